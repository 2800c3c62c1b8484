/// How long and how much a plugin may take. Each can be set in `plugins.json`, by the name that it has here.
public struct PluginLimits: Hashable, Sendable {
  /// From its start to its first answer, in seconds.
  public var start = 5
  /// For one command, in seconds.
  public var call = 60
  /// For completing a word, in milliseconds; its start counts.
  public var completion = 150
  /// For the answer to `shutdown`, in seconds.
  public var shutdown = 1
  /// Between being asked to stop and being killed, in seconds.
  public var grace = 0.5
  /// Between being told that the user has had enough and being asked to stop, in seconds.
  public var cancel = 1.0
  /// One message, in bytes.
  public var message = 16 << 20
  /// All messages for one command, in bytes.
  public var output = 64 << 20
  /// Address space of the process, in bytes; 0 sets no limit. A library shares mreza's own.
  public var memory = 4 << 30
  /// Requests of the plugin whose answers it has not taken.
  public var requests = 1000
  /// Without a command for so long, a process is stopped, in seconds; the next command starts it again.
  public var idle = 300
  /// What it writes to standard error, in bytes; then the log begins anew, and the one before is kept.
  public var log = 1 << 20

  public init() {}
}
