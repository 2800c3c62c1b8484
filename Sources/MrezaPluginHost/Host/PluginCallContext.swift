import CommandKit
import Foundation
import MrezaCore

/// The context of a command as its plugin has it: with the plugin's own settings and folder.
final class PluginCallContext: CommandContext {
  private let context: any CommandContext
  let settings: [String: JSONValue]
  let folders: CommandFolders

  init(_ context: any CommandContext, plugin: HostedPlugin) {
    self.context = context
    settings = plugin.host.settings.plugins[plugin.manifest.name]?.settings ?? [:]
    var folders = context.folders
    folders.data = plugin.host.dataFolder(of: plugin.manifest.name)
    self.folders = folders
  }

  var knowledge: any KnowledgeBase { context.knowledge }
  var language: InterfaceLanguage { context.language }
  var isInteractive: Bool { context.isInteractive }
  var isCancelled: Bool { context.isCancelled }
  var answers: [Slug] { context.answers }
  func write(_ part: Output) throws { try context.write(part) }
  func report(_ progress: CommandProgress) { context.report(progress) }
  func ask(_ question: Question) throws -> String { try context.ask(question) }
  func write(entry: NewEntry) throws -> Slug { try context.write(entry: entry) }
}

extension Invocation {
  /// The same with every path made absolute: a plugin runs in its own folder, not in that of the user.
  func resolvingPaths(of signature: CommandSignature, in folder: String) -> Invocation {
    var values = values
    for parameter in signature.parameters where parameter.type == .path {
      guard case .text(let typed) = values[parameter.name] else { continue }
      let path = (typed as NSString).expandingTildeInPath
      values[parameter.name] = .text(path.hasPrefix("/") ? path : "\(folder)/\(path)")
    }
    return Invocation(command: command, values: values)
  }
}
