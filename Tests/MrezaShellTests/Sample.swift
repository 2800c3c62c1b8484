import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell

/// A small library, and sessions over it.
enum Sample {
  /// Four kinds, of which `anketa` is in English only and `member-lopare` is a draft.
  static let entries: [Entry] = [
    entry(
      "dani-dijaspore", .practice, "Dani dijaspore u Loparama", summary: "Općina svakog ljeta dočeka povratnike.",
      body: [
        .heading(level: 2, [.text("Šta je urađeno")]),
        .paragraph([
          .text("Općina "), .strong([.text("svakog")]), .text(" ljeta dočeka povratnike."), .footnote("1"),
          .text(" Vidi "), .entry(slug: "model-vrata", shown: nil), .text("."),
        ]),
        .heading(level: 2, [.text("Pouke")]),
        .list(start: nil, items: [[.paragraph([.text("Pozvati ranije."), .footnote("1")])]]),
      ],
      english: ("Diaspora days in Lopare", "Every summer the municipality welcomes its returnees.")
    ) {
      $0.place = Place(countries: ["BA"], municipalities: ["Lopare"])
      $0.years = YearSpan(from: 2016, isOngoing: true)
      $0.themes = ["returnees", "investment"]
      $0.links = [.addresses: slugs("challenge-podaci"), .applies: slugs("model-vrata")]
      $0.maturity = .good
      $0.aliases = slugs("lopare-dani")
    },
    entry("kancelarija-cazin", .practice, "Kancelarija u Cazinu", summary: "Jedna vrata za povratnike.") {
      $0.place = Place(countries: ["BA"], municipalities: ["Cazin"])
      $0.themes = ["services"]
    },
    entry(
      "challenge-podaci", .challenge, "Nema podataka o dijaspori", summary: "Općina ne zna gdje su njeni ljudi.",
      body: [
        .heading(level: 2, [.text("Šta je pomoglo")]), .paragraph([.text("Anketa među rodbinom."), .footnote("1")]),
      ],
      english: ("No data on the diaspora", "The municipality does not know where its people are.")
    ) { $0.links = [.related: slugs("anketa")] },
    entry("model-vrata", .model, "Jedna vrata", summary: "Sve usluge na jednom mjestu."),
    entry("anketa", .tool, "Questionnaire for families", language: .en, summary: "Ten questions for relatives.") {
      $0.level = .global
    },
    entry("member-lopare", .member, "Općina Lopare", summary: "Član mreže.") { $0.sources = [] },
  ]

  static let themes = [
    Theme(slug: "returnees", name: LocalizedText(bs: "povratnici", en: "returnees")),
    Theme(slug: "investment", name: LocalizedText(bs: "ulaganja", en: "investment")),
    Theme(slug: "services", name: LocalizedText(bs: "usluge", en: "services")),
    Theme(slug: "culture", name: LocalizedText(bs: "kultura", en: "culture")),
  ]

  static var knowledge: InMemoryKnowledge { InMemoryKnowledge(entries, themes: themes) }

  /// A session with all built-in commands.
  static func session(
    _ language: InterfaceLanguage = .en, format: OutputFormat = .text, width: Int = 80, hasColor: Bool = false,
    knowledge: (any KnowledgeBase)? = nil, report: CheckReport = CheckReport(library: "", fileCount: 0, findings: []),
    history: [String] = [], searches: any SavedSearchStoring = SavedText(),
    isCancelled: @escaping () -> Bool = { false }
  ) throws -> Session {
    let settings = SessionSettings(language: language, format: format, hasColor: hasColor, width: width)
    let session = Session(knowledge: knowledge ?? Self.knowledge, settings: settings, isCancelled: isCancelled)
    try session.registerBuiltins(
      checker: FixedCheck(report: report), history: FixedHistory(lines: history), searches: searches)
    return session
  }

  /// An entry with one source.
  static func entry(
    _ slug: String, _ kind: EntryKind, _ title: String, language: Language = .bs, summary: String = "",
    body: [TextBlock] = [], english: (title: String, summary: String)? = nil, change: (inout Entry) -> Void = { _ in }
  ) -> Entry {
    guard let slug = Slug(slug) else { preconditionFailure("\(slug) is no slug") }
    let text = EntryText(
      language: language, title: title, summary: summary, markdown: body.isEmpty ? summary : body.plainText, body: body)
    var entry = Entry(
      slug: slug, kind: kind, language: language, level: .local,
      sources: [Source(id: "1", publisher: "FENA", title: "Vijest", date: "2016-05", url: "https://fena.ba/1")],
      reviewed: CalendarDate("2026-11-23"), original: text)
    entry.translations = [english].compactMap(\.self).map {
      EntryText(
        language: .en, title: $0.title, summary: $0.summary, markdown: $0.summary,
        body: [.paragraph([.text($0.summary)])])
    }
    change(&entry)
    return entry
  }

  static func slugs(_ texts: String...) -> [Slug] { texts.compactMap { Slug($0) } }
}

/// A check that always finds the same.
struct FixedCheck: LibraryChecking {
  var report: CheckReport

  func check(path: String?) throws -> CheckReport {
    if let path, path.hasPrefix("nema") { throw LibraryFault.notALibrary(path: path) }
    return report
  }
}

/// Lines that were typed before.
struct FixedHistory: LineHistory {
  var lines: [String]
}

/// Saved searches in memory.
final class SavedText: SavedSearchStoring {
  let path = "/home/amra/searches.txt"
  var bytes: [UInt8]?

  init(_ text: String? = nil) { bytes = text.map { Array($0.utf8) } }

  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  func read() -> [UInt8]? { bytes }
  func update(_ change: ([UInt8]?) throws -> String?) throws {
    if let text = try change(bytes) { bytes = Array(text.utf8) }
  }
}

/// A library whose every search finds the same.
struct FixedSearch: KnowledgeBase {
  var results: SearchResults
  var rest = Sample.knowledge

  func search(_ request: SearchRequest) -> SearchResults { results }
  func similar(to slug: Slug, in language: Language, limit: Int) -> [SearchResult] { [] }

  func entry(_ slug: Slug) -> Entry? { rest.entry(slug) }
  func summaries(of slugs: [Slug], in language: Language) -> [EntrySummary] { rest.summaries(of: slugs, in: language) }
  func links(of slug: Slug, in language: Language) -> EntryLinks { rest.links(of: slug, in: language) }
  func facets(filters: [QueryFilter]) -> Facets { rest.facets(filters: filters) }
  func themes() -> [Theme] { rest.themes() }
  func slugs(startingWith prefix: String) -> [Slug] { rest.slugs(startingWith: prefix) }
  func statistics() -> LibraryStatistics { rest.statistics() }
}
