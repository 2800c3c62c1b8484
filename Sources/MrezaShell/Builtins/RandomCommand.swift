import CommandKit
import MrezaCore

/// `random`: an entry by chance, to browse.
struct RandomCommand: Command {
  let signature = CommandSignature(
    name: "random", aliases: ["nasumce", "slučajno"],
    summary: LocalizedText(bs: "pokazuje zapis po slučaju", en: "shows an entry by chance"),
    parameters: [
      .positional("kind", .kind, isRequired: false, summary: LocalizedText(bs: "vrsta zapisa", en: "kind of entry"))
    ],
    examples: ["random practice"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let filters = invocation.text("kind").map { [QueryFilter(.kind, $0)] } ?? []
    let query = SearchQuery(filters: filters)
    let total = try context.knowledge.search(SearchRequest(query, limit: 0)).total
    guard total > 0 else {
      let words = LocalizedText(bs: "Biblioteka nema takvih zapisa.", en: "The library has no such entries.")
      return Output([.paragraph(words[context.language])], status: .nothingFound)
    }
    let chosen = try context.knowledge.search(SearchRequest(query, limit: 1, offset: Int.random(in: 0..<total))).results
    guard let slug = chosen.first?.entry.slug.rawValue else { return Output(status: .nothingFound) }
    return try OpenCommand().run(Invocation(command: "open", values: ["entry": .text(slug)]), in: context)
  }
}
