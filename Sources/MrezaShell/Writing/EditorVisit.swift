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
  /// - Throws: `CommandError` if the editor failed or the file has gone.
  func output(_ opening: LocalizedText) throws -> Output {
    try desk.refresh()
    let wasOpened = try open()
    if wasOpened, desk.library.discardUnchangedCopies(of: entry) {
      try desk.refresh()
      let words = LocalizedText(bs: "Ništa nije promijenjeno.", en: "Nothing was changed.")
      return Output([.paragraph(words[context.language])], data: data([], path: nil, wasOpened: true))
    }
    try desk.refresh()
    let report = try desk.library.check(entry.slug)
    guard report.fileCount > 0 else { throw gone() }
    let blocks: [OutputBlock] = [.paragraph(opening[context.language]), .text(.code(file))]
    return Output(
      blocks + report.findings.flatMap { FindingBlocks.blocks($0, context.language) } + [next(report, wasOpened)],
      data: data(report.findings, path: file, wasOpened: wasOpened), status: report.hasErrors ? .failed : .done)
  }

  private func open() throws -> Bool {
    do {
      return try desk.editor.edit(file)
    } catch let fault as EditorFault {
      let isGone = desk.library.discardUnchangedCopies(of: entry)
      try desk.refresh()
      throw WritingWords.error(fault, path: isGone ? nil : file)
    }
  }

  private func next(_ report: CheckReport, _ wasOpened: Bool) -> OutputBlock {
    let words: LocalizedText
    var command = "edit \(entry.slug)"
    if report.hasErrors {
      words = LocalizedText(
        bs: "Tekst je sačuvan kakav jeste. Popravite ga: ", en: "The text is kept as it is. To mend it: ")
    } else if wasOpened {
      words = LocalizedText(bs: "Dalje: ", en: "Next: ")
      command = "open \(entry.slug)"
    } else {
      words = LocalizedText(
        bs: "Otvorite fajl u editoru, pa ga provjerite: ", en: "Open the file in an editor, then check it: ")
      command = "check \(file)"
    }
    return .hint([.text(words[context.language]), .code(command)])
  }

  private func gone() -> CommandError {
    .failed(
      LocalizedText(bs: "fajla „\(entry.path)“ više nema", en: "the file „\(entry.path)“ is no longer there"),
      advice: LocalizedText(
        bs: "novi zapis pravi „new \(entry.kind.rawValue) \(entry.slug)“",
        en: "„new \(entry.kind.rawValue) \(entry.slug)“ makes a new one"))
  }

  private func data(_ findings: [Finding], path: String?, wasOpened: Bool) -> JSONValue {
    [
      "id": .string(entry.slug.rawValue), "kind": .string(entry.kind.rawValue),
      "path": path.map { .string($0) } ?? .null, "copied": .bool(path != nil && !entry.copiedFrom.isEmpty),
      "opened": .bool(wasOpened), "findings": FindingBlocks.data(findings, context.language),
    ]
  }
}
