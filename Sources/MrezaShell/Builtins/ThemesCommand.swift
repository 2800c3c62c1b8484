import CommandKit
import MrezaCore

/// `themes`: the closed list of themes, with how many entries each has, and the other facets.
struct ThemesCommand: Command {
  let signature = CommandSignature(
    name: "themes", aliases: ["teme"],
    summary: LocalizedText(
      bs: "teme, vrste, mjesta i nivoi, s brojem zapisa",
      en: "themes, kinds, places and levels, with their numbers of entries"),
    parameters: [
      .option("kind", .kind, summary: LocalizedText(bs: "samo zapisi ove vrste", en: "only entries of this kind"))
    ],
    examples: ["themes", "themes --kind practice"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let filters = invocation.text("kind").map { [QueryFilter(.kind, $0)] } ?? []
    let facets = try context.knowledge.facets(filters: filters)
    let themes = try context.knowledge.themes()
    let language = context.language
    let themeNames = Dictionary(themes.map { ($0.slug, $0.name) }) { first, _ in first }
    let kindNames = Dictionary(uniqueKeysWithValues: EntryKind.allCases.map { ($0.rawValue, $0.pluralName) })
    let levelNames = Dictionary(uniqueKeysWithValues: Level.allCases.map { ($0.rawValue, $0.name) })
    let unused = themes.filter { theme in !facets.themes.contains { $0.value == theme.slug } }
    let all = facets.themes + unused.map { Facets.Count(value: $0.slug, count: 0) }
    let tables: [(LocalizedText, [Facets.Count], [String: LocalizedText])] = [
      (LocalizedText(bs: "tema", en: "theme"), all, themeNames),
      (LocalizedText(bs: "vrsta", en: "kind"), facets.kinds, kindNames),
      (LocalizedText(bs: "nivo", en: "level"), facets.levels, levelNames),
      (LocalizedText(bs: "država", en: "country"), facets.places, [:]),
    ]
    let blocks = tables.filter { !$0.1.isEmpty }.map { name, counts, names in
      OutputBlock.table(
        OutputTable(
          columns: [name[language], "", LocalizedText(bs: "zapisa", en: "entries")[language]],
          rows: counts.map { [$0.value, names[$0.value]?[language] ?? "", "\($0.count)"] }, numeric: [2], verbatim: [0])
      )
    }
    return Output(blocks, data: data(facets, all: all))
  }

  private func data(_ facets: Facets, all: [Facets.Count]) -> JSONValue {
    let object = { (counts: [Facets.Count]) in
      JSONValue.object(Dictionary(counts.map { ($0.value, .int($0.count)) }) { first, _ in first })
    }
    return [
      "themes": object(all), "kinds": object(facets.kinds), "levels": object(facets.levels),
      "places": object(facets.places),
    ]
  }
}
