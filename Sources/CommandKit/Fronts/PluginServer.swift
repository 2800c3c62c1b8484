import MrezaCore

/// The plugin's side of the protocol: answers the host's requests by running commands.
final class PluginServer {
  /// Whether more messages may come.
  enum State {
    case open, closed
  }

  private let plugin: any Plugin
  /// Commands beside those of the manifest; see `PluginContext.replaceCommands(_:)`.
  private var added: [any Command] = []
  private let channel: any MessageChannel
  private var nextID = 1
  /// Messages that came while the answer to a request of our own was waited for.
  private var waiting: [RPCMessage] = []
  private var answers: [Int: Result<JSONValue, RPCMessage.Failure>] = [:]
  private(set) var cancelled: Set<Int> = []

  init(_ plugin: some Plugin, channel: any MessageChannel) {
    self.plugin = plugin
    self.channel = channel
  }

  /// Takes one message from the host, and acts on it.
  func receive(_ bytes: [UInt8]) -> State {
    let state = take(bytes)
    while !waiting.isEmpty, state == .open {
      if answer(waiting.removeFirst()) == .closed { return .closed }
    }
    return state
  }

  /// Sends a request to the host and waits for its answer.
  func request(_ method: PluginProtocol.PluginMethod, _ params: JSONValue) throws -> JSONValue {
    let id = nextID
    nextID += 1
    let message = RPCMessage.request(id: id, method: method.rawValue, params: params)
    guard channel.send(message.line) else { throw CommandError.cancelled }
    while answers[id] == nil, let bytes = channel.nextMessage() { note(bytes) }
    guard let answer = answers.removeValue(forKey: id) else { throw CommandError.cancelled }
    return try answer.get()
  }

  func notify(_ method: PluginProtocol.PluginMethod, _ params: JSONValue) {
    _ = channel.send(RPCMessage.notification(method: method.rawValue, params: params).line)
  }

  /// Takes a message that comes while the plugin is busy: answers and cancellations now, requests later.
  func note(_ bytes: [UInt8]) {
    switch try? RPCMessage(parsing: bytes) {
    case .response(let id, let result): answers[id] = result
    case .notification(PluginProtocol.HostMethod.cancel.rawValue, let params):
      params["id"]?.int.map { _ = cancelled.insert($0) }
    case let message?: waiting.append(message)
    case nil: break
    }
  }

  private func take(_ bytes: [UInt8]) -> State {
    do throws(RPCMessage.Failure) {
      return answer(try RPCMessage(parsing: bytes))
    } catch {
      _ = channel.send(RPCMessage.response(id: 0, .failure(error)).line)
      return .open
    }
  }

  private func answer(_ message: RPCMessage) -> State {
    switch message {
    case .response(let id, let result):
      answers[id] = result
    case .notification(let method, let params):
      switch PluginProtocol.HostMethod(rawValue: method) {
      case .cancel: params["id"]?.int.map { _ = cancelled.insert($0) }
      case .libraryChanged: plugin.libraryChanged()
      default: break
      }
    case .request(let id, let method, let params):
      let result = result(of: method, id: id, params: params)
      cancelled.remove(id)
      _ = channel.send(RPCMessage.response(id: id, result).line)
      if method == PluginProtocol.HostMethod.shutdown.rawValue { return .closed }
    }
    return .open
  }

  private func result(of method: String, id: Int, params: JSONValue) -> Result<JSONValue, RPCMessage.Failure> {
    switch PluginProtocol.HostMethod(rawValue: method) {
    case .initialize:
      return .success([
        "protocol": .int(PluginProtocol.version), "name": .string(plugin.name), "version": .string(plugin.version),
        "commands": .array(plugin.commands.map { .string($0.signature.name) }),
      ])
    case .shutdown: return .success([:])
    case .run: return run(id: id, params: params)
    case .complete: return complete(id: id, params: params)
    case .cancel, .libraryChanged, nil:
      return .failure(.init(code: PluginProtocol.ErrorCode.methodNotFound, message: "unknown method \(method)"))
    }
  }

  private func command(_ params: JSONValue) -> (any Command)? {
    (plugin.commands + added).first { $0.signature.name == params["command"]?.string }
  }

  private func run(id: Int, params: JSONValue) -> Result<JSONValue, RPCMessage.Failure> {
    guard let command = command(params) else {
      return .failure(.init(code: PluginProtocol.ErrorCode.invalidParams, message: "unknown command"))
    }
    let context = RemoteContext(server: self, call: id, params: params)
    do {
      let invocation = WireInvocation.decode(params, signature: command.signature)
      return .success(WireOutput.encode(try command.run(invocation, in: context)))
    } catch {
      return .failure(WireFailure.encode(error, language: context.language))
    }
  }

  private func complete(id: Int, params: JSONValue) -> Result<JSONValue, RPCMessage.Failure> {
    guard let command = command(params) as? any CompletingCommand,
      let parameter = command.signature.parameters.first(where: { $0.name == params["parameter"]?.string })
    else { return .success(["completions": .null]) }
    let context = RemoteContext(server: self, call: id, params: params)
    do {
      let prefix = params["prefix"]?.string ?? ""
      let found = try command.completions(for: parameter, beginning: prefix, in: context)
      return .success(["completions": found.map(WireCompletion.encode) ?? .null])
    } catch {
      return .failure(WireFailure.encode(error, language: context.language))
    }
  }

  /// Replaces the commands beside those of the manifest, and tells the host.
  func replaceCommands(_ commands: [any Command], call: Int) {
    added = commands
    notify(
      .commandsChanged,
      ["call": .int(call), "commands": .array(commands.map { WireSignature.encode($0.signature) })])
  }
}
