import CommandKit
import MrezaCore

/// Findings as blocks: place and words, the line with carets under the place, what to do.
enum FindingBlocks {
  static func blocks(_ finding: Finding, _ language: InterfaceLanguage) -> [OutputBlock] {
    let severity =
      switch finding.severity {
      case .error: LocalizedText(bs: "greška", en: "error")
      case .warning: LocalizedText(bs: "upozorenje", en: "warning")
      case .note: LocalizedText(bs: "napomena", en: "note")
      }
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
  private static func quoting(_ words: LocalizedText, _ language: InterfaceLanguage) -> [Inline] {
    let parts = Words.shown(words, language).split(separator: "„", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part -> [Inline] in
      guard index > 0, let end = part.firstIndex(of: "“") else { return [.text(String(part))] }
      return [.text("„"), .code(String(part[..<end])), .text(String(part[end...]))]
    }
  }

  /// The line with carets under the place; of a long line, the part around it.
  private static func marked(_ finding: Finding) -> String {
    let line = Array(finding.source.withoutControls)
    let column = min(max(finding.column - 1, 0), line.count)
    let start = max(0, column - 30)
    let end = min(line.count, start + 70)
    let shown = (start > 0 ? "…" : "") + String(line[start..<end]) + (end < line.count ? "…" : "")
    let length = min(finding.length, max(1, end - column))
    return shown + "\n" + String(repeating: " ", count: column - start + (start > 0 ? 1 : 0))
      + String(repeating: "^", count: length)
  }

  /// Findings as JSON.
  static func data(_ findings: [Finding], _ language: InterfaceLanguage) -> JSONValue {
    .array(
      findings.map { finding in
        [
          "file": .string(finding.file), "line": .int(finding.line), "column": .int(finding.column),
          "severity": .string(finding.severity.rawValue), "code": .string(finding.fault.code),
          "message": .string(Words.shown(FindingWords.what(finding.fault), language)),
          "advice": .string(Words.shown(FindingWords.advice(finding.fault), language)),
        ]
      })
  }
}
