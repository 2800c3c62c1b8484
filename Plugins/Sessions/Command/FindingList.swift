import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// What should be known of an agenda, as a list.
struct FindingList {
  private let findings: [PlanningFinding]
  private let language: InterfaceLanguage

  init(_ findings: [PlanningFinding], language: InterfaceLanguage) {
    self.findings = findings
    self.language = language
  }

  var blocks: [OutputBlock] {
    guard !findings.isEmpty else { return [] }
    let title = LocalizedText(bs: "Obratite pažnju", en: "Please note")
    return [.heading(title[language], level: 3), .list(findings.map(line))]
  }

  private func line(_ finding: PlanningFinding) -> String {
    let severity =
      finding.severity == .error ? LocalizedText(bs: "greška: ", en: "error: ") : LocalizedText(bs: "", en: "")
    let place: LocalizedText
    switch (finding.day, finding.block) {
    case (_, let block?): place = LocalizedText(bs: "blok \(block): ", en: "block \(block): ")
    case (let day?, nil): place = LocalizedText(bs: "dan \(day): ", en: "day \(day): ")
    case (nil, nil): place = LocalizedText(bs: "", en: "")
    }
    return severity[language] + place[language] + finding.words[language]
  }

  var data: JSONValue {
    .array(
      findings.map { finding in
        [
          "severity": .string(finding.severity.rawValue), "day": finding.day.map { .int($0) } ?? .null,
          "block": finding.block.map { .int($0) } ?? .null, "text": .string(finding.words[language]),
        ]
      })
  }
}
