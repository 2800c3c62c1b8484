public import CMrezaPlugin

/// A plugin as a shared library.
public enum PluginLibrary {
  /// Fills the struct that `mreza_plugin_open` is given. Returns 0, or 1 if the host is too old.
  public static func open(
    _ plugin: some Plugin, host: UnsafePointer<mreza_host>, plugin filled: UnsafeMutablePointer<mreza_plugin>
  ) -> Int32 {
    guard host.pointee.abi_version >= 1, Int(host.pointee.struct_size) >= MemoryLayout<mreza_host>.size else {
      return 1
    }
    let channel = HostChannel(host: host.pointee)
    let server = PluginServer(plugin, channel: channel)
    channel.server = server
    filled.pointee = mreza_plugin(
      abi_version: UInt32(MREZA_PLUGIN_ABI), struct_size: UInt32(MemoryLayout<mreza_plugin>.size),
      context: Unmanaged.passRetained(channel).toOpaque(),
      receive: { context, bytes, length in
        guard let context, let bytes else { return 1 }
        return HostChannel.at(context).receive(Array(UnsafeBufferPointer(start: bytes, count: length)))
      },
      close: { context in
        if let context { Unmanaged<HostChannel>.fromOpaque(context).release() }
      })
    return 0
  }
}

/// Messages as calls: `send` calls the host, and what the host sends meanwhile waits in `inbox`.
private final class HostChannel: MessageChannel {
  private let host: mreza_host
  private var inbox: [[UInt8]] = []
  private var depth = 0
  /// The server lives as long as this channel, which the host holds until `close`.
  var server: PluginServer?

  init(host: mreza_host) { self.host = host }

  static func at(_ context: UnsafeMutableRawPointer) -> HostChannel {
    Unmanaged<HostChannel>.fromOpaque(context).takeUnretainedValue()
  }

  func receive(_ bytes: [UInt8]) -> Int32 {
    // Inside a call of `send`, this is the host's answer: the server is busy waiting for it.
    guard depth == 0 else {
      inbox.append(bytes)
      return 0
    }
    depth += 1
    defer { depth -= 1 }
    _ = server?.receive(bytes)
    return 0
  }

  func send(_ line: String) -> Bool {
    var line = line
    let isTaken = line.withUTF8 { host.send?(host.context, $0.baseAddress, $0.count) } == 0
    // A cancellation that the host sent meanwhile must be seen even by a command that asks for nothing.
    while let first = inbox.first, case .notification = try? RPCMessage(parsing: first) {
      server?.note(inbox.removeFirst())
    }
    return isTaken
  }

  func nextMessage() -> [UInt8]? { inbox.isEmpty ? nil : inbox.removeFirst() }
}
