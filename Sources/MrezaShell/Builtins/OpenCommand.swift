import CommandKit
import MrezaCore

/// `open ENTRY`: shows an entry whole, with its sources and links.
struct OpenCommand: Command {
  let signature = CommandSignature(
    name: "open", aliases: ["otvori", "o"],
    summary: LocalizedText(bs: "pokazuje zapis, s izvorima i vezama", en: "shows an entry, with its sources and links"),
    help: LocalizedText(
      bs: "Zapis se navodi svojim slugom ili brojem iz posljednjeg ispisa.",
      en: "An entry is named by its slug, or by its number in the last output."),
    parameters: [
      .positional(
        "entry", .entry, summary: LocalizedText(bs: "slug ili broj rezultata", en: "a slug, or the number of a result"))
    ],
    examples: ["open lopare-dolaze-nasi", "open 3"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let entry = try EntryLookup.entry(invocation.text("entry") ?? "", in: context)
    let language = context.language.language
    let text = entry.text(in: language)
    var blocks: [OutputBlock] = [
      .heading(text.title, level: 1, language: text.language), .hint(EntryWords.facts(entry, context.language)),
    ]
    if text.language != language {
      let words = LocalizedText(bs: "Nema ga na bosanskom.", en: "There is no English text.")
      blocks.append(.hint(words[context.language]))
    }
    if !text.summary.isEmpty {
      blocks.append(.text(.paragraph([.emphasis([.text(text.summary)])]), language: text.language))
    }
    if let module = entry.module { blocks.append(.hint(EntryWords.module(module, context.language))) }
    blocks += try named(text.body, in: context).map { .text($0, language: text.language) }
    if !entry.sources.isEmpty {
      blocks += [.heading(LocalizedText(bs: "Izvori", en: "Sources")[context.language]), .sources(entry.sources)]
    }
    blocks += LinkBlocks.blocks(
      try context.knowledge.links(of: entry.slug, in: language).withoutRepetitions, context.language)
    return Output(blocks, data: WireKnowledge.encode(entry, in: language))
  }

  /// The text with titles where it links to entries.
  private func named(_ body: [TextBlock], in context: any CommandContext) throws -> [TextBlock] {
    let slugs = Set(body.linkedEntries).compactMap { Slug($0) }
    guard !slugs.isEmpty else { return body }
    let linked = try context.knowledge.summaries(of: slugs, in: context.language.language)
    return body.naming(
      Dictionary(linked.map { ($0.slug.rawValue, Words.quoted($0.title, context.language)) }) { first, _ in first })
  }
}
