import MrezaCore
import Testing

@testable import MrezaStore

@Suite struct SearchTests {
  let library: TemporaryLibrary
  let store: EntryStore

  init() throws {
    library = try TemporaryLibrary()
    try library.practice(
      "gradjani", title: "Građani ulažu", summary: "Povratnici grade hale.", text: "Đurđevdan u općini Čapljina.[^1]",
      more: "place: {country: IE, municipality: Mayo}\nyears: {from: 2019, to: 2021}")
    try library.translation("gradjani", title: "Citizens invest", text: "Returnees build halls.[^1]")
    try library.practice(
      "cirilica", title: "Дани дијаспоре", text: "Скупштина општине Бијељина.[^1]",
      more: "place: {country: BA, region: Republika Srpska}\nyears: {from: 2022, ongoing: true}")
    try library.practice("hale", title: "Hale za najam", text: "Radno mjesto. Mjesto radno. Građani ne ulažu.[^1]")
    store = try library.store()
  }

  @Test(arguments: [
    ("građani", ["gradjani", "hale"]), ("gradani", ["gradjani", "hale"]), ("gradjani", ["gradjani", "hale"]),
    ("ГРАЂАНИ", ["gradjani", "hale"]), ("djurdjevdan", ["gradjani"]), ("dijaspore", ["cirilica"]),
    ("дијаспоре", ["cirilica"]), ("capljina", ["gradjani"]), ("\"radno mjesto\"", ["hale"]),
    ("\"mjesto radno\"", ["hale"]), ("\"ulažu građani\"", []), ("građani -ulažu", []), ("hal* -najam", ["gradjani"]),
    ("capljina OR bijeljina", ["gradjani", "cirilica"]), ("returnees", ["gradjani"]), ("nema", []),
    ("građani čapljina", ["gradjani"]),
  ])
  func `a query finds entries however its letters are typed`(typed: String, expected: [String]) throws {
    #expect(Set(try store.slugs(typed)) == Set(expected))
  }

  @Test(arguments: [
    ("place:irska", ["gradjani"]), ("place:Ireland", ["gradjani"]), ("place:IE", ["gradjani"]),
    ("place:mayo", ["gradjani"]), ("place:\"republika srpska\"", ["cirilica"]), ("year:2020", ["gradjani"]),
    ("year:2022..", ["cirilica"]), ("year:..2019", ["gradjani"]), ("year:2030", ["cirilica"]),
    ("language:en", ["gradjani"]), ("kind:praksa hale", ["hale", "gradjani"]), ("kind:model hale", []),
    ("theme:ulaganja najam", ["hale"]), ("theme:returnees", []), ("-place:irska -place:ba", ["hale"]),
    ("kind:alat kind:praksa najam", ["hale"]),
  ])
  func `filters narrow, by names in either language`(typed: String, expected: [String]) throws {
    #expect(Set(try store.slugs(typed)) == Set(expected))
  }

  @Test func `both languages of an entry are one result, in the reader's language if it was found there`() throws {
    let request = { SearchRequest(SearchQuery(parsing: "ulažu OR returnees"), language: $0, limit: 10) }
    let bosnian = try store.search(request(Language.bs))
    #expect(bosnian.results.filter { $0.entry.slug.rawValue == "gradjani" }.map(\.entry.language) == [.bs])
    let english = try store.search(request(Language.en))
    #expect(english.results.filter { $0.entry.slug.rawValue == "gradjani" }.map(\.entry.title) == ["Citizens invest"])
  }

  @Test func `a word excluded in one language leaves the entry out in both`() throws {
    #expect(try store.slugs("returnees -čapljina") == [])
  }

  @Test func `a word in the title ranks above the same word in the text`() throws {
    #expect(try store.slugs("građani").first == "gradjani")
  }

  @Test func `a snippet marks the original word in its own script`() throws {
    let found = try store.search(SearchRequest(SearchQuery(parsing: "bijeljina")))
    #expect(found.results.first?.snippet.markdown.contains("**Бијељина**") == true)
  }

  @Test func `notes tell of another script and other diacritics`() throws {
    let cyrillic = try store.search(SearchRequest(SearchQuery(parsing: "ђурђевдан")))
    #expect(cyrillic.notes == [SearchNote(.script, from: "ђурђевдан", to: "đurđevdan")])
    let bald = try store.search(SearchRequest(SearchQuery(parsing: "djurdjevdan")))
    #expect(bald.notes == [SearchNote(.folded, from: "djurdjevdan", to: "đurđevdan")])
    #expect(try store.search(SearchRequest(SearchQuery(parsing: "hale"))).notes == [])
  }

  @Test func `a filter value that is nearly a known one is taken for it, and said so`() throws {
    let found = try store.search(SearchRequest(SearchQuery(parsing: "theme:investmnt najam")))
    #expect(found.results.map(\.entry.slug.rawValue) == ["hale"])
    #expect(found.notes.map(\.to) == ["theme:investment"])
  }

  @Test func `limit and offset part the same order`() throws {
    let all = try store.slugs("ulažu OR hale OR dani")
    let query = SearchQuery(parsing: "ulažu OR hale OR dani")
    let parts = try (0..<all.count).flatMap {
      try store.search(SearchRequest(query, limit: 1, offset: $0)).results.map(\.entry.slug.rawValue)
    }
    #expect(all.count == 3 && parts == all)
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "*", "-", "--", "OR", "OR OR", "C++", "čl.", "2026-12-15", "e-uprava", "a/b", "NEAR(a b)",
    "a AND",
    "title:a", "^a", "{a}", "a + b", "\u{0}", "a\u{0}b", "😀", "kind:", "year:x", "place:\"", "place:*", "-a", "- a",
    "()", "''",
    "\u{2}\u{3}",
  ])
  func `no typed text is an error`(typed: String) throws {
    _ = try store.search(SearchRequest(SearchQuery(parsing: typed)))
  }

  @Test(arguments: [("x", 100_000), ("a b ", 30_000), ("\"a ", 30_000), ("a OR ", 30_000), ("-a ", 30_000)])
  func `no text is too long`(piece: String, count: Int) throws {
    _ = try store.search(SearchRequest(SearchQuery(parsing: String(repeating: piece, count: count))))
  }
}
