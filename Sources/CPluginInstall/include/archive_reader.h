/* Reads the members of a tar or zip archive one after the other, with libarchive(3), which is loaded when it is first
   needed. */
#ifndef ARCHIVE_READER_H
#define ARCHIVE_READER_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct archive_reader;

enum archive_member_kind {
  archive_member_file,
  archive_member_folder,
  archive_member_link,
  archive_member_other,
};

struct archive_member {
  /* In UTF-8 where the archive says what its names are written in, else its bytes; NULL if it has none. Valid until the
     next member is read. */
  const char *path;
  enum archive_member_kind kind;
  /* In bytes, as the archive says; -1 where it does not. */
  int64_t size;
  int is_executable;
};

enum archive_reader_status {
  archive_reader_ok = 0,
  archive_reader_end = 1,
  /* The archive is broken, encrypted, or none; see archive_reader_problem. */
  archive_reader_failed = -1,
  /* There is no libarchive on this machine. */
  archive_reader_no_library = -2,
};

/* Opens a file. If it returns archive_reader_ok or archive_reader_failed, *reader must be closed. */
int archive_reader_open(const char *path, struct archive_reader **reader);

/* Reads the header of the next member. Returns archive_reader_ok, _end or _failed. */
int archive_reader_next(struct archive_reader *reader, struct archive_member *member);

/* Reads content of the member. Returns the number of bytes, 0 at its end, or archive_reader_failed. */
ssize_t archive_reader_read(struct archive_reader *reader, void *buffer, size_t size);

/* What is wrong, in libarchive's words; valid until the next call. */
const char *archive_reader_problem(struct archive_reader *reader);

void archive_reader_close(struct archive_reader *reader);

#endif
