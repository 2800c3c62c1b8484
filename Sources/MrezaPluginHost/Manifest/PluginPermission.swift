/// What a plugin asks to be allowed to do besides answering from the library.
public enum PluginPermission: String, CaseIterable, Hashable, Sendable {
  /// Writes entries into the user's library, through its checks. The host refuses it to a plugin that has not declared it.
  case writeEntries = "write-entries"
  /// Reads and writes files of the user. Enforced only for a confined process.
  case files
  /// Reaches the network. Enforced only for a confined process.
  case network
}
