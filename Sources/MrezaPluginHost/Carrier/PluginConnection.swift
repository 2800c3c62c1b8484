import CommandKit

/// A running plugin, whatever carries its messages.
protocol PluginConnection: AnyObject {
  /// Sends a request, whose number is not used twice in one connection; `answer` takes what comes of it.
  func send(id: Int, method: PluginProtocol.HostMethod, params: JSONValue)

  /// Waits for the answer to a request; what the plugin sends meanwhile is handled.
  /// - Parameters:
  ///   - id: That of the request.
  ///   - limit: How long, in milliseconds; a library can't be stopped by it.
  ///   - renews: Whether each message of the plugin begins the time anew.
  ///   - isFatal: Whether a plugin that takes longer is stopped; if not, its answer is dropped when it comes.
  ///   - isCancelled: Asked again and again; once true, the plugin is told, and stopped if it does not obey.
  ///   - handle: Answers a request of the plugin, or takes a notification and returns nil.
  /// - Returns: The answer, which may be an error of the plugin's own.
  /// - Throws: `PluginFault`, after which the connection is closed, unless `isFatal` is false and the time was over;
  ///   `CommandError.cancelled`.
  func answer(
    to id: Int, limit: Int, renews: Bool, isFatal: Bool, isCancelled: () -> Bool, handle: (RPCMessage) -> RPCMessage?
  ) throws -> Result<JSONValue, RPCMessage.Failure>

  /// Sends a notification.
  func notify(_ method: PluginProtocol.HostMethod, _ params: JSONValue)

  /// Ends the plugin.
  func close()

  /// Whether more calls may follow.
  var isOpen: Bool { get }

  /// The process of the plugin; nil for a library.
  var processID: Int32? { get }

  /// Sees every message as it crosses.
  var observe: ((MessageDirection, String) -> Void)? { get set }
}

/// Which way a message goes.
public enum MessageDirection: String, Hashable, Sendable {
  case toPlugin = "→"
  case fromPlugin = "←"
}
