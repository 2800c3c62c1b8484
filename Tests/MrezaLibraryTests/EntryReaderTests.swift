import Foundation
import MrezaCore
import Testing

@testable import MrezaLibrary

/// An entry as it is read from its file.
struct EntryReaderTests {
  private let library: TemporaryLibrary

  init() throws { library = try TemporaryLibrary() }

  private func read(_ text: String, kind: EntryKind = .practice) throws -> EntryReader.ReadEntry {
    try library.write(text, to: "\(kind.folder)/a.md")
    let file = try SourceFile(path: "\(library.path)/\(kind.folder)/a.md", shownAs: "a.md")
    return EntryReader(file: file, slug: try #require(Slug("a")), kind: kind).readEntry()
  }

  private func practice(adding keys: String) throws -> Entry {
    let read = try read(TemporaryLibrary.practice.replacing("level: local", with: "level: local\n" + keys))
    #expect(read.findings == [])
    return try #require(read.entry)
  }

  @Test func `a whole entry is read`() throws {
    let keys = """
      aliases: [stari-slug]
      place: {country: BA, region: Unsko-sanski kanton, municipality: Cazin}
      years: {from: 2016, ongoing: true}
      actors: ["Grad Cazin", FENA]
      maturity: promising
      addresses: [c1, c2]
      by: [m]
      review_by: 2027-11-23
      """
    let entry = try practice(adding: keys)
    #expect(entry.slug.rawValue == "a")
    #expect(entry.kind == .practice)
    #expect(entry.language == .bs)
    #expect(entry.original.title == "Cazin: kancelarija za dijasporu")
    #expect(entry.original.summary == "Jedna vrata za sva pitanja.")
    #expect(entry.aliases.map(\.rawValue) == ["stari-slug"])
    #expect(entry.themes == ["services"])
    #expect(entry.place?.label == "BA / Cazin")
    #expect(entry.place?.region == "Unsko-sanski kanton")
    #expect(entry.level == .local)
    #expect(entry.years == YearSpan(from: 2016, isOngoing: true))
    #expect(entry.actors == ["Grad Cazin", "FENA"])
    #expect(entry.maturity == .promising)
    #expect(entry.links[.addresses]?.map(\.rawValue) == ["c1", "c2"])
    #expect(entry.links[.by]?.map(\.rawValue) == ["m"])
    #expect(entry.links.count == 2)
    #expect(
      entry.sources == [
        Source(id: "1", publisher: "FENA", title: "Vijest", date: "2016", url: "https://fena.ba/vijest")
      ])
    #expect(entry.reviewed?.description == "2026-11-23")
    #expect(entry.reviewBy?.description == "2027-11-23")
    #expect(entry.module == nil)
  }

  @Test func `the text is kept as written and read as blocks`() throws {
    let text = try practice(adding: "").original
    #expect(text.markdown == "## Šta je urađeno\n\nGrad je otvorio kancelariju.[^1]")
    #expect(text.section(.whatWasDone) == [.paragraph([.text("Grad je otvorio kancelariju."), .footnote("1")])])
  }

  @Test(arguments: [
    ("years: {from: 2010, to: 2024}", YearSpan(from: 2010, to: 2024)),
    ("years: {from: 2022}", YearSpan(from: 2022)),
    ("years: {from: 2010, to: 2010}", YearSpan(from: 2010, to: 2010)),
    ("years: {from: 2016, ongoing: true}", YearSpan(from: 2016, isOngoing: true)),
    ("years: {from: 2016, to: 2020, ongoing: false}", YearSpan(from: 2016, to: 2020)),
  ])
  func `years are one, a span, or go on`(line: String, years: YearSpan) throws {
    #expect(try practice(adding: line).years == years)
  }

  @Test(arguments: [
    ("place: {country: [BA, HR], municipality: [Cazin, Glina]}", "BA, HR / Cazin, Glina"),
    ("place: {country: XK}", "XK"), ("place: {region: Istra}", "Istra"), ("place: {}", ""),
  ])
  func `a place may have several countries and municipalities, or few parts`(line: String, label: String) throws {
    #expect(try practice(adding: line).place?.label == label)
  }

  @Test func `one text counts as a list of one`() throws {
    let entry = try practice(adding: "actors: Grad Cazin\nuses: anketa")
    #expect(entry.actors == ["Grad Cazin"])
    #expect(entry.links[.uses]?.map(\.rawValue) == ["anketa"])
  }

  @Test func `an empty list is no link`() throws {
    #expect(try practice(adding: "uses: []\nrelated: []").links.isEmpty)
  }

  @Test func `a module says how it is done`() throws {
    let read = try read(TemporaryLibrary.entry(.module, extra: TemporaryLibrary.moduleKeys), kind: .module)
    #expect(read.findings == [])
    let details = ModuleDetails(
      block: .exercise, duration: 60...90, group: 6...30, materials: ["papir", "olovke"], online: true)
    #expect(read.entry?.module == details)
  }

  @Test(arguments: [
    "maturity: zlatna", "years: [2016]", "place: BA", "reviewed_by: ja", "actors: {a: b}", "uses: [A B]",
  ])
  func `an entry with a wrong value can still be read, without it`(line: String) throws {
    let read = try read(TemporaryLibrary.practice.replacing("level: local", with: "level: local\n" + line))
    let entry = try #require(read.entry)
    #expect(read.findings.count == 1)
    #expect(entry.original.title == "Cazin: kancelarija za dijasporu")
    #expect(entry.maturity == nil && entry.years == nil && entry.place == nil)
    #expect(entry.actors.isEmpty && entry.links.isEmpty)
  }

  @Test(arguments: ["title: \"\"", "title: [a]", "title: {a: b}", "naslov: a"])
  func `an entry without a title is none`(line: String) throws {
    let read = try read(
      TemporaryLibrary.practice.replacing("title: \"Cazin: kancelarija za dijasporu\"", with: line))
    #expect(read.entry == nil)
    #expect(!read.findings.isEmpty)
  }

  @Test func `the folder tells the kind, whatever the front matter says`() throws {
    let read = try read(TemporaryLibrary.practice, kind: .tool)
    #expect(read.entry?.kind == .tool)
    #expect(read.findings.map(\.fault) == [.wrongValue(key: "kind", expected: .oneOf(["tool"]))])
  }

  @Test func `an entry with line ends of Windows is the same entry`() throws {
    let plain = try read(TemporaryLibrary.practice)
    let windows = try read("\u{FEFF}" + TemporaryLibrary.practice.replacing("\n", with: "\r\n"))
    #expect(windows.entry == plain.entry)
    #expect(windows.findings == [])
  }
}
