import CommandKit
import Foundation
import MrezaCore

/// A plugin of which the manifest is read, and which is started when one of its commands is called.
final class HostedPlugin {
  let manifest: PluginManifest
  private let host: PluginHost.Configuration
  private var connection: (any PluginConnection)?
  private var nextID = 1

  init(_ manifest: PluginManifest, host: PluginHost.Configuration) {
    self.manifest = manifest
    self.host = host
  }

  /// Whether the plugin has been started and has not ended.
  var isRunning: Bool { connection?.isOpen == true }
  var processID: Int32? { connection?.processID }

  /// Runs a command of the plugin.
  /// - Throws: `CommandError`; after a fault the plugin is stopped, and the next command starts it anew.
  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    do {
      let connection = try started(isCancelled: { context.isCancelled })
      let id = takeID()
      let desk = HostDesk(call: id, context: context)
      let result = try connection.call(
        id: id, method: .run,
        params: [
          "command": .string(invocation.command), "arguments": WireInvocation.encode(invocation),
          "language": .string(context.language.rawValue), "interactive": .bool(context.isInteractive),
        ], limit: host.limits.call, isCancelled: { context.isCancelled }, handle: desk.handle)
      switch result {
      case .failure(let failure) where failure.code == PluginProtocol.ErrorCode.cancelled:
        throw CommandError.cancelled
      case .failure(let failure):
        throw PluginFault.answeredError(failure.message)
      case .success(let json):
        return try WireOutput.decode(json) { try context.knowledge.summaries(of: $0, in: context.language.language) }
      }
    } catch let fault as PluginFault {
      if connection?.isOpen == false { connection = nil }
      throw CommandError.plugin(manifest.name, fault)
    }
  }

  /// Asks the plugin to end, and ends it.
  func close() {
    guard let connection, connection.isOpen else { return }
    _ = try? connection.call(
      id: takeID(), method: .shutdown, params: [:], limit: 1, isCancelled: { false }, handle: { _ in nil })
    connection.close()
    self.connection = nil
  }

  private func takeID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  private func started(isCancelled: () -> Bool) throws -> any PluginConnection {
    if let connection, connection.isOpen { return connection }
    guard manifest.protocolVersion == PluginProtocol.version else {
      throw PluginFault.protocolMismatch(plugin: manifest.protocolVersion, host: PluginProtocol.version)
    }
    try host.trust.authorize(manifest)
    let connection: any PluginConnection =
      switch manifest.carrier {
      case .process(let words):
        try ProcessConnection(
          words, folder: manifest.folder, beside: host.libraryFolders, log: host.log(for: manifest.name),
          limits: host.limits)
      case .library(let file): try LibraryConnection(path: try libraryPath(file))
      }
    self.connection = connection
    let hello = try connection.call(
      id: takeID(), method: .initialize,
      params: ["protocol": .int(PluginProtocol.version), "host": ["name": "mreza", "version": .string(host.version)]],
      limit: host.limits.start, isCancelled: isCancelled, handle: { _ in nil })
    let version = try? hello.get()["protocol"]?.int
    guard version == PluginProtocol.version else {
      connection.close()
      throw PluginFault.protocolMismatch(plugin: version ?? 0, host: PluginProtocol.version)
    }
    do {
      try manifest.checkCommands(in: try? hello.get())
    } catch {
      connection.close()
      throw error
    }
    return connection
  }

  /// A library by its name is looked for in the plugin's folder, then where the host lies.
  private func libraryPath(_ file: String) throws -> String {
    let candidates = [manifest.folder] + (file.contains("/") ? [] : host.libraryFolders)
    guard let folder = candidates.first(where: { FileManager.default.fileExists(atPath: "\($0)/\(file)") }) else {
      throw PluginFault.cannotStart(reason: "\(file): \(String(cString: strerror(ENOENT)))")
    }
    return "\(folder)/\(file)"
  }
}
