import CMrezaPlugin
import CommandKit
import Foundation

/// A plugin that is a shared library: messages are calls, on the thread of the host.
///
/// A library runs inside the host. It can't be stopped by a limit, and its crash is the host's: only trusted code should
/// come this way. It is never unloaded from memory, because code in Swift can't be; closing ends the plugin only.
final class LibraryConnection: PluginConnection {
  private var host = mreza_host()
  private var plugin = mreza_plugin()
  private(set) var isOpen = true
  let processID: Int32? = nil

  /// The call that runs, for what the plugin sends meanwhile.
  private var handle: ((RPCMessage) -> RPCMessage?)?
  private var isCancelled: (() -> Bool)?
  private var callID = 0
  private var wasTold = false
  private var answer: Result<JSONValue, RPCMessage.Failure>?
  private var fault: PluginFault?

  /// Loads the library and opens the plugin.
  /// - Throws: `PluginFault` if it can't be loaded, has no entry point, or refuses.
  init(path: String) throws {
    guard let image = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw PluginFault.cannotStart(reason: dlerror().map { String(cString: $0) } ?? path)
    }
    guard let symbol = dlsym(image, "mreza_plugin_open") else { throw PluginFault.noEntryPoint(library: path) }
    let open = unsafeBitCast(symbol, to: mreza_plugin_open_function.self)
    host = mreza_host(
      abi_version: UInt32(MREZA_PLUGIN_ABI), struct_size: UInt32(MemoryLayout<mreza_host>.size),
      context: Unmanaged.passUnretained(self).toOpaque(),
      send: { context, bytes, length in
        guard let context, let bytes else { return 1 }
        let connection = Unmanaged<LibraryConnection>.fromOpaque(context).takeUnretainedValue()
        return connection.take(UnsafeBufferPointer(start: bytes, count: length))
      })
    let code = open(&host, &plugin)
    guard code == 0 else { throw PluginFault.libraryRefused(code: Int(code)) }
    guard plugin.abi_version >= 1, Int(plugin.struct_size) >= MemoryLayout<mreza_plugin>.size, plugin.receive != nil
    else { throw PluginFault.libraryRefused(code: -1) }
  }

  func call(
    id: Int, method: PluginProtocol.HostMethod, params: JSONValue, limit: Int, isCancelled: () -> Bool,
    handle: (RPCMessage) -> RPCMessage?
  ) throws -> Result<JSONValue, RPCMessage.Failure> {
    try withoutActuallyEscaping(isCancelled) { isCancelled in
      try withoutActuallyEscaping(handle) { handle in
        (self.handle, self.isCancelled, callID, wasTold, answer, fault) = (handle, isCancelled, id, false, nil, nil)
        defer { (self.handle, self.isCancelled) = (nil, nil) }
        let code = send(RPCMessage.request(id: id, method: method.rawValue, params: params).line)
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

  private func send(_ line: String) -> Int32 {
    var line = line
    return line.withUTF8 { bytes in plugin.receive?(plugin.context, bytes.baseAddress, bytes.count) ?? 1 }
  }

  /// Takes what the plugin sends. Called by the plugin, during a call.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard isOpen, let handle else { return 1 }
    do throws(RPCMessage.Failure) {
      let message = try RPCMessage(parsing: bytes)
      if case .response(callID, let result) = message {
        answer = result
      } else if let reply = handle(message) {
        guard send(reply.line) == 0 else { return 1 }
      }
    } catch {
      fault = .garbage(excerpt: String(decoding: bytes.prefix(60), as: UTF8.self))
      return 1
    }
    if isCancelled?() == true, !wasTold, answer == nil {
      wasTold = true
      let params: JSONValue = ["id": .int(callID)]
      return send(RPCMessage.notification(method: PluginProtocol.HostMethod.cancel.rawValue, params: params).line)
    }
    return 0
  }
}
