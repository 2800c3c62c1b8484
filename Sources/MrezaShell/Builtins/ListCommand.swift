import CommandKit
import MrezaCore

/// `list`: entries by kind, theme, place and level.
struct ListCommand: Command {
  let signature = CommandSignature(
    name: "list", aliases: ["spisak", "lista", "ls"],
    summary: LocalizedText(
      bs: "nabraja zapise po vrsti, temi, mjestu i nivou", en: "lists entries by kind, theme, place and level"),
    parameters: [
      .positional("kind", .kind, isRequired: false, summary: LocalizedText(bs: "vrsta zapisa", en: "kind of entry")),
      .option("kind", .kind, summary: LocalizedText(bs: "vrsta zapisa", en: "kind of entry")),
      .option("theme", .theme, summary: LocalizedText(bs: "tema", en: "theme")),
      .option(
        "place", .text, summary: LocalizedText(bs: "država, regija ili općina", en: "country, region or municipality")),
      .option("level", .level, summary: LocalizedText(bs: "nivo", en: "level")),
      .option(
        "limit", .number(minimum: 1), summary: LocalizedText(bs: "koliko najviše (sve)", en: "how many at most (all)")),
    ],
    examples: ["list challenge", "list --theme investment --place Irska"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let filters: [QueryFilter] = [.kind, .theme, .place, .level].compactMap { key in
      invocation.text(key.rawValue).map { QueryFilter(key, $0) }
    }
    let found = try context.knowledge.search(
      SearchRequest(
        SearchQuery(filters: filters), language: context.language.language, limit: invocation.number("limit") ?? 10_000)
    )
    let data: JSONValue = [
      "total": .int(found.total), "entries": .array(found.results.map { WireKnowledge.encode($0.entry) }),
    ]
    guard found.total > 0 else {
      let words = LocalizedText(
        bs: "Nema takvih zapisa. Teme i koliko ih je pokazuje ",
        en: "There are no such entries. The themes and their numbers: ")
      let paragraph: [Inline] = [.text(words[context.language]), .code("themes")]
      return Output([.text(.paragraph(paragraph))], data: data, status: .nothingFound)
    }
    return Output(
      [.paragraph(Words.entries(found.total)[context.language])]
        + SearchNoteWords(found.notes, context.language).blocks + [.entries(found.results.map(\.entry))], data: data)
  }
}
