import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// What a check finds in texts and links: each rule provoked, and left alone where it should hold its peace.
@Suite struct CheckGrowthTests {
  let library: CheckedLibrary

  init() throws {
    library = try CheckedLibrary()
    try library.entry("b", more: "related: [a]")
  }

  /// The text of an entry begins on this line.
  private static let first = 13

  @Test func `a library as it should be has no findings`() throws {
    try library.entry("a")
    #expect(try library.found() == [])
  }

  @Test(arguments: [
    ("U 2019. godini otvoren je ured.", 3), ("- Ured.[^1]\n- Fond od 50.000 KM.", 11), ("**412** zahtjeva.", 3),
    ("1. Ured.[^1]\n2. Stigla su 3 odgovora.", 14), ("> U julu 2016.", 10), ("U prvoj\ngodini 412.", 8),
    ("- Ured.[^1]\n\n  Poslije 2020.", 11), ("Vidi [sliku](https://example.org/3) i 4 karte.", 39),
  ])
  func `a figure without a footnote is found where it stands`(text: String, column: Int) throws {
    try library.entry("a", .practice, "## Pouke\n\n" + text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try library.found() == ["practices/a.md:\(Self.first + 1 + lines.count):\(column) figure-without-footnote"])
  }

  @Test(arguments: [
    "U 2019. godini otvoren je ured.[^1]", "Tri ureda.", "1. Prvi.\n2. Drugi.", "Kod `A4` i D4D.",
    "Vidi [plan 2020](https://example.org/2020).", "Vidi [[b|kartu iz 2019]].", "```\n2019\n```",
    "## Šta je urađeno 2",
  ])
  func `a cited figure, a name, a link, code and a list's number are no figures`(text: String) throws {
    try library.entry("a", .practice, "## Pouke\n\nPouka.[^1]\n\n" + text)
    #expect(try !library.found().contains { $0.hasSuffix("figure-without-footnote") })
  }

  @Test func `an entry that nothing links to or from is an orphan`() throws {
    try library.entry("a")
    try library.entry("c", .model, "## Šta je to\n\nModel općine.[^1]", more: "related: [c]")
    #expect(try library.found() == ["models/c.md:1:1 orphan", "models/c.md:8:11 link-cycle"])
    try library.entry("a", .practice, "## Pouke\n\nVidi [[c]].[^1]")
    #expect(try library.found() == ["models/c.md:8:11 link-cycle"])
  }

  @Test func `a link through an alias joins, and has the kind of what it leads to`() throws {
    try library.entry("a", more: "addresses: [staro]")
    try library.entry("b", more: "aliases: [staro]")
    #expect(try library.found() == ["practices/a.md:8:13 wrong-link-kind"])
  }

  @Test func `two entries that claim one alias, and an alias that is a slug, clash`() throws {
    try library.entry("a", more: "related: [b]\naliases: [staro, b]")
    try library.entry("b", more: "related: [a]\naliases: [staro]")
    #expect(try library.found() == ["practices/a.md:9:18 alias-taken", "practices/b.md:9:11 alias-taken"])
  }

