import CommandKit
import MrezaCore

/// `my-plugin WHO`: greets, and finds entries.
struct MyPluginCommand: Command {
  /// As in plugin.json, from which mreza reads it.
  let signature = CommandSignature(
    name: "my-plugin",
    summary: LocalizedText(bs: "pozdravlja, i nalazi zapise", en: "greets, and finds entries"),
    parameters: [
      .positional("who", .text, summary: LocalizedText(bs: "koga", en: "whom")),
      .option("about", .query, summary: LocalizedText(bs: "o čemu", en: "about what")),
    ])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    guard let who = invocation.text("who") else { throw CommandError.missingArgument("who", command: signature.name) }
    let words = LocalizedText(bs: "Zdravo, \(who)!", en: "Hello, \(who)!")
    var blocks: [OutputBlock] = [.paragraph(words[context.language])]
    if let about = invocation.text("about") {
      let found = try context.knowledge.search(SearchRequest(SearchQuery(parsing: about), limit: 3))
      blocks.append(.entries(found.results.map(\.entry)))
    }
    return Output(blocks)
  }
}
