import CommandKit
import MrezaCore

/// `plugin check FOLDER`: the conformance kit.
struct CheckAction: PluginAction {
  let name = "check"
  let summary = LocalizedText(
    bs: "pokreće dodatak, i nedozvoljen, i provjerava drži li se protokola",
    en: "runs a plugin, allowed or not, and checks whether it keeps to the protocol")
  let example = "plugin check Plugins/Cite"

  func run(_ request: PluginActionRequest) throws -> Output {
    let subject = try request.subject()
    let path = request.host.plugin(named: subject)?.manifest.folder ?? subject
    let check = PluginCheck(request.host.configuration, reader: request.host.examples, context: request.context)
    let findings = try check.run(path: path)
    let language = request.language
    let rows = findings.map { finding in
      [
        mark(finding), finding.name,
        [finding.what, finding.advice].compactMap { $0?[language] }.joined(separator: "; "),
      ]
    }
    let failed = findings.count { $0.outcome == .failed }
    let sum = LocalizedText(
      bs: failed == 0 ? "Sve u redu: \(findings.count)." : "Ne prolazi: \(failed) od \(findings.count).",
      en: failed == 0 ? "All passed: \(findings.count)." : "Failed: \(failed) of \(findings.count).")
    return Output(
      [
        .table(OutputTable(columns: ["", "", ""], rows: rows, verbatim: [1, 2])), .paragraph(sum[language]),
      ],
      data: [
        "plugin": check.manifest.map { .string($0.name) } ?? .null, "passed": .bool(failed == 0),
        "checks": .array(findings.map { data($0, language) }),
      ], status: failed == 0 ? .done : .failed)
  }

  private func words(_ finding: CheckFinding, _ language: InterfaceLanguage) -> String {
    quoted([finding.what, finding.advice].compactMap { $0?[language] }.joined(separator: "; "), language)
  }

  private func quoted(_ text: String, _ language: InterfaceLanguage) -> String {
    language == .en ? text.replacing("“", with: "”").replacing("„", with: "“") : text
  }

  private func mark(_ finding: CheckFinding) -> String {
    switch finding.outcome {
    case .passed: "✓"
    case .failed: "✗"
    case .skipped: "–"
    }
  }

  private func data(_ finding: CheckFinding, _ language: InterfaceLanguage) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(finding.name), "outcome": .string(finding.outcome.rawValue),
      "what": .string(quoted(finding.what[language], language)),
    ]
    members["advice"] = finding.advice.map { .string(quoted($0[language], language)) }
    return .object(members)
  }
}
