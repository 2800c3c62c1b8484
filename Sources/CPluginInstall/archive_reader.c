#include "archive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

#define FUNCTIONS(X)                                                                                                   \
  X(archive_read_new)                                                                                                  \
  X(archive_read_support_filter_gzip)                                                                                  \
  X(archive_read_support_filter_bzip2)                                                                                 \
  X(archive_read_support_filter_xz)                                                                                    \
  X(archive_read_support_filter_zstd)                                                                                  \
  X(archive_read_support_format_tar)                                                                                   \
  X(archive_read_support_format_zip)                                                                                   \
  X(archive_read_open_filename)                                                                                        \
  X(archive_read_next_header)                                                                                          \
  X(archive_read_data)                                                                                                 \
  X(archive_read_free)                                                                                                 \
  X(archive_error_string)                                                                                              \
  X(archive_entry_pathname)                                                                                            \
  X(archive_entry_pathname_utf8)                                                                                       \
  X(archive_entry_filetype)                                                                                            \
  X(archive_entry_hardlink)                                                                                            \
  X(archive_entry_size)                                                                                                \
  X(archive_entry_size_is_set)                                                                                         \
  X(archive_entry_perm)

/* The functions by their own names and types: the header says what they are, the library is not linked. */
static struct {
#define MEMBER(name) __typeof__(name) *name;
  FUNCTIONS(MEMBER)
  int is_loaded;
} library;

static void load(void) {
  void *image = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (image == NULL) return;
#define FIND(name)                                                                                                     \
  library.name = (__typeof__(name) *)dlsym(image, #name);                                                              \
  if (library.name == NULL) return;
  FUNCTIONS(FIND)
  library.is_loaded = 1;
}

struct archive_reader {
  struct archive *archive;
};

int archive_reader_open(const char *path, struct archive_reader **reader) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!library.is_loaded) return archive_reader_no_library;
  *reader = calloc(1, sizeof **reader);
  struct archive *archive = library.archive_read_new();
  if (*reader == NULL || archive == NULL) abort();
  (*reader)->archive = archive;
  /* A filter that this libarchive was built without is missed when an archive needs it. */
  library.archive_read_support_filter_gzip(archive);
  library.archive_read_support_filter_bzip2(archive);
  library.archive_read_support_filter_xz(archive);
  library.archive_read_support_filter_zstd(archive);
  library.archive_read_support_format_tar(archive);
  library.archive_read_support_format_zip(archive);
  return library.archive_read_open_filename(archive, path, 64 << 10) == ARCHIVE_OK ? archive_reader_ok
                                                                                    : archive_reader_failed;
}

static enum archive_member_kind kind(struct archive_entry *entry) {
  if (library.archive_entry_hardlink(entry) != NULL) return archive_member_link;
  switch (library.archive_entry_filetype(entry)) {
    case AE_IFREG: return archive_member_file;
    case AE_IFDIR: return archive_member_folder;
    case AE_IFLNK: return archive_member_link;
    default: return archive_member_other;
  }
}

int archive_reader_next(struct archive_reader *reader, struct archive_member *member) {
  struct archive_entry *entry;
  const int status = library.archive_read_next_header(reader->archive, &entry);
  if (status == ARCHIVE_EOF) return archive_reader_end;
  /* A warning is often that a name can't be turned into the words of the locale; its bytes will do. */
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return archive_reader_failed;
  member->path = library.archive_entry_pathname_utf8(entry);
  if (member->path == NULL) member->path = library.archive_entry_pathname(entry);
  member->kind = kind(entry);
  member->size = library.archive_entry_size_is_set(entry) ? library.archive_entry_size(entry) : -1;
  member->is_executable = (library.archive_entry_perm(entry) & 0100) != 0;
  return archive_reader_ok;
}

ssize_t archive_reader_read(struct archive_reader *reader, void *buffer, size_t size) {
  const ssize_t count = library.archive_read_data(reader->archive, buffer, size);
  return count < 0 ? archive_reader_failed : count;
}

const char *archive_reader_problem(struct archive_reader *reader) {
  const char *problem = library.archive_error_string(reader->archive);
  return problem == NULL ? "" : problem;
}

void archive_reader_close(struct archive_reader *reader) {
  library.archive_read_free(reader->archive);
  free(reader);
}