  @Test func `a translation lacks what its original has`() throws {
    try library.entry(
      "a", .practice, "## Stanje prije\n\nPrije.[^1]\n\n## Rezultati\n\nŠest.[^2]\n\n## Pouke\n\nPouka.[^1][^2]")
    try library.translation(of: "a", "## Situation before\n\nBefore.[^1]\n\n## Lessons\n\nLesson.[^1][^1]")
    #expect(
      try library.found() == [
        "practices/a.en.md:11:1 missing-section", "practices/a.en.md:11:1 footnotes-differ",
        "practices/a.en.md:11:1 footnotes-differ",
      ])
    let faults = try library.report().findings.map(\.fault)
    #expect(faults.contains(.missingSection(.results, heading: "Results")))
    #expect(faults.contains(.footnotesDiffer("1", original: 1, translation: 2)))
    #expect(faults.contains(.footnotesDiffer("2", original: 1, translation: 0)))
  }

  @Test func `footnotes before the first heading count too`() throws {
    try library.entry("a", .practice, "Uvod u općini.[^1]")
    try library.translation(of: "a", "Opening.[^2]")
    #expect(try library.found() == Array(repeating: "practices/a.en.md:7:1 footnotes-differ", count: 2))
  }

  @Test(arguments: [
    ("## Rezultatti\n\nŠest.[^1]", "13:1 unknown-section"),
    ("## Rezultati\n\nŠest.[^1]\n\n## Stanje prije\n\nTako.[^1]", "17:1 section-out-of-order"),
    ("## Pouke\n\nŠest.[^1]\n\n## Pouke\n\nTako.[^1]", "17:1 repeated-section"),
    ("## Pouke\n\nŠest.[^1]\n\n## Šta treba drugoj općini", "17:1 empty-section"),
    ("## Lessons\n\nŠest.[^1]", "13:1 unknown-section"),
  ])
  func `headings are those of the kind, in their order, with something under them`(text: String, found: String) throws {
    try library.entry("a", .practice, text)
    #expect(try library.found() == ["practices/a.md:\(found)"])
  }

  @Test func `an unknown heading names the nearest`() throws {
    try library.entry("a", .practice, "## Rezultatti\n\nŠest.[^1]")
    #expect(
      try library.report().findings.map(\.fault).contains(
        .unknownSection("Rezultatti", kind: .practice, language: .bs, nearest: "Rezultati")))
  }

  @Test(arguments: [
    ("Općina and the dijaspora.[^1]", true), ("Grad with the ured, što je novo.[^1]", true),
    ("- Jedna was here.[^1]\n- Druga were there.[^1]", true), ("Općina and dijaspora.[^1]", false),
    ("„The city and the region“ je studija.[^1]", false), ("Studija *The city and the region*.[^1]", false),
    ("Studija [The city and the region](https://example.org/1).[^1]", false), ("`with the and`, što?[^1]", false),
    ("Most je dug, a more široko; on će na but i at.[^1]", false),
  ])
  func `English in a Bosnian text shows by its small words`(text: String, isFound: Bool) throws {
    try library.entry("a", .practice, "## Pouke\n\n" + text)
    #expect(try library.found().contains { $0.hasSuffix("english-words") } == isFound)
  }

  @Test func `English in the summary is found too, and in an English entry there is nothing to find`() throws {
    try library.entry("a", summary: "The office with the counter.")
    #expect(try library.found() == ["practices/a.md:3:10 english-words"])
    try library.entry("a", .practice, "## Lessons\n\nThe office and the city.[^1]", language: .en)
    #expect(try library.found() == [])
  }

  @Test(arguments: [
    ("Opcina je otvorila ured u prizemlju, a ljudi su dolazili svaki dan. ", true),
    ("Općina je otvorila ured u prizemlju, a ljudi su dolazili svaki dan. ", false),
    ("Општина је отворила канцеларију у приземљу, а људи су долазили сваки дан. ", false),
  ])
  func `a long Bosnian text without any of its diacritics has lost them`(sentence: String, isFound: Bool) throws {
    try library.entry("a", .practice, "## Pouke\n\n" + String(repeating: sentence, count: 6) + "[^1]")
    #expect(try library.found() == (isFound ? ["practices/a.md:15:1 no-diacritics"] : []))
    try library.entry("a", .practice, "## Pouke\n\n\(sentence)[^1]")
    #expect(try library.found() == [])
  }

  @Test func `a source with an empty date, or a space in its address, is found`() throws {
    let source = "{id: 3, publisher: P, title: T, date: , url: \"https://example.org/a b\"}"
    try library.entry("a", more: "related: [b]")
    let path = library.path + "/practices/a.md"
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("sources: [", with: "sources: [\(source), ")
    try library.write("practices/a.md", text)
    #expect(try library.found() == ["practices/a.md:9:49 wrong-value", "practices/a.md:9:56 wrong-value"])
  }
}
