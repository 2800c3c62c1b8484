import CommandKit
import Foundation
import MrezaCore

/// A plugin of which the manifest is read, and which is started when one of its commands is called.
final class HostedPlugin {
  let manifest: PluginManifest
  let host: PluginHost.Configuration
  private var connection: (any PluginConnection)?
  private var nextID = 1
  /// The request `initialize`, while its answer is waited for.
  private var hello: Int?
  private var lastUse = ContinuousClock.now
  /// What was completed since a command ran: the same word is often asked for twice.
  private var completions: [CompletionRequest: [Completion]?] = [:]
  /// Commands that the running plugin has beside those of its manifest.
  private(set) var added: [CommandSignature] = []
  /// Whether the running plugin wants to hear of changes of the library.
  private(set) var isSubscribed = false
  /// Puts the commands into the registry again.
  var onCommands: () throws -> Void = {}
  /// Sees every message as it crosses, if set.
  var trace: ((MessageDirection, String) -> Void)? {
    didSet { connection?.observe = trace }
  }

  private struct CompletionRequest: Hashable {
    var command: String
    var parameter: String
    var prefix: String
    var language: InterfaceLanguage
  }

  init(_ manifest: PluginManifest, host: PluginHost.Configuration) {
    self.manifest = manifest
    self.host = host
    trace = host.trace.map { trace in { trace(manifest.name, $0, $1) } }
  }

  /// Whether the plugin has been started and has not ended.
  var isRunning: Bool { connection?.isOpen == true }
  var processID: Int32? { connection?.processID }

  /// Runs a command of the plugin.
  /// - Throws: `CommandError`; after a fault the plugin is stopped, and the next command starts it anew.
  func run(_ invocation: Invocation, signature: CommandSignature, in context: any CommandContext) throws -> Output {
    completions = [:]
    defer { lastUse = .now }
    return try told {
      let connection = try started(within: host.limits.start * 1000, isFatal: true) { context.isCancelled }
      let id = takeID()
      let desk = desk(id, PluginCallContext(context, plugin: self))
      let arguments = invocation.resolvingPaths(of: signature, in: context.folders.working)
      connection.send(
        id: id, method: .run,
        params: [
          "command": .string(invocation.command), "arguments": WireInvocation.encode(arguments),
          "language": .string(context.language.rawValue), "interactive": .bool(context.isInteractive),
          "folders": WireFolders.encode(desk.context.folders),
        ])
      let result = try connection.answer(
        to: id, limit: host.limits.call * 1000, renews: true, isFatal: true, isCancelled: { context.isCancelled },
        handle: desk.handle)
      switch result {
      case .failure(let failure):
        if let known = desk.refusal(behind: failure) ?? WireFailure.decode(failure, signature: signature) {
          throw known
        }
        let advice = failure.data?["advice"]?.string.map { "; \($0)" } ?? ""
        throw PluginFault.answeredError(failure.message + advice)
      case .success(let json):
        return try WireOutput.decode(json) { try context.knowledge.summaries(of: $0, in: context.language.language) }
      }
    }
  }

  /// Asks the plugin what a parameter may be given. Nil leaves it to the shell, also where the plugin does not answer in
  /// time, fails or may not run: completing a word is no place to say so.
  func complete(
    _ parameter: Parameter, of signature: CommandSignature, beginning prefix: String, in context: any CommandContext
  ) -> [Completion]? {
    let request = CompletionRequest(
      command: signature.name, parameter: parameter.name, prefix: prefix, language: context.language)
    if let known = completions[request] { return known }
    let deadline = ContinuousClock.now + .milliseconds(host.limits.completion)
    let left = { max(1, Int((deadline - ContinuousClock.now) / .milliseconds(1))) }
    let found: [Completion]?? = try? told {
      let connection = try started(within: left(), isFatal: false) { false }
      let id = takeID()
      let desk = desk(id, context)
      connection.send(
        id: id, method: .complete,
        params: [
          "command": .string(signature.name), "parameter": .string(parameter.name), "prefix": .string(prefix),
          "language": .string(context.language.rawValue),
        ])
      let result = try connection.answer(
        to: id, limit: left(), renews: false, isFatal: false, isCancelled: { false }, handle: desk.handle)
      return WireCompletion.decode(try result.get()["completions"])
    }
    lastUse = .now
    guard let found else { return nil }
    completions[request] = found
    return found
  }

