import CommandKit
import MrezaCore

@testable import MrezaShell

/// A library that is written to, and an editor in it, as a test wants them; what was done is remembered.
final class WritingSample: LibraryWriting, LibraryReviewing, TextEditing {
  var drafts: [EntryDraft] = []
  var added: [String] = []
  var questions: [String] = []
  var opened: [String] = []
  /// What is typed when the program asks; nil: nobody is there.
  var answer: String?
  var edit: Result<Bool, EditorFault> = .success(true)
  var outcome = EditingOutcome.kept
  var writable: WritableEntry?
  var fault: WritingFault?
  var findings: [Finding] = []
  var stale: [StaleText] = []
  var refreshes = 0

  func session(_ language: InterfaceLanguage = .en, format: OutputFormat = .text) throws -> Session {
    let settings = SessionSettings(language: language, format: format, width: 100)
    let session = Session(knowledge: Sample.knowledge, settings: settings, isCancelled: { false })
    let desk = WritingDesk(
      library: self, review: self, editor: self, today: { CalendarDate(daysSince1970: 0) },
      refresh: { [unowned self] in refreshes += 1 })
    let report = CheckReport(library: "", fileCount: 0, findings: [])
    try session.registerBuiltins(
      checker: FixedCheck(report: report), history: FixedHistory(lines: []), searches: SavedText(),
      desk: desk)
    return session
  }

  func create(_ draft: EntryDraft) throws -> WritableEntry {
    if let fault { throw fault }
    drafts.append(draft)
    return WritableEntry(slug: draft.slug, kind: draft.kind, path: "/own/\(draft.kind.folder)/\(draft.slug).md")
  }

  func add(_ text: String, slug: Slug, kind: EntryKind, translation: Language?) throws -> WritableEntry {
    if let fault { throw fault }
    added.append(text)
    return WritableEntry(slug: slug, kind: kind, path: "/own/\(kind.folder)/\(slug).md")
  }

  func makeWritable(_ slug: Slug) throws -> WritableEntry? {
    if let fault { throw fault }
    return writable?.slug == slug ? writable : nil
  }

  func addTranslation(into draft: TranslationDraft, of entry: WritableEntry) throws -> WritableEntry {
    var entry = entry
    entry.translations[draft.language] = "\(entry.path.dropLast(3)).\(draft.language.rawValue).md"
    return entry
  }

  func settle(_ entry: WritableEntry, opened file: String) -> EditingOutcome { outcome }

  func check(_ slug: Slug) throws -> CheckReport { CheckReport(library: "/own", fileCount: 1, findings: findings) }

  func staleTexts(on day: CalendarDate) throws -> [StaleText] {
    stale.filter { if case .reviewDue(let due) = $0.reason { due < day } else { true } }
  }

  func ask(_ question: String) -> String? {
    questions.append(question)
    return answer
  }

  func edit(_ path: String) throws -> Bool {
    opened.append(path)
    return try edit.get()
  }
}
