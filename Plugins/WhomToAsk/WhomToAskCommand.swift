import CommandKit
import MrezaCore

/// `whom-to-ask THEME`: members with experience of a theme, and why.
struct WhomToAskCommand: Command {
  let signature = CommandSignature(
    name: "whom-to-ask",
    summary: LocalizedText(bs: "koga pitati o nekoj temi, i zašto", en: "whom to ask about a theme, and why"),
    parameters: [.positional("theme", .theme, summary: LocalizedText(bs: "tema", en: "theme"))])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let theme = invocation.text("theme") ?? ""
    let language = context.language.language
    let found = try context.knowledge.search(
      SearchRequest(
        SearchQuery(parsing: "kind:practice theme:\(theme)"), language: language, limit: 500))
    var practices: [Slug: [String]] = [:]
    for result in found.results {
      try context.checkCancellation()
      let entry = try context.knowledge.entry(result.entry.slug)
      for member in entry?.links[.by] ?? [] { practices[member, default: []].append(result.entry.title) }
    }
    let ranked = practices.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard !ranked.isEmpty else {
      let words = LocalizedText(
        bs: "Nijedna članica još nema praksu na ovu temu.", en: "No member has a practice on this theme yet.")
      return Output([.paragraph(words[language])], status: .nothingFound)
    }
    for (member, titles) in ranked {
      let cards = try context.knowledge.summaries(of: [member], in: language)
      if !cards.isEmpty { try context.write(Output([.entries(cards), .list(titles)])) }
    }
    let words = LocalizedText(
      bs: "Članica s iskustvom: \(ranked.count)", en: "Members with experience: \(ranked.count)")
    return Output(
      [.hint(words[language])],
      data: [
        "members": .array(
          ranked.map { ["id": .string($0.key.rawValue), "practices": .array($0.value.map { .string($0) })] })
      ])
  }
}
