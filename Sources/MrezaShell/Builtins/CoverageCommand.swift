import CommandKit
import MrezaCore

/// `coverage`: how many entries of each kind each theme has, so that gaps are seen.
struct CoverageCommand: Command {
  let signature = CommandSignature(
    name: "coverage", aliases: ["pokrivenost"],
    summary: LocalizedText(
      bs: "koliko koja tema ima zapisa svake vrste", en: "how many entries of each kind a theme has"),
    help: LocalizedText(
      bs: "Zapis s više tema broji se kod svake; zadnji red broji svaki zapis jednom.",
      en: "An entry of several themes counts with each; the last row counts each entry once."),
    examples: ["coverage", "coverage --format csv"])

  /// The counts of one theme, or of all entries.
  private struct Row {
    var name: String
    var counts: [(kind: EntryKind, count: Int)]
    var total: Int

    var cells: [String] { [name] + counts.map { "\($0.count)" } + ["\(total)"] }

    var data: JSONValue {
      let members = counts.map { ($0.kind.rawValue, JSONValue.int($0.count)) } + [("total", .int(total))]
      return .object(Dictionary(members) { first, _ in first })
    }
  }

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let language = context.language
    // The column of the themes is shown as it is typed, in any script; this word in it is ours.
    let total = Words.shown(LocalizedText(bs: "ukupno", en: "total"), language)
    let rows = try themes(context.knowledge)
    let sum = try all(context.knowledge, named: total)
    let gaps = rows.flatMap { row in row.counts.filter { $0.count == 0 }.map { (theme: row.name, kind: $0.kind) } }
    let table = OutputTable(
      columns: [LocalizedText(bs: "tema", en: "theme")[language]] + EntryKind.allCases.map { $0.pluralName[language] }
        + [LocalizedText(bs: "ukupno", en: "total")[language]], rows: (rows + [sum]).map(\.cells),
      numeric: Set(1...EntryKind.allCases.count + 1), verbatim: [0])
    let data: JSONValue = [
      "themes": .object(Dictionary(rows.map { ($0.name, $0.data) }) { first, _ in first }), "all": sum.data,
      "gaps": .array(gaps.map { ["theme": .string($0.theme), "kind": .string($0.kind.rawValue)] }),
    ]
    guard !gaps.isEmpty else { return Output([.table(table)], data: data) }
    let words = LocalizedText(bs: "Praznine (\(gaps.count)): ", en: "Gaps (\(gaps.count)): ")
    let names = gaps.map { "\($0.theme)/\($0.kind.rawValue)" }.joined(separator: ", ")
    return Output([.table(table), .hint([.text(words[language]), .code(names)])], data: data)
  }

  private func themes(_ knowledge: any KnowledgeBase) throws -> [Row] {
    let perTheme = try knowledge.facets(filters: []).themes
    let perKind = try EntryKind.allCases.map { kind in
      (kind, try knowledge.facets(filters: [QueryFilter(.kind, kind.rawValue)]).themes)
    }
    return try knowledge.themes().map { theme in
      Row(
        name: theme.slug, counts: perKind.map { ($0, Self.count(of: theme.slug, in: $1)) },
        total: Self.count(of: theme.slug, in: perTheme))
    }
  }

  private func all(_ knowledge: any KnowledgeBase, named name: String) throws -> Row {
    let kinds = try knowledge.facets(filters: []).kinds
    return Row(
      name: name, counts: EntryKind.allCases.map { ($0, Self.count(of: $0.rawValue, in: kinds)) },
      total: kinds.reduce(0) { $0 + $1.count })
  }

  private static func count(of value: String, in counts: [Facets.Count]) -> Int {
    counts.first { $0.value == value }?.count ?? 0
  }
}
