import CMrezaPlugin
import CommandKit
import Foundation

/// Serves one library plugin on standard input and output, as if it were a process: so the conformance kit can be rude to
/// a library without dying of it.
public final class LibraryServer {
  private var host = mreza_host()
  private var plugin = mreza_plugin()
  private var buffer: [UInt8] = []

  private init() {}

  /// Serves until the input ends.
  /// - Parameter path: The library.
  /// - Returns: 0; 1 if it can't be loaded or refuses, with the reason on standard error.
  public static func serve(path: String) -> Int32 {
    let server = LibraryServer()
    guard let image = dlopen(path, RTLD_NOW | RTLD_LOCAL), let symbol = dlsym(image, "mreza_plugin_open") else {
      return fail(dlerror().map { String(cString: $0) } ?? path)
    }
    let open = unsafeBitCast(symbol, to: mreza_plugin_open_function.self)
    server.host = mreza_host(
      abi_version: UInt32(MREZA_PLUGIN_ABI), struct_size: UInt32(MemoryLayout<mreza_host>.size),
      context: Unmanaged.passRetained(server).toOpaque(),
      send: { context, bytes, length in
        guard let context, let bytes else { return 1 }
        let server = Unmanaged<LibraryServer>.fromOpaque(context).takeUnretainedValue()
        return server.take(UnsafeBufferPointer(start: bytes, count: length))
      })
    let code = open(&server.host, &server.plugin)
    guard code == 0, server.plugin.receive != nil else { return fail("mreza_plugin_open: \(code)") }
    while let line = server.nextLine() { _ = server.deliver(line) }
    server.plugin.close?(server.plugin.context)
    return 0
  }

  private static func fail(_ words: String) -> Int32 {
    FileHandle.standardError.write(Data((words + "\n").utf8))
    return 1
  }

  private func deliver(_ line: [UInt8]) -> Int32 {
    line.withUnsafeBufferPointer { plugin.receive?(plugin.context, $0.baseAddress, $0.count) ?? 1 }
  }

  /// Takes what the library sends; the answer to what it asks is delivered before this returns.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard write(Array(bytes) + [UInt8(ascii: "\n")]) else { return 1 }
    guard case .request(let id, _, _) = try? RPCMessage(parsing: bytes) else { return 0 }
    while let line = nextLine() {
      let code = deliver(line)
      if case .response(id, _) = try? RPCMessage(parsing: line) { return code }
    }
    return 1
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  /// Nil at the end of the input.
  private func nextLine() -> [UInt8]? {
    var searched = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        if !line.isEmpty { return line }
        searched = 0
        continue
      }
      searched = buffer.count
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 { buffer += chunk[..<count] } else if count == 0 || errno != EINTR { return nil }
    }
  }
}
