import CommandKit
import MrezaCore

/// `saved`: the saved searches.
struct SavedCommand: CompletingCommand {
  let store: any SavedSearchStoring

  let signature = CommandSignature(
    name: "saved", aliases: ["sačuvano", "spremljeno"],
    summary: LocalizedText(bs: "nabraja sačuvane pretrage", en: "lists the saved searches"),
    help: LocalizedText(
      bs:
        "Stoje u običnom fajlu, u svakom redu ime, dvotačka i upit; možete ga i sami uređivati. Fajl je na kraju spiska.",
      en: "They are in a plain file, a line each: name, colon, query. You may edit it yourself. Its path ends the list."
    ),
    parameters: [
      .option(
        "remove", .text, summary: LocalizedText(bs: "ukloni pretragu tog imena", en: "remove the search of that name"))
    ],
    examples: ["saved", "saved --remove irska"])

  func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext) -> [Completion]?
  {
    parameter.name == "remove" ? SavedSearchNames.completions(of: prefix, in: store) : nil
  }

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    if let name = invocation.text("remove") { return try remove(name, in: context) }
    let searches = try SavedSearchNames.all(in: store)
    let language = context.language
    let data: JSONValue = [
      "file": .string(store.path),
      "searches": .array(searches.map { ["name": .string($0.name), "query": .string($0.query)] }),
    ]
    guard !searches.isEmpty else {
      let words = LocalizedText(
        bs: "Nema sačuvanih pretraga. Prva: %", en: "There are no saved searches. A first one: %")
      let first = Words.inlines(words, [.code("save irska place:irska kind:practice")], in: language)
      return Output([.text(.paragraph(first))], data: data, status: .nothingFound)
    }
    let columns = [LocalizedText(bs: "ime", en: "name"), LocalizedText(bs: "upit", en: "query")]
    let table = OutputTable(
      columns: columns.map { $0[language] }, rows: searches.map { [$0.name, $0.query] }, verbatim: [0, 1])
    return Output([.table(table), .hint([.code(store.path)])], data: data)
  }

  private func remove(_ name: String, in context: any CommandContext) throws -> Output {
    var removed: SavedSearches.Search?
    try SavedSearchNames.faults {
      try store.update { bytes in
        var searches = try SavedSearches(bytes, path: store.path)
        removed = searches.remove(named: name)
        return removed == nil ? nil : searches.text
      }
    }
    guard let removed else { throw try SavedSearchNames.unknown(name, in: store) }
    let words = LocalizedText(bs: "Uklonjeno: %", en: "Removed: %")
    let line = Words.inlines(words, [.code("\(removed.name): \(removed.query)")], in: context.language)
    return Output(
      [.text(.paragraph(line))], data: ["name": .string(removed.name), "query": .string(removed.query)])
  }
}
