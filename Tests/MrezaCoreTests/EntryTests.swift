import MrezaCore
import Testing

/// The parts of an entry: days, years, places, texts and their sections.
struct EntryTests {
  @Test(arguments: [
    "2026-11-23", "2024-02-29", "2000-02-29", "2400-02-29", "2023-02-28", "2026-04-30", "1999-12-31", "0999-01-02",
  ])
  func `a day that exists is read and written back`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31",
    "2026-12-32", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-5", "26-01-05", "20260105", "2026/01/05",
    "05.01.2026", "2026-01-05T10:00", " 2026-01-05", "2026-01-05-", "-2026-01-05", "", "2026-01", "２０２６-01-05",
    "2026-+1-05", "2026-0\u{301}1-05",
  ])
  func `a day that does not exist, or is written otherwise, is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days are ordered in time`() {
    let days = ["2026-02-01", "2025-12-31", "2026-01-31", "2026-02-02"].compactMap { CalendarDate($0) }
    #expect(days.sorted().map(\.description) == ["2025-12-31", "2026-01-31", "2026-02-01", "2026-02-02"])
  }

  @Test(arguments: [
    (YearSpan(from: 2016), "2016", 2016), (YearSpan(from: 2010, to: 2024), "2010–2024", 2024),
    (YearSpan(from: 2016, to: 2016), "2016", 2016), (YearSpan(from: 2016, isOngoing: true), "2016–", 9999),
  ])
  func `a span of years is shown shortly, and an ongoing one has no end`(years: YearSpan, label: String, last: Int) {
    #expect(years.label == label)
    #expect(years.last == last)
  }

  @Test(arguments: [
    (Place(countries: ["BA"], municipalities: ["Lopare"]), "BA / Lopare"),
    (Place(countries: ["BA", "HR"], municipalities: ["Lopare", "Cazin"]), "BA, HR / Lopare, Cazin"),
    (Place(countries: ["BA"], region: "Unsko-sanski kanton"), "BA / Unsko-sanski kanton"),
    (Place(countries: ["BA"], region: "Unsko-sanski kanton", municipalities: ["Cazin"]), "BA / Cazin"),
    (Place(countries: ["IE"]), "IE"), (Place(municipalities: ["Cazin"]), "Cazin"), (Place(region: "Istra"), "Istra"),
    (Place(), ""),
  ])
  func `a place is shown as country and municipality, or region where no municipality is named`(
    place: Place, label: String
  ) {
    #expect(place.label == label)
  }

  private static let body: [TextBlock] = [
    .paragraph([.text("Uvod")]),
    .heading(level: 2, [.text("Šta je "), .emphasis([.text("urađeno")])]),
    .paragraph([.text("Prvo")]), .heading(level: 3, [.text("Pouke")]), .paragraph([.text("Drugo")]),
    .heading(level: 2, [.text("Pouke")]), .paragraph([.text("Treće")]), .rule,
    .heading(level: 1, [.text("Ostalo")]), .paragraph([.text("Četvrto")]),
  ]

  @Test(arguments: [
    (Language.bs, EntrySection.whatWasDone, "Prvo\nPouke\nDrugo"), (.bs, .lessons, "Treće\n"), (.bs, .results, ""),
    (.en, .lessons, ""),
  ])
  func `a section reaches from its heading to the next one of its level`(
    language: Language, section: EntrySection, words: String
  ) {
    let text = EntryText(language: language, title: "", summary: "", markdown: "", body: Self.body)
    #expect(text.section(section).plainText == words)
  }

  @Test func `a text is shown in the wanted language, or in the entry's own where there is no other`() throws {
    let bosnian = EntryText(language: .bs, title: "Naši", summary: "Sažetak", markdown: "", body: [])
    let english = EntryText(language: .en, title: "Ours", summary: "Summary", markdown: "", body: [])
    var entry = Entry(slug: try #require(Slug("a")), kind: .practice, language: .bs, original: bosnian)
    #expect(entry.text(in: .en).title == "Naši")
    #expect(entry.summary(in: .en).language == .bs)
    entry.translations = [english]
    #expect(entry.text(in: .en).title == "Ours")
    #expect(entry.summary(in: .en).language == .en)
    #expect(entry.summary(in: .en).title == "Ours")
    #expect(entry.summary(in: .bs).title == "Naši")
  }

  @Test func `an entry without a source is a draft`() throws {
    let text = EntryText(language: .bs, title: "Naši", summary: "", markdown: "", body: [])
    var entry = Entry(slug: try #require(Slug("a")), kind: .practice, language: .bs, original: text)
    #expect(entry.isDraft)
    entry.sources = [Source(id: "1", publisher: "FENA", title: "Vijest", url: "https://fena.ba/1")]
    #expect(!entry.isDraft)
  }

  @Test func `links without a text of their own show the title of the entry`() {
    let body: [TextBlock] = [
      .list(
        start: nil, items: [[.quote([.paragraph([.strong([.entry(slug: "a", shown: nil)]), .footnote("1")])])]]),
      .paragraph([.entry(slug: "b", shown: "ovdje"), .entry(slug: "c", shown: nil), .footnote("2"), .footnote("1")]),
    ]
    #expect(body.linkedEntries == ["a", "b", "c"])
    #expect(body.flatMap(\.footnotes) == ["1", "2", "1"])
    #expect(body.naming(["a": "Naslov", "b": "Drugi"]).plainText == "Naslov\novdjec")
  }
}
