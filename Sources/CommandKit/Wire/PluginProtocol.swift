/// The protocol between host and plugin: JSON-RPC 2.0 (<https://www.jsonrpc.org/specification>), a message a line.
///
/// It is told in `docs/plugin-protocol.md`; here are only the names.
public enum PluginProtocol {
  /// The version that this host and this SDK speak.
  public static let version = 1

  /// What the host asks of a plugin.
  public enum HostMethod: String, CaseIterable, Sendable {
    case initialize, run, complete, cancel, shutdown
    /// The library has other entries than before; for those who subscribed.
    case libraryChanged = "library/changed"
  }

  /// What a plugin asks of the host, during a run.
  public enum PluginMethod: String, CaseIterable, Sendable {
    case search, get, list, related, similar, answers, ask, settings, write, subscribe
    /// Notifications.
    case output, progress
    /// The commands that the plugin has beside those of its manifest.
    case commandsChanged = "commands/changed"
  }

  /// Error codes of JSON-RPC that both sides use.
  public enum ErrorCode {
    public static let parseError = -32700
    public static let invalidRequest = -32600
    public static let methodNotFound = -32601
    public static let invalidParams = -32602
    public static let internalError = -32603
    /// A question where nobody sits at a terminal.
    public static let notInteractive = -32001
    /// The manifest has no permission for what was asked.
    public static let notPermitted = -32002
    /// The command was cancelled.
    public static let cancelled = -32800
  }
}
