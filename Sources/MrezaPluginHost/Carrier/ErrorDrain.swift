import Foundation

/// Takes what a plugin writes to standard error into its log, so that the pipe never fills while a command runs.
final class ErrorDrain {
  /// Negative once the plugin has closed its end.
  private(set) var descriptor: Int32
  private let log: PluginLog?

  init(_ descriptor: Int32, log: PluginLog?) {
    self.descriptor = descriptor
    self.log = log
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Reads what is there now; no more than a few chunks, so that a flood can't hold the host.
  func drain() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<16 {
      guard descriptor >= 0 else { return }
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        log?.add(chunk[..<count])
      } else {
        if count == 0 || (errno != EAGAIN && errno != EINTR) { shut() }
        return
      }
    }
  }

  /// Takes the rest and lets go.
  func close() {
    drain()
    shut()
  }

  private func shut() {
    if descriptor >= 0 { Foundation.close(descriptor) }
    descriptor = -1
  }
}
