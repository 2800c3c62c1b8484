import CommandKit
import MrezaCore

/// `stale`: entries past their review, and translations that their originals have left behind.
struct StaleCommand: Command {
  let desk: WritingDesk

  let signature = CommandSignature(
    name: "stale", aliases: ["zastarjelo"],
    summary: LocalizedText(
      bs: "zapisi kojima je istekao rok pregleda i zastarjeli prijevodi",
      en: "entries past their review and outdated translations"),
    help: LocalizedText(
      bs:
        "Rok pregleda je ključ review_by u zaglavlju zapisa. Prijevod je zastario kad se original poslije njega promijenio.",
      en:
        "The day of review is the key review_by of an entry. A translation is outdated when its original has changed since."
    ),
    parameters: [
      .option(
        "on", .text,
        summary: LocalizedText(bs: "na koji dan, GGGG-MM-DD (danas)", en: "on which day, YYYY-MM-DD (today)"))
    ],
    examples: ["stale", "stale --on 2027-06-01"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let day = try day(invocation)
    let texts: [StaleText]
    do {
      texts = try desk.review.staleTexts(on: day)
    } catch let fault as LibraryFault {
      throw CommandError.library(fault)
    }
    let language = context.language
    let summaries = try context.knowledge.summaries(of: texts.map(\.slug), in: language.language)
    let titles = Dictionary(summaries.map { ($0.slug, $0.title) }) { first, _ in first }
    let data: JSONValue = [
      "on": .string(day.description), "stale": .array(texts.map { self.data($0, title: titles[$0.slug]) }),
    ]
    guard !texts.isEmpty else {
      let words = LocalizedText(
        bs: "Ništa nije zastarjelo na dan \(day).", en: "Nothing is out of date on \(day).")
      return Output([.paragraph(words[language])], data: data, status: .nothingFound)
    }
    let blocks = groups(texts).flatMap { reason, slugs -> [OutputBlock] in
      let entries = slugs.compactMap { slug in summaries.first { $0.slug == slug } }
      return [.heading(heading(reason)[language]), .entries(entries)]
    }
    let hint: [Inline] = [.text(LocalizedText(bs: "Uređuje se s: ", en: "To edit one: ")[language])]
    return Output(blocks + [.hint(hint + [.code(command(for: texts[0]))])], data: data)
  }

  /// The texts with the same reason together, in the order in which the reasons come.
  private func groups(_ texts: [StaleText]) -> [(reason: StaleText.Reason, slugs: [Slug])] {
    var groups: [(reason: StaleText.Reason, slugs: [Slug])] = []
    for text in texts {
      if let index = groups.firstIndex(where: { heading($0.reason) == heading(text.reason) }) {
        groups[index].slugs.append(text.slug)
      } else {
        groups.append((text.reason, [text.slug]))
      }
    }
    return groups
  }

  private func command(for text: StaleText) -> String {
    guard case .outdatedTranslation(let language, _) = text.reason else { return "edit \(text.slug)" }
    return "edit \(text.slug) --translation \(language.rawValue)"
  }

  private func day(_ invocation: Invocation) throws -> CalendarDate {
    guard let typed = invocation.text("on") else { return desk.today() }
    if let day = CalendarDate(typed) { return day }
    throw CommandError.wrongValue(typed, parameter: "on", type: .text, nearest: [desk.today().description])
  }

  private func heading(_ reason: StaleText.Reason) -> LocalizedText {
    switch reason {
    case .reviewDue(let day): LocalizedText(bs: "Trebalo pregledati do \(day)", en: "To be reviewed by \(day)")
    case .outdatedTranslation(let language, _):
      LocalizedText(bs: "Zastario prijevod (\(language.name.bs))", en: "Outdated translation (\(language.name.en))")
    }
  }

  private func data(_ text: StaleText, title: String?) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(text.slug.rawValue), "kind": .string(text.kind.rawValue), "path": .string(text.path),
      "title": title.map { .string($0) } ?? .null,
    ]
    switch text.reason {
    case .reviewDue(let day):
      members["reason"] = "review-due"
      members["review_by"] = .string(day.description)
    case .outdatedTranslation(let language, let revision):
      members["reason"] = "outdated-translation"
      members["language"] = .string(language.rawValue)
      members["revision"] = .string(revision)
    }
    return .object(members)
  }
}
