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
        "Rok pregleda je „review_by“ u zaglavlju zapisa. Prijevod je zastario kad se original poslije njega promijenio.",
      en:
        "The day of review is „review_by“ in an entry's front matter. A translation is outdated when its original has changed since."
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
    let due = texts.count { if case .reviewDue = $0.reason { true } else { false } }
    let count = LocalizedText(
      bs: "Za pregled: \(due). Zastarjelih prijevoda: \(texts.count - due).",
      en: "To be reviewed: \(due). Outdated translations: \(texts.count - due).")
    let columns = [
      LocalizedText(bs: "zapis", en: "entry"), LocalizedText(bs: "naslov", en: "title"),
      LocalizedText(bs: "šta", en: "what"),
    ]
    let table = OutputTable(
      columns: columns.map { $0[language] },
      rows: texts.map { [$0.slug.rawValue, titles[$0.slug] ?? "", words($0.reason)[language]] })
    let hint: [Inline] = [.text(LocalizedText(bs: "Uređuje se s: ", en: "To edit one: ")[language])]
    return Output(
      [.paragraph(count[language]), .table(table), .hint(hint + [.code("edit \(texts[0].slug)")])], data: data)
  }

  private func day(_ invocation: Invocation) throws -> CalendarDate {
    guard let typed = invocation.text("on") else { return desk.today() }
    if let day = CalendarDate(typed) { return day }
    throw CommandError.wrongValue(typed, parameter: "on", type: .text, nearest: [desk.today().description])
  }

  private func words(_ reason: StaleText.Reason) -> LocalizedText {
    switch reason {
    case .reviewDue(let day): LocalizedText(bs: "pregled do \(day)", en: "review by \(day)")
    case .outdatedTranslation(let language, _):
      LocalizedText(
        bs: "zastario prijevod (\(language.rawValue))", en: "outdated translation (\(language.rawValue))")
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
