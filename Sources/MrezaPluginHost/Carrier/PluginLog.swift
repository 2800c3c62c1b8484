import Foundation

/// What a plugin writes to standard error, kept in a file of bounded size: when it is full it becomes `NAME.log.1`, and a
/// new one begins.
final class PluginLog {
  private let path: String
  private let limit: Int
  private var descriptor: Int32
  private var size: Int

  /// Opens the file for adding to it, up to a limit in bytes. Nil where it can't be written: then nothing is kept.
  init?(path: String, limit: Int) {
    descriptor = Self.open(path)
    guard descriptor >= 0 else { return nil }
    self.path = path
    self.limit = limit
    size = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes. What a full disk does not take is lost: a log must not stop a command.
  func add(_ bytes: ArraySlice<UInt8>) {
    if size + bytes.count > limit, size > 0 {
      close(descriptor)
      rename(path, path + ".1")
      descriptor = Self.open(path)
      size = 0
    }
    guard descriptor >= 0 else { return }
    let kept = bytes.suffix(limit)
    let count = kept.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    size += max(count, 0)
  }

  private static func open(_ path: String) -> Int32 {
    Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
  }
}
