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
    let names = FacetTables(facets, themes: themes, language: language)
    let unused = themes.filter { theme in !facets.themes.contains { $0.value == theme.slug } }
    let all = facets.themes + unused.map { Facets.Count(value: $0.slug, count: 0) }
    let tables: [(LocalizedText, [Facets.Count], QueryFilter.Key)] = [
      (LocalizedText(bs: "tema", en: "theme"), all, .theme),
      (LocalizedText(bs: "vrsta", en: "kind"), facets.kinds, .kind),
      (LocalizedText(bs: "nivo", en: "level"), facets.levels, .level),
      (LocalizedText(bs: "država", en: "country"), facets.places, .place),
    ]
    let blocks = tables.filter { !$0.1.isEmpty }.map { name, counts, key in
      OutputBlock.table(
        OutputTable(
          columns: [name[language], "", LocalizedText(bs: "zapisa", en: "entries")[language]],
          rows: counts.map { [$0.value, names.name(of: $0.value, key), "\($0.count)"] }, numeric: [2], verbatim: [0]))
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
