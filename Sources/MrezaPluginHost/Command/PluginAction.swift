import CommandKit
import MrezaCore

/// One action of the command `plugin`, for example `plugin load`.
///
/// To add one: a type in a file of its own, and its name in `PluginsCommand.actions`. Help, usage and completion follow.
protocol PluginAction: Sendable {
  /// What one types after `plugin`.
  var name: String { get }
  /// One line of help: what the action does with what.
  var summary: LocalizedText { get }
  /// The options and flags of the action. Actions that have the same one must mean the same by it.
  var parameters: [Parameter] { get }
  /// A line as one types it.
  var example: String { get }

  /// Does it.
  /// - Throws: `CommandError`.
  func run(_ request: PluginActionRequest) throws -> Output
}

extension PluginAction {
  var parameters: [Parameter] { [] }
}

/// What an action is given.
struct PluginActionRequest {
  let host: PluginHost
  let invocation: Invocation
  let context: any CommandContext

  var language: InterfaceLanguage { context.language }

  /// The folder or the name that the action is about.
  /// - Throws: `CommandError.missingArgument`.
  func subject() throws -> String {
    guard let subject = invocation.text("plugin") else {
      throw CommandError.missingArgument("plugin", command: "plugin")
    }
    return subject
  }

  /// The loaded plugin that the action is about.
  /// - Throws: `CommandError`, if none was named or none of that name is loaded.
  func plugin() throws -> HostedPlugin {
    let name = try subject()
    guard let plugin = host.plugin(named: name) else { throw CommandError.plugin(name, .notLoaded) }
    return plugin
  }
}
