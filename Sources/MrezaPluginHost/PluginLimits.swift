/// How long and how much a plugin may take.
public struct PluginLimits: Hashable, Sendable {
  /// From its start to its first answer, in seconds.
  public var start = 5
  /// For one command, in seconds.
  public var call = 60
  /// Between being asked to stop and being killed, in seconds.
  public var grace = 0.5
  /// One message, in bytes.
  public var message = 16 << 20

  public init() {}
}
