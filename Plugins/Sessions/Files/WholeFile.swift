import Foundation

/// Files that are there whole or not at all: written under another name, made safe on the disk, then renamed.
public enum WholeFile {
  /// Writes a file, over another if there is one, and the folders above it where they are missing.
  /// - Throws: `SessionFileFault.cannotWrite`; what was there is as it was then.
  public static func write(_ bytes: [UInt8], to path: String) throws(SessionFileFault) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder, reason: reason())
    }
    let temporary = "\(folder)/.\((path as NSString).lastPathComponent).\(getpid())"
    guard fill(temporary, bytes), rename(temporary, path) == 0 else {
      let reason = reason()
      unlink(temporary)
      throw .cannotWrite(path: path, reason: reason)
    }
  }

  private static func fill(_ path: String, _ bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        let problem = errno
        close(descriptor)
        errno = problem
        return false
      }
    }
    let isSafe = fsync(descriptor) == 0
    return close(descriptor) == 0 && isSafe
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
