import CommandKit
import MrezaCore

/// The context of an example: the user's library to ask, but nobody to answer and nothing that is kept. What the example writes into the
/// user's folder goes into one of its own.
final class CheckContext: CommandContext {
  private let context: any CommandContext
  let language: InterfaceLanguage
  let settings: [String: JSONValue]
  let folders: CommandFolders
  private let scratch = ScratchFolder()
  /// What was shown before the answer.
  private(set) var parts: [Output] = []

  init(_ context: any CommandContext, language: InterfaceLanguage, settings: [String: JSONValue], data: String?) {
    self.context = context
    self.language = language
    self.settings = settings
    folders = CommandFolders(data: data, library: scratch.path, working: context.folders.working)
  }

  var knowledge: any KnowledgeBase { context.knowledge }
  var answers: [Slug] { context.answers }
  var isInteractive: Bool { false }
  var isCancelled: Bool { context.isCancelled }
  func write(_ part: Output) { parts.append(part) }
  /// Says that the entry was written, and writes nothing: a check leaves the library as it was.
  func write(entry: NewEntry) -> Slug { entry.slug }
}
