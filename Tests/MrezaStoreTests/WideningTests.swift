import Foundation
import MrezaCore
import Testing

@testable import MrezaStore

/// What a search does beyond the words as typed, and that it says so.
@Suite struct WideningTests {
  let library: TemporaryLibrary
  let store: EntryStore

  init() throws {
    library = try TemporaryLibrary()
    try library.write(
      "thesaurus.yaml",
      """
      association:
        bs: {preferred: udruženje, other: [udruga]}
        en: {preferred: association}
      diaspora-office:
        bs: {preferred: ured za dijasporu, other: [kancelarija za iseljenike]}
        en: {preferred: diaspora desk}
      returnee:
        bs: {preferred: povratnik}
        en: {preferred: returnee}
      """)
    try library.practice("udruzenje", title: "Udruženje zavičajno", text: "Radi od osnivanja.[^1]")
    try library.practice("udruga", title: "Udruga zavičajna", text: "Radi od osnivanja.[^1]")
    try library.practice("udruge", title: "Popis udruga zavičajnih", text: "Radi od osnivanja.[^1]")
    try library.practice("ured", title: "Novosti", text: "Ured za dijasporu ima šalter.[^1]")
    try library.practice("kancelarija", title: "Vijesti", text: "Kancelarija za iseljenike u Općini Kakanj.[^1]")
    try library.practice("desk", title: "Članak", text: "Tekst.[^1]")
    try library.translation("desk", title: "Article", text: "The town opened a diaspora desk for returnees.[^1]")
    store = try library.store()
  }

  private func search(_ typed: String, exact: Bool = false) throws -> SearchResults {
    try store.search(SearchRequest(SearchQuery(parsing: typed), limit: 50, isExact: exact))
  }

  private func slugs(_ results: SearchResults) -> [String] { results.results.map(\.entry.slug.rawValue) }

  @Test func `the typed form comes first, then other forms, then synonyms, which are named`() throws {
    let found = try search("udruga")
    #expect(slugs(found) == ["udruga", "udruge", "udruzenje"])
    #expect(found.notes == [SearchNote(.synonym, from: "udruga", to: "udruženje")])
    #expect(found.results.allSatisfy { !$0.isGuess })
  }

  @Test func `a term that holds the typed word is not looked for besides`() throws {
    try library.write(
      "thesaurus.yaml", "returnee:\n  bs: {preferred: povratnik, other: [mladi povratnik, repatrirac]}\n")
    try library.practice("mladi", title: "Mladi povratnik", text: "Radi.[^1]")
    try library.practice("repatrirac", title: "Repatrirac", text: "Radi.[^1]")
    try store.refresh()
    let found = try search("povratnik")
    #expect(slugs(found) == ["mladi", "repatrirac"])
    #expect(found.notes == [SearchNote(.synonym, from: "povratnik", to: "repatrirac")])
  }

  @Test func `a term of several words is one concept`() throws {
    #expect(Set(slugs(try search("ureda za dijasporu"))) == ["ured", "kancelarija", "desk"])
    #expect(try search("ured za iseljenike").results.allSatisfy(\.isGuess))
  }

  @Test(arguments: [("povratnici", ["desk"]), ("returnee", ["desk"]), ("повратник", ["desk"])])
  func `a word finds what is written in the other language`(typed: String, expected: [String]) throws {
    #expect(slugs(try search(typed)) == expected)
  }

  @Test func `nothing is widened in quotes or in an exact search`() throws {
    #expect(slugs(try search("\"udruga\"")) == ["udruga", "udruge"])
    let exact = try search("udruga", exact: true)
    #expect(slugs(exact) == ["udruga", "udruge"] && exact.notes == [])
    #expect(try search("udrugga", exact: true).total == 0)
    #expect(try search("udruga nepoznato", exact: true).total == 0)
  }

  @Test(arguments: [
    ("zavičjano", "zavičajno"), ("kanselarija", "kancelarija"), ("šlater", "šalter"), ("канцеларјиа", "kancelarija"),
  ])
  func `a word that is nowhere is taken for the nearest one that is somewhere`(typed: String, meant: String) throws {
    let found = try search(typed)
    #expect(found.total > 0 && found.results.allSatisfy(\.isGuess))
    #expect(found.notes.contains(SearchNote(.corrected, from: typed, to: meant)), "\(found.notes)")
  }

