/// Where mreza keeps what belongs to plugins, below its folder for data.
public struct PluginFolders: Hashable, Sendable {
  /// The folder of mreza's data, for example `~/.local/share/mreza`.
  private let root: String

  public init(dataFolder: String) { root = dataFolder }

  /// The plugins that the user has installed, each in a folder of its name.
  public var installed: String { root + "/plugins" }
  /// What plugins keep, each in a folder of its name.
  public var data: String { root + "/plugin-data" }
  /// The list of the plugins that the user has allowed.
  public var pins: String { root + "/allowed-plugins.json" }
}
