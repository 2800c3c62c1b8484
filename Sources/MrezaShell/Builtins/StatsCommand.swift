import CommandKit
import MrezaCore

/// `stats`: the library in numbers.
struct StatsCommand: Command {
  let signature = CommandSignature(
    name: "stats", aliases: ["brojke", "statistika"],
    summary: LocalizedText(bs: "biblioteka u brojkama", en: "the library in numbers"), examples: ["stats"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let numbers = try context.knowledge.statistics()
    let language = context.language
    let kinds = numbers.byKind.map { count in
      (
        LocalizedText(
          bs: "  \(EntryKind(rawValue: count.value)?.pluralName.bs ?? count.value)",
          en: "  \(EntryKind(rawValue: count.value)?.pluralName.en ?? count.value)"), count.count
      )
    }
    let texts = numbers.byLanguage.map { count in
      (
        LocalizedText(
          bs: "tekstova: \(Language(rawValue: count.value)?.name.bs ?? count.value)",
          en: "texts: \(Language(rawValue: count.value)?.name.en ?? count.value)"), count.count
      )
    }
    let rows: [(LocalizedText, Int)] =
      [(LocalizedText(bs: "zapisa", en: "entries"), numbers.entries)] + kinds + texts + [
        (LocalizedText(bs: "izvora", en: "sources"), numbers.sources),
        (LocalizedText(bs: "veza", en: "links"), numbers.links),
        (LocalizedText(bs: "nacrta bez izvora", en: "drafts without a source"), numbers.drafts),
        (LocalizedText(bs: "riječi", en: "words"), numbers.words),
      ]
    let table = OutputTable(columns: ["", ""], rows: rows.map { [$0[language], "\($1)"] }, numeric: [1])
    return Output([.table(table)], data: JSONValue(encoding: numbers))
  }
}
