import Foundation

/// Moves lines both ways, and standard error out of the way.
enum LinePump {
  /// Waits for the next line, and writes meanwhile what waits to be written. Nil if the time is over.
  static func next(
    from reader: LineReader, into writer: LineWriter, draining errors: ErrorDrain, milliseconds: Int32
  ) throws(LineReader.Stop) -> [UInt8]? {
    if let line = try reader.bufferedLine() { return line }
    var descriptors = [
      pollfd(fd: reader.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writer.hasPending ? writer.descriptor : -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, 3, milliseconds) > 0 else { return nil }
    if descriptors[2].revents != 0 { errors.drain() }
    if descriptors[1].revents != 0 { writer.flush() }
    if descriptors[0].revents != 0 { reader.fill() }
    return try reader.bufferedLine()
  }
}
