/// Why a plugin can't be confined to its permissions, as the settings want it to be. It does not run then.
public enum PluginConfinementFault: Hashable, Sendable {
  /// `bwrap`, of the package `bubblewrap`, is not on this machine.
  case programMissing
  /// A library runs within mreza, where nothing can confine it.
  case isLibrary
}
