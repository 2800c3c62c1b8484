import CommandKit
import MrezaCore

/// A file opened in the editor, checked when the editor is closed, and told of.
///
/// Whatever the check finds, the text stays as its writer left it.
struct EditorVisit {
  let desk: WritingDesk
  let context: any CommandContext
  let entry: WritableEntry
  /// The file to open: the entry's own, or that of a translation.
  let file: String

  /// - Parameter opening: What was done to the entry so far.
  /// - Returns: Where the text is, what the check found, and what to type next.
  /// - Throws: `CommandError` if the editor failed or the file has gone.
  func output(_ opening: LocalizedText) throws -> Output {
    // What was made is found even where the editor never comes back.
    try desk.refresh()
    let wasOpened = try open()
    if wasOpened {
      switch desk.library.settle(entry, opened: file) {
      case .kept: break
      case .removed: throw try removed()
      case .discarded:
        try desk.refresh()
        let words = LocalizedText(bs: "Ništa nije promijenjeno.", en: "Nothing was changed.")
        return Output([.paragraph(words[context.language])], data: data([], path: nil, wasOpened: true))
      }
    }
    try desk.refresh()
    let report = try desk.library.check(entry.slug)
    let findings = report.findings.filter { $0.severity != .note }
    let blocks: [OutputBlock] = [.paragraph(opening[context.language]), .text(.code(file))]
    return Output(
      blocks + findings.flatMap { FindingBlocks.blocks($0, context.language) } + [next(report, wasOpened)],
      data: data(findings, path: file, wasOpened: wasOpened), status: report.hasErrors ? .failed : .done)
  }

  private func open() throws -> Bool {
    do {
      return try desk.editor.edit(file)
    } catch let fault as EditorFault {
      let outcome = desk.library.settle(entry, opened: file)
      if outcome == .removed { throw try removed() }
      try desk.refresh()
      throw WritingWords.error(fault, path: outcome == .kept ? file : nil)
    }
  }

  /// What to type next. Where only a translation is at fault, it is the translation that is to be opened.
  private func next(_ report: CheckReport, _ wasOpened: Bool) -> OutputBlock {
    let words: LocalizedText
    var command = "edit \(entry.slug)"
    let errors = report.findings.filter { $0.severity == .error }
    let language = entry.translations.keys.sorted { $0.rawValue < $1.rawValue }.first { language in
      errors.allSatisfy { $0.file.hasSuffix("\(entry.slug).\(language.rawValue).md") }
    }
    if report.hasErrors {
      if let language { command += " --translation \(language.rawValue)" }
      words = LocalizedText(
        bs: "Tekst je sačuvan kakav jeste. Popravite ga: ", en: "The text is kept as it is. To mend it: ")
    } else if wasOpened {
      words = LocalizedText(bs: "Dalje: ", en: "Next: ")
      command = "open \(entry.slug)"
    } else {
      words = LocalizedText(
        bs: "Otvorite fajl u editoru, pa ga provjerite: ", en: "Open the file in an editor, then check it: ")
      command = "check \(file.asArgument)"
    }
    return .hint([.text(words[context.language]), .code(command)])
  }

  /// The file was taken away while the editor was open: what of the entry is there still, if anything, is in the library.
  private func removed() throws -> CommandError {
    try desk.refresh()
    let isThere = try context.knowledge.entry(entry.slug) != nil
    return WritingWords.removed(entry, file: file, isThere: isThere)
  }

  private func data(_ findings: [Finding], path: String?, wasOpened: Bool) -> JSONValue {
    [
      "id": .string(entry.slug.rawValue), "kind": .string(entry.kind.rawValue),
      "path": path.map { .string($0) } ?? .null, "copied": .bool(path != nil && !entry.copiedFrom.isEmpty),
      "opened": .bool(wasOpened), "findings": FindingBlocks.data(findings, context.language),
    ]
  }
}
