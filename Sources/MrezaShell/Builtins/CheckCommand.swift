import CommandKit
import MrezaCore

/// `check [PATH]`: what is wrong in a library, with file, line and column.
struct CheckCommand: Command {
  let checker: any LibraryChecking

  let signature = CommandSignature(
    name: "check", aliases: ["provjeri"],
    summary: LocalizedText(bs: "provjerava fajlove biblioteke", en: "checks the files of a library"),
    help: LocalizedText(
      bs: "Nalazi greške (izlaz 1) i upozorenja, svako s fajlom, redom i kolonom. Pravila su u Knowledge/README.md.",
      en: "Finds errors (exit 1) and warnings, each with file, line and column. The rules are in Knowledge/README.md."),
    parameters: [
      .positional(
        "path", .path, isRequired: false,
        summary: LocalizedText(bs: "biblioteka ili jedan fajl", en: "a library, or one file"))
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
    let warnings = report.findings.count - errors
    let summary = LocalizedText(
      bs: "Pregledano fajlova: \(report.fileCount). Grešaka: \(errors), upozorenja: \(warnings).",
      en: "Files read: \(report.fileCount). Errors: \(errors), warnings: \(warnings).")
    return Output(
      report.findings.flatMap { FindingBlocks.blocks($0, context.language) } + [.paragraph(summary[context.language])],
      data: [
        "library": .string(report.library), "files": .int(report.fileCount),
        "findings": FindingBlocks.data(report.findings, context.language),
      ], status: report.hasErrors ? .failed : .done)
  }
}
