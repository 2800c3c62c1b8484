import CommandKit
import MrezaCore

/// `check [PATH]`: what is wrong in a library, with file, line and column.
struct CheckCommand: Command {
  let checker: any LibraryChecking

  let signature = CommandSignature(
    name: "check", aliases: ["provjeri"],
    summary: LocalizedText(bs: "provjerava fajlove biblioteke", en: "checks the files of a library"),
    help: LocalizedText(
      bs: """
        Nalazi greške (izlaz 1) i upozorenja, svako s fajlom, redom i kolonom. Pravila su u Knowledge/README.md.

        --notes pokazuje i napomene: šta bi moglo biti bolje, a često ne može, na primjer izvor bez datuma.
        """,
      en: """
        Finds errors (exit 1) and warnings, each with file, line and column. The rules are in Knowledge/README.md.

        --notes shows notes too: what could be better and often can't be, such as a source without a date.
        """),
    parameters: [
      .positional(
        "path", .path, isRequired: false,
        summary: LocalizedText(bs: "biblioteka ili jedan fajl", en: "a library, or one file")),
      .flag("notes", summary: LocalizedText(bs: "i napomene", en: "notes too")),
    ],
    examples: ["check", "check Knowledge/practices/lopare-dolaze-nasi.md"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let report: CheckReport
    do {
      report = try checker.check(path: invocation.text("path"))
    } catch let fault as LibraryFault {
      throw CommandError.library(fault)
    }
    let errors = report.findings.count { $0.severity == .error }
    let warnings = report.findings.count { $0.severity == .warning }
    let notes = report.findings.count { $0.severity == .note }
    let summary = LocalizedText(
      bs: "Pregledano fajlova: \(report.fileCount). Grešaka: \(errors), upozorenja: \(warnings).",
      en: "Files read: \(report.fileCount). Errors: \(errors), warnings: \(warnings).")
    let showsNotes = invocation.flag("notes")
    let shown = showsNotes ? report.findings : report.findings.filter { $0.severity != .note }
    var blocks = shown.flatMap { FindingBlocks.blocks($0, context.language) } + [.paragraph(summary[context.language])]
    if notes > 0, !showsNotes {
      let words = LocalizedText(bs: "Napomena: \(notes). Pokazuje ih: ", en: "Notes: \(notes). To see them: ")
      let command = (["check"] + [invocation.text("path")?.asArgument].compactMap(\.self) + ["--notes"]).joined(
        separator: " ")
      blocks.append(.hint([.text(words[context.language]), .code(command)]))
    }
    return Output(
      blocks,
      data: [
        "library": .string(report.library), "files": .int(report.fileCount), "notes": .int(notes),
        "findings": FindingBlocks.data(shown, context.language),
      ], status: report.hasErrors ? .failed : .done)
  }
}
