import CommandKit
import MrezaCore

/// `answers CHALLENGE`: what helps against a challenge: practices, models and tools, with their lessons and sources.
struct AnswersCommand: CompletingCommand {
  let signature = CommandSignature(
    name: "answers", aliases: ["odgovori", "rješenja"],
    summary: LocalizedText(
      bs: "šta pomaže protiv nekog izazova: prakse, modeli i alati, s poukama i izvorima",
      en: "what helps against a challenge: practices, models and tools, with lessons and sources"),
    help: LocalizedText(bs: "Bez imena izazova nabraja izazove.", en: "Without a challenge it lists the challenges."),
    parameters: [
      .positional(
        "challenge", .entry, isRequired: false,
        summary: LocalizedText(
          bs: "slug izazova ili broj rezultata", en: "the slug of a challenge, or the number of a result"))
    ],
    examples: ["answers", "answers challenge-missing-diaspora-data"])

  func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext) -> [Completion]?
  {
    let challenges = try? context.knowledge.search(
      SearchRequest(
        SearchQuery(filters: [QueryFilter(.kind, "challenge")]), language: context.language.language, limit: 500))
    // Every slug begins with its kind, so any part of one will do to find it.
    return (challenges?.results ?? []).filter { "-\($0.entry.slug)".contains("-\(prefix.lowercased())") }
      .map { Completion($0.entry.slug.rawValue, summary: $0.entry.title) }
  }

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    guard let named = invocation.text("challenge") else { return try challenges(in: context) }
    let entry = try EntryLookup.entry(named, in: context)
    let language = context.language.language
    guard entry.kind == .challenge else { throw notAChallenge(entry) }
    let text = entry.text(in: language)
    var blocks: [OutputBlock] = [.heading(text.title, level: 1, language: text.language)]
    let helped = text.section(.whatHasHelped)
    if !helped.isEmpty {
      blocks.append(.heading(EntrySection.whatHasHelped.heading[context.language]))
      blocks += helped.map { .text($0, language: text.language) } + [.sources(cited(helped, from: entry))]
    }
    let answers = try answers(to: entry, in: context)
    for kind in [EntryKind.practice, .model, .tool, .module] {
      let ofKind = answers.filter { $0.kind == kind }
      if !ofKind.isEmpty { blocks.append(.heading(capitalized(kind.pluralName[context.language]))) }
      for answer in ofKind { blocks += self.blocks(answer, in: context) }
    }
    let data: JSONValue = [
      "challenge": .string(entry.slug.rawValue),
      "answers": .array(answers.map { self.data($0, language: language) }),
    ]
    if answers.isEmpty {
      let words = LocalizedText(
        bs: "Nijedna praksa, model ili alat još ne navodi ovaj izazov.",
        en: "No practice, model or tool names this challenge yet.")
      return Output(blocks + [.paragraph(words[context.language])], data: data, status: .nothingFound)
    }
    return Output(blocks, data: data)
  }

  private func challenges(in context: any CommandContext) throws -> Output {
    let found = try context.knowledge.search(
      SearchRequest(
        SearchQuery(filters: [QueryFilter(.kind, "challenge")]), language: context.language.language, limit: 500))
    let entries = found.results.map(\.entry)
    let next = LocalizedText(bs: "Dalje: ", en: "Next: ")
    let number = LocalizedText(bs: " i broj izazova", en: " and the number of a challenge")
    let hint: [Inline] = [.text(next[context.language]), .code("answers"), .text(number[context.language])]
    return Output(
      [.entries(entries), .hint(hint)],
      data: ["challenges": .array(entries.map { WireKnowledge.encode($0) })],
      status: entries.isEmpty ? .nothingFound : .done)
  }

  private func notAChallenge(_ entry: Entry) -> CommandError {
    let named = entry.links[.addresses]?.first?.rawValue
    return .failed(
      LocalizedText(
        bs: "„\(entry.slug)“ nije izazov (\(entry.kind.name.bs))",
        en: "„\(entry.slug)“ is no challenge but a \(entry.kind.name.en)"),
      advice: named.map { LocalizedText(bs: "pokušajte „answers \($0)“", en: "try „answers \($0)“") }
        ?? LocalizedText(bs: "izazove nabraja „answers“", en: "„answers“ lists the challenges"))
  }

  /// What addresses the challenge, and what the challenge itself names as related, each once.
  private func answers(to challenge: Entry, in context: any CommandContext) throws -> [Entry] {
    let links = try context.knowledge.links(of: challenge.slug, in: context.language.language)
    let addressing = links.incoming.filter { $0.type == .addresses }.flatMap(\.entries)
    let named = links.outgoing.filter { $0.type == .related }.flatMap(\.entries)
    var slugs: [Slug] = []
    for summary in addressing + named where [.practice, .model, .tool, .module].contains(summary.kind) {
      if !slugs.contains(summary.slug) { slugs.append(summary.slug) }
    }
    return try slugs.compactMap { slug in
      try context.checkCancellation()
      return try context.knowledge.entry(slug)
    }
  }

  private func blocks(_ answer: Entry, in context: any CommandContext) -> [OutputBlock] {
    let text = answer.text(in: context.language.language)
    let lessons = text.section(.lessons)
    let summary = answer.summary(in: context.language.language)
    guard !lessons.isEmpty else { return [.entries([summary]), .paragraph(text.summary, language: text.language)] }
    return [.entries([summary])] + lessons.map { .text($0, language: text.language) } + [
      .sources(cited(lessons, from: answer))
    ]
  }

  private func data(_ answer: Entry, language: Language) -> JSONValue {
    let lessons = answer.text(in: language).section(.lessons)
    guard case .object(var members) = WireKnowledge.encode(answer.summary(in: language)) else { return .null }
    members["lessons"] = .array(lessons.map { .string($0.plainText) })
    members["sources"] = .array(cited(lessons, from: answer).map { WireKnowledge.encode($0) })
    return .object(members)
  }

  private func cited(_ blocks: [TextBlock], from entry: Entry) -> [Source] {
    let ids = blocks.flatMap(\.footnotes)
    return entry.sources.filter { ids.contains($0.id) }
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
