import Foundation

/// Lines from a pipe, as they come.
final class LineReader {
  /// Why there is no next line.
  enum Stop: Error {
    case end, tooLong
  }

  private(set) var descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer; what is before has been taken.
  private var start = 0
  /// Up to here the buffer holds no line feed.
  private var searched = 0
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// A line that is there already.
  /// - Throws: `Stop` if there will be none, or if it grows past the limit.
  /// - Complexity: O(*n*) over all calls, *n* the bytes that came.
  func bufferedLine() throws(Stop) -> [UInt8]? {
    while let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = Array(buffer[start..<end])
      (start, searched) = (end + 1, end + 1)
      guard line.count <= limit else { throw .tooLong }
      if !line.isEmpty { return line }
    }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    searched = buffer.count
    if buffer.count > limit { throw .tooLong }
    if isAtEnd { throw .end }
    return nil
  }

  /// Reads what the pipe holds.
  func fill() {
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isAtEnd = true
    }
  }

  func close() {
    if descriptor >= 0 { Foundation.close(descriptor) }
    descriptor = -1
    isAtEnd = true
  }
}
