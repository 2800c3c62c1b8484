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
      report.findings.flatMap { blocks($0, context.language) } + [.paragraph(summary[context.language])],
      data: data(report, context.language), status: report.hasErrors ? .failed : .done)
  }

  private func blocks(_ finding: Finding, _ language: InterfaceLanguage) -> [OutputBlock] {
    let severity =
      finding.severity == .error
      ? LocalizedText(bs: "greška", en: "error") : LocalizedText(bs: "upozorenje", en: "warning")
    let head: [Inline] = [
      .code("\(finding.file):\(finding.line):\(finding.column)"), .text(": "),
      .strong([.text(severity[language] + ":")]),
      .text(" "),
    ]
    var blocks: [OutputBlock] = [.text(.paragraph(head + quoting(FindingWords.what(finding.fault), language)))]
    if !finding.source.isEmpty { blocks.append(.text(.code(marked(finding)))) }
    return blocks + [.hint([.text("→ ")] + quoting(FindingWords.advice(finding.fault), language))]
  }

  /// The words, with what stands between „ and “ as code: it is typed as it is, in any script.
  private func quoting(_ words: LocalizedText, _ language: InterfaceLanguage) -> [Inline] {
    let parts = Words.shown(words, language).split(separator: "„", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part -> [Inline] in
      guard index > 0, let end = part.firstIndex(of: "“") else { return [.text(String(part))] }
      return [.text("„"), .code(String(part[..<end])), .text(String(part[end...]))]
    }
  }

  /// The line with carets under the place; of a long line, the part around it.
  private func marked(_ finding: Finding) -> String {
    let line = Array(finding.source.withoutControls)
    let column = min(max(finding.column - 1, 0), line.count)
    let start = max(0, column - 30)
    let end = min(line.count, start + 70)
    let shown = (start > 0 ? "…" : "") + String(line[start..<end]) + (end < line.count ? "…" : "")
    let length = min(finding.length, max(1, end - column))
    return shown + "\n" + String(repeating: " ", count: column - start + (start > 0 ? 1 : 0))
      + String(repeating: "^", count: length)
  }

  private func data(_ report: CheckReport, _ language: InterfaceLanguage) -> JSONValue {
    [
      "library": .string(report.library), "files": .int(report.fileCount),
      "findings": .array(
        report.findings.map { finding in
          [
            "file": .string(finding.file), "line": .int(finding.line), "column": .int(finding.column),
            "severity": .string(finding.severity.rawValue), "code": .string(finding.fault.code),
            "message": .string(Words.shown(FindingWords.what(finding.fault), language)),
            "advice": .string(Words.shown(FindingWords.advice(finding.fault), language)),
          ]
        }),
    ]
  }
}
