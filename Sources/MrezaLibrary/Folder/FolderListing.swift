import Glibc
import MrezaCore

/// The Markdown files in one folder, as the file system tells of them.
///
/// Every start lists every file, and mostly finds nothing changed. So names are kept as the bytes that they come as, in one
/// array, and become text only when they are asked for.
struct FolderListing: Sendable {
  /// A file, without its name.
  struct Item {
    /// Where its name begins in `names`; it ends before a zero.
    var name: Int
    /// In bytes.
    var size: Int
    /// In nanoseconds since 1970.
    var modified: Int
  }

  let path: String
  let kind: EntryKind
  /// In the order of the file system.
  private(set) var items: [Item] = []
  private(set) var names: [UInt8] = []

  /// Returns nil where there is no such folder, or it can't be listed.
  /// - Complexity: O(*n*) calls of `fstatat`, *n* Markdown files.
  init?(path: String, kind: EntryKind) {
    self.path = path
    self.kind = kind
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    let descriptor = dirfd(folder)
    var status = stat()
    while let entry = readdir(folder) {
      guard entry.pointee.d_type != DT_DIR else { continue }
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
          guard Self.isMarkdown(bytes), fstatat(descriptor, name, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG
          else { return }
          items.append(
            Item(
              name: names.count, size: Int(status.st_size),
              modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec))
          names.append(contentsOf: bytes)
          names.append(0)
        }
      }
    }
  }

  /// The files, ordered by name.
  /// - Complexity: O(*n* log *n*).
  var files: [LibraryFolder.ListedFile] {
    let named = names.withUnsafeBufferPointer { names in
      items.map { item in
        (name: String(decoding: names[item.name...].prefix { $0 != 0 }, as: UTF8.self), item: item)
      }
    }
    return named.sorted { $0.name < $1.name }.map { name, item in
      LibraryFolder.ListedFile(
        path: "\(path)/\(name)", name: EntryFileName(name), kind: kind, size: item.size, modified: item.modified)
    }
  }

  private static func isMarkdown(_ name: UnsafeRawBufferPointer) -> Bool {
    name.count > 3 && name.suffix(3).elementsEqual(".md".utf8) && name.first != UInt8(ascii: ".")
      && !name.elementsEqual("README.md".utf8)
  }
}
