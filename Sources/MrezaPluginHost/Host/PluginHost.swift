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
    /// Where each plugin has a folder of its own to keep data in; nil where there is none.
    public var dataFolder: String?
    /// Where plugins are installed, each in a folder of its name; nil where there is nowhere to.
    public var installFolder: String?
    /// Templates of new plugins, a folder for each language; nil where there are none.
    public var templateFolder: String?
    /// A program that serves a library plugin as a process, and its arguments before the library's path: for checks.
    public var libraryServer: [String] = []
    /// What matters to confined plugins.
    public var places = ConfinementPlaces()
    /// Sees every message of every plugin as it crosses.
    public var trace: (@Sendable (_ plugin: String, MessageDirection, String) -> Void)?
    /// Shows a line of the trace of a plugin that the user wants to follow.
    public var showTrace: @Sendable (String) -> Void = { _ in }
    /// Asks the person at the terminal for a line; nil where nobody answers.
    public var ask: @Sendable (String) -> String? = { _ in nil }

    public init(version: String, libraryFolders: [String] = [], logFolder: String? = nil) {
      self.version = version
      self.libraryFolders = libraryFolders
      self.logFolder = logFolder
    }

    /// The plugin's own folder, made where it is missing; nil where it can't be.
    func dataFolder(of plugin: String) -> String? {
      guard let folder = dataFolder.map({ "\($0)/\(plugin)" }) else { return nil }
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
      } catch {
        return nil
      }
    }

    func log(for plugin: String) -> String? {
      guard let logFolder else { return nil }
      try? FileManager.default.createDirectory(atPath: logFolder, withIntermediateDirectories: true)
      return "\(logFolder)/\(plugin).log"
    }
  }

  public let configuration: Configuration
  /// Reads and shows the examples of plugins that are checked.
  public var examples: ExampleReader?
  private let registry: any CommandRegistering
  private(set) var plugins: [HostedPlugin] = []
  /// Held while a plugin is used: the watch over idle ones comes from another thread.
  private let lock = NSRecursiveLock()
  /// The plugins whose messages are shown.
  var traced: Set<String> = []
  /// What the folders of developers' plugins were like when they were last read, by plugin.
  var stamps: [String: FolderStamp] = [:]
  private var idleWatch: (any DispatchSourceTimer)?
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

  /// From now on stops the processes that no command has used for a while.
  public func watchIdlePlugins() {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .background))
    let seconds = max(1, configuration.settings.limits(for: "", over: configuration.limits).idle / 4)
    timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds))
    let watched = WatchedHost(host: self)
    timer.setEventHandler { watched.host?.stopIdlePlugins() }
    timer.resume()
    idleWatch = timer
  }

  /// Does nothing while a plugin is in use.
  private func stopIdlePlugins() {
    guard lock.try() else { return }
    defer { lock.unlock() }
    for plugin in plugins { plugin.closeIfIdle() }
  }

  /// The host, for the thread of the watch; everything there happens under the host's lock.
  private struct WatchedHost: @unchecked Sendable {
    weak var host: PluginHost?
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
    do {
      try register(plugin)
    } catch {
      registry.unregister(provider: manifest.name)
      // What was there before can be there again.
      if let former { try? register(former) }
      throw error
    }
    plugin.onCommands = { [unowned self, unowned plugin] in try register(plugin) }
    former?.onCommands = {}
    former?.close()
    plugins.removeAll { $0.manifest.name == manifest.name }
    plugins.append(plugin)
    follow(plugin)
    if configuration.trust.isDeveloped(manifest) { stamps[manifest.name] = FolderStamp(of: manifest.folder) }
    return manifest
  }

  /// Puts the commands of a plugin into the registry, in place of those that it had there.
  /// - Throws: `CommandError.nameTaken` if it has two of one name.
  private func register(_ plugin: HostedPlugin) throws {
    let name = plugin.manifest.name
    registry.unregister(provider: name)
    var found: [Clash] = []
    for signature in plugin.manifest.commands + plugin.added {
      let command = PluginCommand(plugin: plugin, signature: signature, lock: lock)
      if let holder = try registry.register(command, provider: name) {
        found.append(Clash(command: signature.name, holder: holder))
      }
    }
    clashes[name] = found
  }

  func withLock<Value>(_ body: () throws -> Value) rethrows -> Value { try lock.withLock(body) }

  /// Tells the plugins that asked for it that the library has changed.
  public func libraryChanged() { lock.withLock { for plugin in plugins { plugin.libraryChanged() } } }

  /// Ends a plugin and takes its commands away.
  /// - Throws: `CommandError` if no such plugin is loaded.
  public func unload(name: String) throws {
    guard let plugin = plugins.first(where: { $0.manifest.name == name }) else {
      throw CommandError.plugin(name, .notLoaded)
    }
    plugin.onCommands = {}
    registry.unregister(provider: name)
    plugin.close()
    plugins.removeAll { $0 === plugin }
  }

  /// Ends all plugins.
  public func shutDown() {
    lock.withLock {
      idleWatch?.cancel()
      for plugin in plugins { plugin.close() }
    }
  }
}
