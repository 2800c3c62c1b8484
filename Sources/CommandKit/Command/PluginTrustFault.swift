/// Why the host does not trust a plugin.
public enum PluginTrustFault: Error, Hashable, Sendable {
  /// Nobody has allowed it; `runs` is the command or library that would run.
  case notAllowed(runs: String)
  /// Its files are not those that were allowed.
  case changedSinceAllowed
  /// Its manifest on disk is not the one that was read when it was loaded.
  case changedSinceLoaded
  /// Anyone on the machine could change the file or folder.
  case worldWritable(path: String)
  /// A symbolic link that leads out of the plugin's folder.
  case linkOutside(path: String)
  /// Neither a file nor a folder, or one that can't be read.
  case unreadable(path: String)
  /// More files, or more bytes of them, than are looked through.
  case tooLarge(path: String)
  /// A bundled plugin has the same name.
  case nameOfBundled
  /// The list of allowed plugins can't be read or written.
  case pinsUnusable(path: String)
  /// A command's short name belongs to another.
  case commandTaken(command: String, by: String)
  /// The manifest names commands that the plugin says it has not.
  case commandsMissing([String])
}
