import CommandKit
import MrezaCore

/// `related ENTRY`: the links of an entry, out and back.
struct RelatedCommand: Command {
  let signature = CommandSignature(
    name: "related", aliases: ["veze", "povezano"],
    summary: LocalizedText(bs: "veze zapisa, u oba smjera", en: "the links of an entry, out and back"),
    parameters: [
      .positional(
        "entry", .entry, summary: LocalizedText(bs: "slug ili broj rezultata", en: "a slug, or the number of a result"))
    ],
    examples: ["related lopare-dolaze-nasi"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let entry = try EntryLookup.entry(invocation.text("entry") ?? "", in: context)
    let links = try context.knowledge.links(of: entry.slug, in: context.language.language)
    let data = LinkBlocks.data(links, of: entry.slug)
    let blocks = LinkBlocks.blocks(links, context.language)
    guard !blocks.isEmpty else {
      let words = LocalizedText(bs: "Ovaj zapis nema veza.", en: "This entry has no links.")
      return Output([.paragraph(words[context.language])], data: data, status: .nothingFound)
    }
    let text = entry.text(in: context.language.language)
    return Output([.heading(text.title, level: 1, language: text.language)] + blocks, data: data)
  }
}
