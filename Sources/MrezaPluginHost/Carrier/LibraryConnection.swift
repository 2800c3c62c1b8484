import CMrezaPlugin
import CommandKit
import Foundation

/// A plugin that is a shared library: messages are calls, on the thread of the host.
///
/// A library runs inside the host. It can't be stopped by a limit, and its crash is the host's: only trusted code should
/// come this way. It is never unloaded from memory, because code in Swift can't be; closing ends the plugin only. This
/// object lives on as long as the host, for the library may call it at any time: after its end, or from a thread of its
/// own, it is refused.
final class LibraryConnection: PluginConnection {
  private var host = mreza_host()
  private var plugin = mreza_plugin()
  private(set) var isOpen = true
  let processID: Int32? = nil
  var observe: ((MessageDirection, String) -> Void)?

  private let limits: PluginLimits
  private let thread = pthread_self()
  /// The answer that is waited for, and what the plugin sends meanwhile.
  private var handle: ((RPCMessage) -> RPCMessage?)?
  private var isCancelled: (() -> Bool)?
  private var request: (id: Int, line: String)?
  private var wasTold = false
  private var answer: Result<JSONValue, RPCMessage.Failure>?
  private var fault: PluginFault?
  private var received = 0
  /// Answers within requests within answers.
  private var depth = 0
  private static let maximumDepth = 32

  /// Loads the library and opens the plugin.
  /// - Throws: `PluginFault` if it can't be loaded, has no entry point, or refuses.
  init(path: String, limits: PluginLimits) throws(PluginFault) {
    self.limits = limits
    guard let image = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .cannotStart(reason: dlerror().map { String(cString: $0) } ?? path)
    }
    guard let symbol = dlsym(image, "mreza_plugin_open") else { throw .noEntryPoint(library: path) }
    let open = unsafeBitCast(symbol, to: mreza_plugin_open_function.self)
    host = mreza_host(
      abi_version: UInt32(MREZA_PLUGIN_ABI), struct_size: UInt32(MemoryLayout<mreza_host>.size),
      context: Unmanaged.passRetained(self).toOpaque(),
      send: { context, bytes, length in
        guard let context, let bytes else { return 1 }
        let connection = Unmanaged<LibraryConnection>.fromOpaque(context).takeUnretainedValue()
        return connection.take(UnsafeBufferPointer(start: bytes, count: length))
      })
    let code = open(&host, &plugin)
    guard code == 0 else { throw .libraryRefused(code: Int(code)) }
    guard plugin.abi_version >= 1, Int(plugin.struct_size) >= MemoryLayout<mreza_plugin>.size, plugin.receive != nil
    else { throw .libraryRefused(code: -1) }
  }

  func send(id: Int, method: PluginProtocol.HostMethod, params: JSONValue) {
    request = (id, RPCMessage.request(id: id, method: method.rawValue, params: params).line)
  }

  func notify(_ method: PluginProtocol.HostMethod, _ params: JSONValue) {
    _ = deliver(RPCMessage.notification(method: method.rawValue, params: params).line)
  }

  func answer(
    to id: Int, limit: Int, renews: Bool, isFatal: Bool, isCancelled: () -> Bool, handle: (RPCMessage) -> RPCMessage?
  ) throws -> Result<JSONValue, RPCMessage.Failure> {
    guard let line = request?.line, request?.id == id else { throw PluginFault.libraryRefused(code: -1) }
    return try withoutActuallyEscaping(isCancelled) { isCancelled in
      try withoutActuallyEscaping(handle) { handle in
        (self.handle, self.isCancelled, wasTold, answer, fault, received) = (handle, isCancelled, false, nil, nil, 0)
        defer { (self.handle, self.isCancelled, request) = (nil, nil, nil) }
        let code = deliver(line)
        if let fault { throw fault }
        if wasTold { throw CommandError.cancelled }
        guard let answer else { throw PluginFault.libraryRefused(code: Int(code)) }
        return answer
      }
    }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    plugin.close?(plugin.context)
  }

  private func deliver(_ line: String) -> Int32 {
    observe?(.toPlugin, line)
    var line = line
    return line.withUTF8 { bytes in plugin.receive?(plugin.context, bytes.baseAddress, bytes.count) ?? 1 }
  }

  /// Takes what the plugin sends. Called by the plugin, during a call; at any other time, or from another thread, it is
  /// refused.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard pthread_equal(thread, pthread_self()) != 0, isOpen, let handle, fault == nil else { return 1 }
    received += bytes.count
    guard bytes.count <= limits.message else { return refuse(.messageTooLarge(limit: limits.message)) }
    guard received <= limits.output else { return refuse(.outputTooLarge(limit: limits.output)) }
    if let observe { observe(.fromPlugin, String(decoding: bytes, as: UTF8.self)) }
    let message: RPCMessage
    do throws(RPCMessage.Failure) {
      message = try RPCMessage(parsing: bytes)
    } catch {
      return refuse(.garbage(excerpt: String(decoding: bytes.prefix(60), as: UTF8.self)))
    }
    if case .response(let id, let result) = message, id == request?.id {
      answer = result
    } else if let reply = handle(message) {
      guard depth < Self.maximumDepth else { return refuse(.tooManyRequests(limit: Self.maximumDepth)) }
      depth += 1
      defer { depth -= 1 }
      guard deliver(reply.line) == 0 else { return 1 }
    }
    if let id = request?.id, isCancelled?() == true, !wasTold, answer == nil {
      wasTold = true
      notify(.cancel, ["id": .int(id)])
    }
    return 0
  }

  private func refuse(_ fault: PluginFault) -> Int32 {
    self.fault = fault
    return 1
  }
}
