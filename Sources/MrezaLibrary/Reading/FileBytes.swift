import Glibc

/// Why a file could not be read.
enum FileReadingFault: Error {
  /// An `errno`.
  case system(Int32)
  /// It has so many bytes.
  case tooLarge(Int)
}

/// Reads files whole, by no more than the system calls that it takes: a library is thousands of small files.
enum FileBytes {
  /// - Throws: `FileReadingFault` if the file can't be read, or has more bytes than the limit.
  static func read(_ path: String, atMost limit: Int) throws(FileReadingFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    // One more than it says, so that the end is seen with the same call.
    var capacity = min(Int(status.st_size), limit) + 1
    var bytes: [UInt8] = []
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { space, count in
        var got: Int
        repeat { got = Glibc.read(descriptor, space.baseAddress, capacity) } while got < 0 && errno == EINTR
        code = got < 0 ? errno : 0
        count = max(0, got)
      }
      if code != 0 { throw .system(code) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw .tooLarge(max(bytes.count, Int(status.st_size))) }
      if chunk.isEmpty || chunk.count < capacity && bytes.count == Int(status.st_size) { return bytes }
      capacity = 65_536
    }
  }
}
