public import CommandKit
import Foundation
import MrezaCore

/// Finds, loads and unloads plugins, and puts their commands into the registry.
public final class PluginHost {
  /// Where the host finds things.
  public struct Configuration: Sendable {
    /// The version of mreza, as plugins are told.
    public var version: String
    /// Where libraries named without a path are looked for.
    public var libraryFolders: [String]
    /// Where the standard error of process plugins goes; nil drops it.
    public var logFolder: String?
    public var limits = PluginLimits()
    /// Which plugins may run. By itself none.
    public var trust = PluginTrust()
    /// What the user has set for all plugins and for each.
    public var settings = PluginSettings()
    /// Asks the person at the terminal for a line; nil where nobody answers.
    public var ask: @Sendable (String) -> String? = { _ in nil }

    public init(version: String, libraryFolders: [String] = [], logFolder: String? = nil) {
      self.version = version
      self.libraryFolders = libraryFolders
      self.logFolder = logFolder
    }

    func log(for plugin: String) -> String? {
      guard let logFolder else { return nil }
      try? FileManager.default.createDirectory(atPath: logFolder, withIntermediateDirectories: true)
      return "\(logFolder)/\(plugin).log"
    }
  }

  let configuration: Configuration
  private let registry: any CommandRegistering
  private(set) var plugins: [HostedPlugin] = []
  private var clashes: [String: [Clash]] = [:]

  /// A command of which the short name belongs to another.
  struct Clash: Hashable {
    var command: String
    var holder: String
  }

  public init(_ configuration: Configuration, registry: any CommandRegistering) {
    self.configuration = configuration
    self.registry = registry
  }

  /// The loaded plugin of that name.
  func plugin(named name: String) -> HostedPlugin? { plugins.first { $0.manifest.name == name } }

  /// Loads every plugin in the folders. Reads manifests only; no plugin runs.
  /// - Returns: what went wrong, by plugin; the others are loaded.
  public func discover(in folders: [String]) -> [CommandError] {
    var problems: [CommandError] = []
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted() {
        let path = "\(folder)/\(name)"
        guard FileManager.default.fileExists(atPath: "\(path)/\(PluginManifest.fileName)") else { continue }
        do {
          let manifest = try load(path: path)
          problems += clashes(of: manifest.name).map {
            .plugin(manifest.name, .trust(.commandTaken(command: $0.command, by: $0.holder)))
          }
        } catch let error as CommandError {
          problems.append(error)
        } catch {
          problems.append(.plugin(name, .cannotStart(reason: "\(error)")))
        }
      }
    }
    return problems
  }

  /// The commands of a loaded plugin of which the short names belong to others.
  func clashes(of name: String) -> [Clash] { clashes[name] ?? [] }

  /// Loads the plugin in a folder: its commands are there at once. A plugin of the same name is replaced, unless it comes
  /// with mreza. A command of which the name is taken is called `plugin.command`.
  /// - Throws: `CommandError` if the manifest can't be used; nothing has changed then.
  @discardableResult
  public func load(path: String) throws -> PluginManifest {
    let manifest = try PluginManifest(path: (path as NSString).expandingTildeInPath)
    var configuration = configuration
    configuration.limits = configuration.settings.limits(for: manifest.name, over: configuration.limits)
    let plugin = HostedPlugin(manifest, host: configuration)
    let former = plugins.first { $0.manifest.name == manifest.name }
    if let former, configuration.trust.isBundled(former.manifest), former.manifest.folder != manifest.folder {
      throw CommandError.plugin(manifest.name, .trust(.nameOfBundled))
    }
    registry.unregister(provider: manifest.name)
    var found: [Clash] = []
    do {
      for signature in manifest.commands {
        let command = PluginCommand(plugin: plugin, signature: signature)
        if let holder = try registry.register(command, provider: manifest.name) {
          found.append(Clash(command: signature.name, holder: holder))
        }
      }
    } catch {
      registry.unregister(provider: manifest.name)
      for signature in former?.manifest.commands ?? [] {
        if let former {
          _ = try? registry.register(PluginCommand(plugin: former, signature: signature), provider: manifest.name)
        }
      }
      throw error
    }
    clashes[manifest.name] = found
    former?.close()
    plugins.removeAll { $0.manifest.name == manifest.name }
    plugins.append(plugin)
    return manifest
  }

  /// Ends a plugin and takes its commands away.
  /// - Throws: `CommandError` if no such plugin is loaded.
  public func unload(name: String) throws {
    guard let plugin = plugins.first(where: { $0.manifest.name == name }) else {
      throw CommandError.plugin(name, .notLoaded)
    }
    registry.unregister(provider: name)
    plugin.close()
    plugins.removeAll { $0 === plugin }
  }

  /// Ends all plugins.
  public func shutDown() {
    for plugin in plugins { plugin.close() }
  }
}

/// A command of a plugin.
struct PluginCommand: Command {
  let plugin: HostedPlugin
  let signature: CommandSignature

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    try plugin.run(invocation, in: context)
  }
}
