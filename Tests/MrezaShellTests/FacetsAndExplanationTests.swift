import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// `search --facets` and `search --explain`.
struct FacetsAndExplanationTests {
  @Test func `facets are the filters to type next, with names in the reader's language`() throws {
    let lines = try Sample.session(.bs).run("search povratnike --facets").text.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines.suffix(7) == [
        "Suzite upit, na primjer s:", "kind:practice prakse 2", "theme:investment ulaganja 1",
        "theme:returnees povratnici 1", "theme:services usluge 1", "place:BA Bosna i Hercegovina 2",
        "level:local lokalni 2",
      ])
  }

  @Test func `each filter that is offered narrows to as many as it says`() throws {
    let session = try Sample.session(format: .json)
    let json = try JSONValue(parsing: session.run("search općina OR vrata --facets").text.utf8)
    for (facet, key) in [("kinds", "kind"), ("themes", "theme"), ("places", "place"), ("levels", "level")] {
      let counts = try #require(json["facets"]?[facet]?.array)
      #expect(!counts.isEmpty)
      for count in counts {
        let line = "search općina OR vrata \(key):\(count["value"]?.string ?? "")"
        #expect(try JSONValue(parsing: session.run(line).text.utf8)["total"] == count["count"], "\(line)")
      }
    }
  }

  @Test func `without being asked, JSON has neither`() throws {
    let json = try JSONValue(parsing: try Sample.session(format: .json).run("search povratnike").text.utf8)
    #expect(json["facets"] == nil)
    #expect(json["results"]?.array?.first?["explanation"] == nil)
  }

  private static let found = SearchResults(
    total: 1,
    results: [
      SearchResult(
        entry: Sample.entries[0].summary(in: .bs), snippet: Snippet([.init("dočeka")]), score: 3,
        explanation: [
          .init(
            typed: "povratnik", term: "povratnik", step: .inflected, fields: ["title.en", "title.bs", "text.bs"],
            share: 0.6004),
          .init(typed: "ured", term: "office", step: .synonym, fields: ["themes", "text.en"], share: 0.3),
          .init(typed: "dij", term: "dij", step: .prefix, fields: ["place"], share: 0.0996),
          .init(typed: "ured", term: "biro", step: .synonym, fields: ["text.en"], share: 0.0004),
        ])
    ])

  @Test(arguments: [
    (
      InterfaceLanguage.bs,
      [
        "· povratnik: drugi oblik riječi · naslov, tekst; engleski: naslov · 60 %",
        "· ured → office: srodna riječ · teme; engleski: tekst · 30 %", "· dij*: početak riječi · mjesto · 10 %",
      ]
    ),
    (
      .en,
      [
        "· povratnik: another form of the word · title, text; English: title · 60%",
        "· ured → office: related word · themes; English: text · 30%", "· dij*: beginning of a word · place · 10%",
      ]
    ),
    (
      .cyrillic,
      [
        "· povratnik: други облик ријечи · наслов, текст; енглески: наслов · 60 %",
        "· ured → office: сродна ријеч · теме; енглески: текст · 30 %", "· dij*: почетак ријечи · мјесто · 10 %",
      ]
    ),
  ])
  func `an explanation tells word, step, fields and share`(language: InterfaceLanguage, lines: [String]) throws {
    let session = try Sample.session(language, knowledge: FixedSearch(results: Self.found))
    let text = session.run("search x --explain").text
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("   · ") }.map { String($0.dropFirst(3)) } == lines)
    #expect(!session.run("search x").text.contains("60"))
  }

  @Test func `an explanation in JSON has the typed word, the term, the step, the fields and the share`() throws {
    let session = try Sample.session(format: .json, knowledge: FixedSearch(results: Self.found))
    let json = try JSONValue(parsing: session.run("search x --explain").text.utf8)
    #expect(
      json["results"]?.array?.first?["explanation"]?.array?.prefix(2) == [
        [
          "word": "povratnik", "term": "povratnik", "step": "inflected", "fields": ["title.en", "title.bs", "text.bs"],
          "share": .double(0.6),
        ],
        [
          "word": "ured", "term": "office", "step": "synonym", "fields": ["themes", "text.en"], "share": .double(0.3),
        ],
      ])
  }

  @Test func `an explanation is a list in Markdown`() throws {
    let session = try Sample.session(.bs, format: .markdown, knowledge: FixedSearch(results: Self.found))
    #expect(session.run("search x --explain").text.contains("\n   - `dij*`: početak riječi · mjesto · 10 %\n"))
  }
}