  /// Tells a plugin that asked for it that the library has changed.
  func libraryChanged() {
    completions = [:]
    if isSubscribed, let connection, connection.isOpen { connection.notify(.libraryChanged, [:]) }
  }

  /// Asks the plugin to end, and ends it.
  func close() {
    guard let connection, connection.isOpen else { return ended() }
    let id = takeID()
    connection.send(id: id, method: .shutdown, params: [:])
    _ = try? connection.answer(
      to: id, limit: host.limits.shutdown * 1000, renews: false, isFatal: false, isCancelled: { false },
      handle: { _ in nil })
    connection.close()
    ended()
  }

  /// Ends a process that no command has used for a while. One that has added commands or listens to the library stays.
  func closeIfIdle() {
    guard connection is ProcessConnection, isRunning, added.isEmpty, !isSubscribed,
      ContinuousClock.now - lastUse > .seconds(host.limits.idle)
    else { return }
    close()
  }

  private func desk(_ id: Int, _ context: any CommandContext) -> HostDesk {
    let changes = HostDesk.Changes(
      commands: { [unowned self] signatures in
        let before = added
        added = signatures
        do {
          try onCommands()
        } catch {
          added = before
          try onCommands()
        }
      }, subscribe: { [unowned self] in isSubscribed = true })
    return HostDesk(call: id, context: context, permissions: manifest.permissions, changes: changes)
  }

  /// Runs the body; a fault in it is told as that of this plugin, which has ended if its connection has.
  private func told<Value>(_ body: () throws -> Value) throws -> Value {
    defer { if connection?.isOpen == false { ended() } }
    do {
      return try body()
    } catch let fault as PluginFault {
      throw CommandError.plugin(manifest.name, fault)
    }
  }

  /// Forgets what only the running plugin had.
  private func ended() {
    (connection, hello, isSubscribed) = (nil, nil, false)
    guard !added.isEmpty else { return }
    added = []
    // What was registered before is there to be registered again.
    try? onCommands()
  }

  private func takeID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  /// The connection to the running plugin, started and greeted where it was not; the limit, in milliseconds, is for the
  /// greeting.
  private func started(
    within limit: Int, isFatal: Bool, isCancelled: () -> Bool
  ) throws -> any PluginConnection {
    let connection = try opened()
    guard let hello else { return connection }
    let answer = try connection.answer(
      to: hello, limit: limit, renews: false, isFatal: isFatal, isCancelled: isCancelled, handle: { _ in nil })
    self.hello = nil
    do {
      let answer = try? answer.get()
      let version = answer?["protocol"]?.int
      guard version == PluginProtocol.version else {
        throw PluginFault.protocolMismatch(plugin: version ?? 0, host: PluginProtocol.version)
      }
      try manifest.checkCommands(in: answer)
    } catch {
      connection.close()
      throw error
    }
    return connection
  }

  private func opened() throws -> any PluginConnection {
    if let connection, connection.isOpen { return connection }
    guard manifest.protocolVersion == PluginProtocol.version else {
      throw PluginFault.protocolMismatch(plugin: manifest.protocolVersion, host: PluginProtocol.version)
    }
    try host.trust.authorize(manifest)
    let connection = try carry()
    connection.observe = trace
    self.connection = connection
    let id = takeID()
    connection.send(
      id: id, method: .initialize,
      params: ["protocol": .int(PluginProtocol.version), "host": ["name": "mreza", "version": .string(host.version)]])
    hello = id
    return connection
  }
}
