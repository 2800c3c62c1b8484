import Foundation

/// Lines from a pipe, as they come.
final class LineReader {
  /// Why there is no next line.
  enum Stop: Error {
    case end, tooLong
  }

  private let handle: FileHandle
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Up to here the buffer holds no line feed.
  private var searched = 0
  private var isAtEnd = false

  init(_ handle: FileHandle, limit: Int) {
    self.handle = handle
    self.limit = limit
    _ = fcntl(handle.fileDescriptor, F_SETFL, O_NONBLOCK)
  }

  var descriptor: Int32 { handle.fileDescriptor }

  /// A line that is there already.
  /// - Throws: `Stop` if there will be none, or if it grows past the limit.
  func bufferedLine() throws -> [UInt8]? {
    while let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = Array(buffer[..<end])
      buffer.removeFirst(end + 1)
      searched = 0
      if !line.isEmpty { return line }
    }
    searched = buffer.count
    if buffer.count > limit { throw Stop.tooLong }
    if isAtEnd { throw Stop.end }
    return nil
  }

  /// Reads what the pipe holds.
  func fill() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isAtEnd = true
    }
  }

  func close() { try? handle.close() }
}

/// Lines into a pipe, as fast as it takes them.
final class LineWriter {
  private let handle: FileHandle
  private var pending: [UInt8] = []
  private var isClosed = false

  init(_ handle: FileHandle) {
    self.handle = handle
    _ = fcntl(handle.fileDescriptor, F_SETFL, O_NONBLOCK)
  }

  var descriptor: Int32 { handle.fileDescriptor }
  var hasPending: Bool { !pending.isEmpty && !isClosed }

  func add(_ line: String) {
    pending += Array((line + "\n").utf8)
    flush()
  }

  /// Writes what the pipe takes now.
  func flush() {
    guard hasPending else { return }
    let count = write(descriptor, pending, pending.count)
    if count > 0 {
      pending.removeFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // The reader has gone; that it has, the other pipe tells.
      isClosed = true
    }
  }

  func close() {
    isClosed = true
    try? handle.close()
  }
}

/// Moves lines both ways.
enum LinePump {
  /// Waits for the next line, and writes meanwhile what waits to be written. Nil if the time is over.
  static func next(from reader: LineReader, into writer: LineWriter, milliseconds: Int32) throws -> [UInt8]? {
    if let line = try reader.bufferedLine() { return line }
    var descriptors = [
      pollfd(fd: reader.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writer.hasPending ? writer.descriptor : -1, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&descriptors, 2, milliseconds) > 0 else { return nil }
    if descriptors[1].revents != 0 { writer.flush() }
    if descriptors[0].revents != 0 { reader.fill() }
    return try reader.bufferedLine()
  }
}
