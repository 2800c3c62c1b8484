import CommandKit
import Foundation

/// A command of a plugin.
struct PluginCommand: CompletingCommand {
  let plugin: HostedPlugin
  let signature: CommandSignature
  /// Held while the plugin is used.
  let lock: NSRecursiveLock

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    try lock.withLock { try plugin.run(invocation, signature: signature, in: context) }
  }

  func completions(
    for parameter: Parameter, beginning prefix: String, in context: any CommandContext
  ) -> [Completion]? {
    guard parameter.completes else { return nil }
    return lock.withLock { plugin.complete(parameter, of: signature, beginning: prefix, in: context) }
  }
}
