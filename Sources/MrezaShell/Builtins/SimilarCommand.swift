import CommandKit
import MrezaCore

/// `similar ENTRY`: entries that speak of the same things.
struct SimilarCommand: Command {
  let signature = CommandSignature(
    name: "similar", aliases: ["slično", "slični"],
    summary: LocalizedText(bs: "zapisi koji govore o istome", en: "entries that speak of the same things"),
    help: LocalizedText(
      bs: """
        Najsličniji prvo: po riječima koje taj zapis najviše odlikuju. Veze koje su urednici upisali pokazuje `related`.
        """,
      en: """
        Most alike first, by the words that tell most of the entry. The links that editors have set are shown by `related`.
        """),
    parameters: [
      .positional(
        "entry", .entry, summary: LocalizedText(bs: "slug ili broj rezultata", en: "a slug, or the number of a result")),
      .option(
        "limit", .number(minimum: 1), summary: LocalizedText(bs: "koliko najviše (5)", en: "how many at most (5)")),
    ],
    examples: ["similar lopare-dolaze-nasi", "similar 1 --limit 10"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let entry = try EntryLookup.entry(invocation.text("entry") ?? "", in: context)
    let language = context.language.language
    let results = try context.knowledge.similar(
      to: entry.slug, in: language, limit: invocation.number("limit") ?? 5)
    let text = entry.text(in: language)
    let data: JSONValue = [
      "id": .string(entry.slug.rawValue), "results": .array(results.map { WireKnowledge.encode($0) }),
    ]
    guard !results.isEmpty else {
      let words = LocalizedText(bs: "Nema sličnih zapisa.", en: "There are no entries like it.")
      return Output([.paragraph(words[context.language])], data: data, status: .nothingFound)
    }
    let list = ResultList(query: "", total: results.count, results: results)
    return Output([.heading(text.title, level: 1, language: text.language), .results(list)], data: data)
  }
}
