import Foundation
import MrezaShell

/// The saved searches in a file of the user's data folder.
struct SavedSearchFile: SavedSearchStoring {
  static let name = "searches.txt"

  private let folder: String?

  /// - Parameter folder: Nil where the user has no data folder.
  init(folder: String?) { self.folder = folder }

  var path: String { folder.map { "\($0)/\(Self.name)" } ?? Self.name }

  func read() throws -> [UInt8]? {
    guard folder != nil else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw SavedSearchFault.unreadable(path: path, reason: Self.reason(errno))
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw SavedSearchFault.unreadable(path: path, reason: Self.reason(errno))
      }
    }
  }

  /// Writes a file beside it and puts that in its place; a lock on the folder keeps other sessions waiting meanwhile.
  func update(_ change: ([UInt8]?) throws -> String?) throws {
    guard let folder else { throw SavedSearchFault.noPlace }
    guard Self.makeFolder(folder) else { throw unwritable(errno) }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw unwritable(errno) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw unwritable(errno) } }
    if let text = try change(try read()) { try replace(with: text) }
  }

  private func replace(with text: String) throws {
    // A link stays a link: the file that it leads to is replaced.
    let target =
      realpath(path, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? path
    let temporary = "\(target).\(getpid()).new"
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw unwritable(errno) }
    let isWritten = Self.write(Array(text.utf8), to: file) && fsync(file) == 0
    let failure = errno
    close(file)
    guard isWritten, rename(temporary, target) == 0 else {
      let reason = isWritten ? errno : failure
      unlink(temporary)
      throw unwritable(reason)
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  /// Makes a folder and those above it, where they are missing. Returns false with `errno` set if it can't.
  private static func makeFolder(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    let parent = (path as NSString).deletingLastPathComponent
    guard errno == ENOENT, parent != path, !parent.isEmpty, makeFolder(parent) else { return false }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }

  private func unwritable(_ code: Int32) -> SavedSearchFault {
    .unwritable(path: path, reason: Self.reason(code))
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
