import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// `search`, in text and in the JSON that scripts rely on.
struct SearchCommandTests {
  @Test func `what was found is numbered, and says how much there is`() throws {
    let outcome = try Sample.session().run("search povratnike")
    #expect(
      outcome.text == """
        Found: 2 entries

         1 Diaspora days in Lopare
           practice · BA / Lopare · dani-dijaspore
           Every summer the municipality welcomes its returnees.
         2 Kancelarija u Cazinu
           practice · BA / Cazin · kancelarija-cazin
           Jedna vrata za povratnike.

        """)
    #expect(outcome.exitCode == .done)
    #expect(outcome.error == "")
  }

  @Test func `nothing found says what to try, and is exit 3`() throws {
    let outcome = try Sample.session().run("search nemanigdje")
    #expect(outcome.text.hasPrefix("Nothing was found for nemanigdje.\nTried: all forms of the words"))
    #expect(outcome.exitCode == .nothingFound)
    #expect(outcome.error == "")
  }

  @Test(arguments: [
    ("search povratnike --limit 1", "Found: 2 entries (showing 1–1)", true),
    ("search povratnike --limit 1 --offset 1", "Found: 2 entries (showing 2–2)", false),
    ("search povratnike kind:practice place:cazin", "Found: 1 entry", false),
    ("search -- povratnike", "Found: 2 entries", false),
    ("traži povratnike", "Found: 2 entries", false),
    ("S povratnike", "Found: 2 entries", false),
    ("тражи povratnike", "Found: 2 entries", false),
  ])
  func `limits, filters and other names of the command are understood`(line: String, head: String, hasMore: Bool) throws
  {
    let text = try Sample.session().run(line).text
    #expect(text.hasPrefix(head + "\n"))
    #expect(text.hasSuffix("--offset 1\n") == hasMore)
  }

  private static let found = SearchResults(
    total: 12,
    notes: [
      SearchNote(.synonym, from: "povratnici", to: "returnees"),
      SearchNote(.corrected, from: "povratnci", to: "povratnici"),
    ],
    results: [
      SearchResult(
        entry: EntrySummary(
          slug: Sample.entries[0].slug, kind: .practice, language: .bs, title: "Dani", summary: "Sažetak",
          themes: ["returnees"], place: "BA / Lopare"),
        snippet: Snippet([.init("svaki "), .init("povratnik", isMatch: true), .init(" zna")]), score: 7.3149),
      SearchResult(
        entry: EntrySummary(slug: Sample.entries[4].slug, kind: .tool, language: .en, title: "Survey", summary: ""),
        snippet: Snippet([]), score: 0.5, isGuess: true),
    ])

  @Test func `the JSON of a search is a contract`() throws {
    let session = try Sample.session(knowledge: FixedSearch(results: Self.found))
    let outcome = session.run("search povratnici --format json")
    let json = try JSONValue(parsing: outcome.text.utf8)
    let expected: JSONValue = [
      "version": 1, "query": "povratnici", "total": 12,
      "notes": [
        ["kind": "synonym", "from": "povratnici", "to": "returnees"],
        ["kind": "corrected", "from": "povratnci", "to": "povratnici"],
      ],
      "results": [
        [
          "id": "dani-dijaspore", "kind": "practice", "language": "bs", "title": "Dani",
          "snippet": "svaki **povratnik** zna", "score": .double(7.31), "themes": ["returnees"], "place": "BA / Lopare",
        ],
        [
          "id": "anketa", "kind": "tool", "language": "en", "title": "Survey", "snippet": "", "score": .double(0.5),
          "themes": [], "guess": true,
        ],
      ],
    ]
    #expect(json == expected)
    #expect(outcome.text.hasSuffix("}\n"))
    #expect(outcome.text.count { $0 == "\n" } == 1)
  }

  @Test func `a result has the keys of the contract and no others`() throws {
    let json = try JSONValue(parsing: try Sample.session(.bs).run("search povratnike --format json").text.utf8)
    #expect(json["results"]?.array?.count == 2)
    for result in json["results"]?.array ?? [] {
      let keys = Set(result.object?.keys.map { $0 } ?? [])
      #expect(keys == ["id", "kind", "language", "title", "snippet", "score", "themes", "place"])
    }
  }

  @Test func `nothing found is JSON too`() throws {
    let outcome = try Sample.session().run("search \"nema nigdje\" --format json")
    let json = try JSONValue(parsing: outcome.text.utf8)
    #expect(json == ["version": 1, "query": "\"nema nigdje\"", "total": 0, "notes": [], "results": []])
    #expect(outcome.exitCode == .nothingFound)
  }

  @Test(arguments: [
    (SearchNote.Kind.script, "script"), (.folded, "folded"), (.synonym, "synonym"), (.corrected, "corrected"),
    (.fuzzy, "fuzzy"), (.relaxed, "relaxed"),
  ])
  func `every note has its name in JSON, and words in text`(kind: SearchNote.Kind, name: String) throws {
    let results = SearchResults(total: 2, notes: [SearchNote(kind, from: "xa", to: "xb")], results: Self.found.results)
    let session = try Sample.session(knowledge: FixedSearch(results: results))
    let json = try JSONValue(parsing: session.run("search a --format json").text.utf8)
    #expect(json["notes"] == [["kind": .string(name), "from": "xa", "to": "xb"]])
    let told = session.run("search a").text.split(separator: "\n").filter { $0.contains("xa") && $0.contains("xb") }
    #expect(told.count == 1)
  }

  @Test func `a guess is called one`() throws {
    let text = try Sample.session(knowledge: FixedSearch(results: Self.found)).run("search x").text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.contains("a guess") } == ["   tool · a guess · anketa"])
  }

  @Test func `what was found stands out in colour`() throws {
    let session = try Sample.session(hasColor: true, knowledge: FixedSearch(results: Self.found))
    #expect(session.run("search x").text.contains("\u{1B}[1;33mpovratnik\u{1B}[0m zna"))
  }

  @Test(arguments: [
    ("povratnicima", MatchExplanation.Step.inflected, "title.bs", "\u{1B}[1;33mPovratnici\u{1B}[0m"),
    ("повратник", .exact, "title.bs", "\u{1B}[1;33mPovratnici\u{1B}[0m"),
    ("povr", .prefix, "title.bs", "\u{1B}[1;33mPovratnici\u{1B}[0m"),
    ("povratnici", .exact, "text.bs", "\u{1B}[1mPovratnici i članovi\u{1B}[0m"),
    ("povratnici", .exact, "title.en", "\u{1B}[1mPovratnici i članovi\u{1B}[0m"),
    ("član", .inflected, "title.bs", "\u{1B}[1;33mčlanovi\u{1B}[0m"),
  ])
  func `what was found in the title stands out there, too`(
    term: String, step: MatchExplanation.Step, field: String, shown: String
  ) throws {
    var results = Self.found
    results.results[0].entry.title = "Povratnici i članovi"
    results.results[0].explanation = [MatchExplanation(typed: "x", term: term, step: step, fields: [field], share: 1)]
    let session = try Sample.session(.bs, hasColor: true, knowledge: FixedSearch(results: results))
    #expect(session.run("search x").text.contains(shown))
  }
}
