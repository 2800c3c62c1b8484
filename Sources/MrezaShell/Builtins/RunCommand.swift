import CommandKit
import MrezaCore

/// `run NAME`: runs a saved search again.
struct RunCommand: CompletingCommand {
  let store: any SavedSearchStoring

  let signature = CommandSignature(
    name: "run", aliases: ["ponovi", "pokreni"],
    summary: LocalizedText(bs: "ponavlja sačuvanu pretragu", en: "runs a saved search again"),
    parameters: [
      .positional("name", .text, summary: LocalizedText(bs: "ime pretrage", en: "name of the search"))
    ] + SearchCommand.options,
    examples: ["run irska", "run irska --facets --limit 20"])

  func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext) -> [Completion]?
  {
    parameter.name == "name" ? SavedSearchNames.completions(of: prefix, in: store) : nil
  }

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let search = try SavedSearchNames.search(named: invocation.text("name") ?? "", in: store)
    var output = try SearchCommand.answer(search.query, invocation, in: context)
    if output.status == .done { output.blocks.insert(.hint([.code("search \(search.query)")]), at: 0) }
    return output
  }
}
