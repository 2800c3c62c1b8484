/// How much may be installed as one plugin, and how long git may take to fetch it.
struct PluginInstallLimits: Hashable, Sendable {
  /// Files and folders.
  var count = 10_000
  /// All files together, unpacked, in bytes.
  var bytes = 256 << 20
  /// For git, in seconds.
  var fetching = 300
}
