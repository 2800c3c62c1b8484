import CommandKit
import MrezaCore

/// `save NAME QUERY`: gives a search a name.
struct SaveCommand: CompletingCommand {
  let store: any SavedSearchStoring

  let signature = CommandSignature(
    name: "save", aliases: ["sačuvaj", "spremi"],
    summary: LocalizedText(bs: "čuva pretragu pod imenom", en: "saves a search under a name"),
    help: LocalizedText(
      bs: "Pretragu ponavlja `run`, sve nabraja `saved`. Pretraga istog imena se zamjenjuje.",
      en: "`run` runs it again, `saved` lists all. A search of the same name is replaced."),
    parameters: [
      .positional("name", .text, summary: LocalizedText(bs: "ime pretrage", en: "name of the search")),
      .positional("query", .query, takesRest: true, summary: LocalizedText(bs: "šta se traži", en: "what to find")),
    ],
    examples: ["save irska place:irska kind:practice", "save ulaganja povratnici \"radna mjesta\" sort:newest"])

  func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext) -> [Completion]?
  {
    parameter.name == "name" ? SavedSearchNames.completions(of: prefix, in: store) : nil
  }

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let name = invocation.text("name") ?? ""
    let query = (invocation.text("query") ?? "").withoutControls
    guard SavedSearches.isName(name) else { throw CommandError.failed(SavedSearchWords.badName(name), advice: nil) }
    guard query.contains(where: { !$0.isWhitespace && $0 != "\"" }) else {
      throw CommandError.missingArgument("query", command: signature.name)
    }
    var former: SavedSearches.Search?
    try SavedSearchNames.faults {
      try store.update { bytes in
        var searches = try SavedSearches(bytes, path: store.path)
        former = searches.save(.init(name: name, query: query))
        return searches.text
      }
    }
    let language = context.language
    var lines = [
      Words.inlines(
        LocalizedText(bs: "Sačuvano. Ponovo: %", en: "Saved. Again: %"), [.code("run \(name)")], in: language)
    ]
    if let former, former.query != query {
      lines.append(
        Words.inlines(
          LocalizedText(bs: "Zamijenjeno: %", en: "Replaced: %"), [.code("\(former.name): \(former.query)")],
          in: language))
    }
    return Output(
      [.text(.paragraph(Array(lines.joined(separator: [.lineBreak]))))],
      data: ["name": .string(name), "query": .string(query), "replaced": former.map { .string($0.query) } ?? .null])
  }
}
