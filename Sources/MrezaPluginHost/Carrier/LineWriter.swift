import Foundation

/// Lines into a pipe, as fast as it takes them.
final class LineWriter {
  private(set) var descriptor: Int32
  private var pending: [UInt8] = []
  /// Lines of which the last byte is not yet in the pipe.
  private(set) var pendingLines = 0
  private var isClosed = false

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  var hasPending: Bool { !pending.isEmpty && !isClosed }

  func add(_ line: String) {
    pending += line.utf8
    pending.append(UInt8(ascii: "\n"))
    pendingLines += 1
    flush()
  }

  /// Bytes as they are, which need be no line.
  func add(bytes: [UInt8]) {
    pending += bytes
    flush()
  }

  /// Writes what the pipe takes now.
  func flush() {
    guard hasPending else { return }
    let count = write(descriptor, pending, pending.count)
    if count == pending.count {
      pending.removeAll(keepingCapacity: true)
      pendingLines = 0
    } else if count > 0 {
      pendingLines -= pending[..<count].count { $0 == UInt8(ascii: "\n") }
      pending.removeFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // The reader has gone; that it has, the other pipe tells.
      isClosed = true
    }
  }

  func close() {
    isClosed = true
    if descriptor >= 0 { Foundation.close(descriptor) }
    descriptor = -1
  }
}
