import Foundation

/// How messages reach the host and come from it.
protocol MessageChannel: AnyObject {
  /// Sends one message. Returns whether it was taken.
  func send(_ line: String) -> Bool
  /// The next message; nil if there will be none.
  func nextMessage() -> [UInt8]?
}

/// Messages as lines on standard input and output.
final class StandardChannel: MessageChannel {
  private let output: FileHandle
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// Keeps the real standard output for messages and lets everything printed go to standard error.
  init?() {
    let copy = dup(STDOUT_FILENO)
    guard copy >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
    output = FileHandle(fileDescriptor: copy, closeOnDealloc: true)
  }

  func send(_ line: String) -> Bool {
    (try? output.write(contentsOf: Data((line + "\n").utf8))) != nil
  }

  func nextMessage() -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        if !line.isEmpty { return line }
      } else if isAtEnd {
        return nil
      } else {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count > 0 { buffer += chunk[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
      }
    }
  }
}