  @Test func `a word of an entry that is gone is not suggested, one of a new entry is`() throws {
    try library.practice("voda", title: "Vodovod")
    try store.refresh()
    #expect(try search("vodovdo").notes.contains(SearchNote(.corrected, from: "vodovdo", to: "vodovod")))
    try library.remove("practices/voda.md")
    try store.refresh()
    #expect(!(try search("vodovdo").notes.contains { $0.kind == .corrected }))
  }

  @Test func `a word that is found is never corrected`() throws {
    let found = try search("udruge")
    #expect(!found.notes.contains { [.corrected, .fuzzy, .relaxed].contains($0.kind) })
  }

  @Test func `if the words are nowhere together, the rarest is dropped`() throws {
    let found = try search("zavičajna šalter")
    #expect(found.notes.last == SearchNote(.relaxed, from: "šalter", to: "zavičajna"))
    #expect(Set(slugs(found)).isSuperset(of: ["udruzenje", "udruga", "udruge"]))
    let isGuessed = found.results.allSatisfy(\.isGuess)
    #expect(isGuessed)
  }

  @Test func `where nothing helps, nothing is found`() throws {
    let found = try search("qqqqqq wwwwww")
    #expect(found.total == 0 && found.results.isEmpty)
  }

  @Test func `function words need not be found, unless the search is exact`() throws {
    #expect(slugs(try search("kako zavičajna u udruge")).contains("udruge"))
    #expect(try search("kako zavičajna u udruge", exact: true).total == 0)
    #expect(Set(slugs(try search("za"))) == ["ured", "kancelarija"])
  }

  @Test func `an explanation tells which word matched where, by which step`() throws {
    var request = SearchRequest(SearchQuery(parsing: "udruga osnivanje"), wantsExplanations: true)
    request.limit = 3
    let found = try store.search(request)
    let steps = Dictionary(
      uniqueKeysWithValues: found.results.map { ($0.entry.slug.rawValue, $0.explanation ?? []) })
    #expect(steps["udruga"]?.first?.step == .exact && steps["udruga"]?.first?.fields == ["title.bs", "names"])
    #expect(steps["udruge"]?.first?.step == .inflected || steps["udruge"]?.first?.step == .exact)
    #expect(steps["udruzenje"]?.first?.step == .synonym && steps["udruzenje"]?.first?.term == "udruženje")
    #expect(steps["udruga"]?.last?.step == .inflected && steps["udruga"]?.last?.fields == ["text.bs"])
    for (slug, explanation) in steps {
      #expect(abs(explanation.reduce(0) { $0 + $1.share } - 1) < 1e-9, "\(slug)")
    }
  }

  @Test func `facets count all results, not only the shown ones`() throws {
    let request = SearchRequest(SearchQuery(parsing: "zavičajno"), limit: 1, wantsFacets: true)
    let facets = try #require(try store.search(request).facets)
    #expect(facets.kinds == [.init(value: "practice", count: 3)])
    #expect(facets.themes == [.init(value: "investment", count: 3)])
  }

  @Test func `similar entries are those with the same telling words, without the entry itself`() throws {
    let slug = try #require(Slug("udruga"))
    let found = try store.similar(to: slug, in: .bs, limit: 5).map(\.entry.slug.rawValue)
    #expect(Set(found.prefix(2)) == ["udruge", "udruzenje"] && !found.contains("udruga"))
    #expect(try store.similar(to: #require(Slug("nema")), in: .bs, limit: 5).isEmpty)
  }

  @Test func `a changed thesaurus changes the search at once`() throws {
    #expect(!slugs(try search("šalter")).contains("udruga"))
    try library.write("thesaurus.yaml", "a: {bs: {preferred: šalter, other: [udruga]}, en: {preferred: counter}}\n")
    try store.refresh()
    #expect(slugs(try search("šalter")).contains("udruga"))
    try library.remove("thesaurus.yaml")
    try store.refresh()
    #expect(!slugs(try search("šalter")).contains("udruga"))
  }
}
