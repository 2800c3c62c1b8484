import Foundation
import Glibc
import MrezaCore

/// Files that come into being whole: written under another name, then given theirs, which must be free.
enum NewFile {
  /// Writes a file, and the folders above it where they are missing.
  /// - Throws: `WritingFault.fileExists` if there is anything of that name; `.cannotWrite` if the folder or the file can't
  ///   be written. Nothing is left behind then.
  static func write(_ bytes: [UInt8], to path: String) throws(WritingFault) {
    let folder = (path as NSString).deletingLastPathComponent
    guard makeFolder(folder) else { throw .cannotWrite(path: folder, reason: reason()) }
    guard !LibraryFolder.isThere(path) else { throw .fileExists(path: path) }
    let temporary = "\(folder)/.\((path as NSString).lastPathComponent).\(getpid()).\(UInt32.random(in: 0 ... .max))"
    guard fill(temporary, with: bytes) else {
      let reason = reason()
      unlink(temporary)
      throw .cannotWrite(path: path, reason: reason)
    }
    guard giveName(path, to: temporary) else {
      let (error, reason) = (errno, reason())
      unlink(temporary)
      throw error == EEXIST ? .fileExists(path: path) : .cannotWrite(path: path, reason: reason)
    }
  }

  private static func fill(_ path: String, with bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        let error = errno
        close(descriptor)
        errno = error
        return false
      }
    }
    let isSafe = fsync(descriptor) == 0
    return close(descriptor) == 0 && isSafe
  }

  /// Renames a file, unless the name is taken: a name can be linked only where there is none. On a file system without
  /// links the name is taken by an empty file first, which the rename replaces.
  private static func giveName(_ path: String, to temporary: String) -> Bool {
    if link(temporary, path) == 0 {
      unlink(temporary)
      return true
    }
    guard errno != EEXIST else { return false }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return rename(temporary, path) == 0
  }

  /// Makes a folder and those above it, where they are missing.
  private static func makeFolder(_ path: String) -> Bool {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return true }
    let parent = (path as NSString).deletingLastPathComponent
    guard errno == ENOENT, parent != path, !parent.isEmpty, makeFolder(parent) else { return false }
    return mkdir(path, 0o777) == 0 || errno == EEXIST
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
