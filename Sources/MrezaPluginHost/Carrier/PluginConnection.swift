import CommandKit

/// A running plugin, whatever carries its messages.
protocol PluginConnection: AnyObject {
  /// Sends a request and waits for its answer; what the plugin sends meanwhile is handled.
  /// - Parameters:
  ///   - id: Names the request; not used twice in one connection.
  ///   - method: What is asked.
  ///   - params: Its parameters.
  ///   - limit: In seconds; a library can't be stopped by it.
  ///   - isCancelled: Asked again and again; once true, the plugin is told, and stopped if it does not obey.
  ///   - handle: Answers a request of the plugin, or takes a notification and returns nil.
  /// - Returns: The answer, which may be an error of the plugin's own.
  /// - Throws: `PluginFault`, after which the connection is closed; `CommandError.cancelled`.
  func call(
    id: Int, method: PluginProtocol.HostMethod, params: JSONValue, limit: Int, isCancelled: () -> Bool,
    handle: (RPCMessage) -> RPCMessage?
  ) throws -> Result<JSONValue, RPCMessage.Failure>

  /// Ends the plugin.
  func close()

  /// Whether more calls may follow.
  var isOpen: Bool { get }

  /// The process of the plugin; nil for a library.
  var processID: Int32? { get }
}
