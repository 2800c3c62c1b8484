import CommandKit
import MrezaCore

/// What a running command may ask and tell; it numbers the entries that the command shows, part after part.
final class SessionContext: CommandContext {
  private let session: Session
  private let cancelled: () -> Bool
  /// The entries shown so far, in order.
  private(set) var numbered: [Slug] = []
  private(set) var exitCode = ExitCode.done
  /// Parts that wait for the end, because their format is one document: JSON and CSV.
  private var waiting: [OutputBlock] = []
  private var hasShown = false

  init(session: Session, isCancelled: @escaping () -> Bool) {
    self.session = session
    cancelled = isCancelled
  }

  var knowledge: any KnowledgeBase { session.knowledge }
  var language: InterfaceLanguage { session.settings.language }
  var isInteractive: Bool { session.settings.isInteractive }
  var isCancelled: Bool { cancelled() }

  func write(_ part: Output) throws {
    try checkCancellation()
    switch session.settings.format {
    case .text, .markdown:
      session.onProgress(nil)
      session.onPart(rendered(part))
    case .json, .csv: waiting += part.blocks
    }
  }

  /// The last part of the output, rendered.
  func finish(_ output: Output) -> String {
    exitCode = ExitCode(output.status)
    var output = output
    output.blocks = waiting + output.blocks
    return rendered(output)
  }

  func report(_ progress: CommandProgress) {
    guard isInteractive, session.settings.format == .text else { return }
    session.onProgress(progress)
  }

  func ask(_ question: Question) throws -> String {
    session.onProgress(nil)
    guard isInteractive, let line = session.onQuestion else {
      throw CommandError.notInteractive(question: question.text)
    }
    return try QuestionDialog(question, language: language).answer(line)
  }

  var folders: CommandFolders { session.folders }
  var answers: [Slug] { session.numbered }

  func write(entry: NewEntry) throws -> Slug {
    guard let desk = session.desk else { throw WritingWords.error(.nowhereToWrite) }
    do {
      let written = try desk.library.add(
        entry.markdown, slug: entry.slug, kind: entry.kind, translation: entry.translation)
      try desk.refresh()
      return written.slug
    } catch let fault as WritingFault {
      throw WritingWords.error(fault)
    } catch let fault as LibraryFault {
      throw CommandError.library(fault)
    }
  }

  private func rendered(_ part: Output) -> String {
    let text = Renderers.render(part, settings: session.settings, firstNumber: numbered.count + 1)
    numbered += part.numberedSlugs
    defer { hasShown = hasShown || !text.isEmpty }
    return hasShown && !text.isEmpty ? "\n" + text : text
  }
}
