public import CommandKit

/// What a developer of plugins needs while mreza runs.
extension PluginHost {
  /// A plugin of a developer's folder that was read anew, because its files had changed.
  public struct Reload: Sendable {
    public var plugin: String
    /// Why the new one can't be used; the one before goes on then.
    public var problem: CommandError?
  }

  /// Reads the process plugins of developers' folders anew whose files have changed: they start with the next command.
  /// A library can't be: its code stays in memory.
  /// - Returns: those that were changed. A change is told once.
  public func reloadChanged() -> [Reload] {
    guard !configuration.trust.developerFolders.isEmpty else { return [] }
    return withLock {
      plugins.filter { isDeveloped($0.manifest) }.compactMap { plugin in
        let name = plugin.manifest.name
        let stamp = FolderStamp(of: plugin.manifest.folder)
        guard let known = stamps[name] else {
          stamps[name] = stamp
          return nil
        }
        guard known != stamp else { return nil }
        stamps[name] = stamp
        do {
          try load(path: plugin.manifest.folder)
          return Reload(plugin: name)
        } catch {
          return Reload(plugin: name, problem: error as? CommandError)
        }
      }
    }
  }

  private func isDeveloped(_ manifest: PluginManifest) -> Bool {
    guard case .process = manifest.carrier else { return false }
    return configuration.trust.isDeveloped(manifest)
  }

  /// Shows the messages of a plugin from now on, or no longer.
  func trace(_ plugin: String, _ isOn: Bool) {
    if isOn { traced.insert(plugin) } else { traced.remove(plugin) }
    if let plugin = self.plugin(named: plugin) { follow(plugin) }
  }

  /// Makes a plugin show its messages, if they are wanted.
  func follow(_ plugin: HostedPlugin) {
    let name = plugin.manifest.name
    let (show, observe) = (configuration.showTrace, configuration.trace)
    let isTraced = traced.contains(name)
    guard isTraced || observe != nil else {
      plugin.trace = nil
      return
    }
    plugin.trace = { direction, message in
      observe?(name, direction, message)
      if isTraced { show(MessageTrace.line(name, direction, message)) }
    }
  }
}
