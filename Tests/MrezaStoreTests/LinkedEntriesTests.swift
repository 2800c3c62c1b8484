import MrezaCore
import Testing

@testable import MrezaStore

@Suite struct LinkedEntriesTests {
  /// Two entries say the same of a word; only one of them is linked with a better one.
  private func library() throws -> TemporaryLibrary {
    let library = try TemporaryLibrary()
    try library.practice("a-alone", title: "Jedno", summary: "O kamati.")
    try library.practice("b-linked", title: "Drugo", summary: "O kamati.")
    try library.practice("best", title: "Kamata", summary: "Kamata na kredit.", more: "related: [b-linked]")
    return library
  }

  @Test func `of two entries alike, the one linked with the best comes first, and it is told`() throws {
    let store = try library().store()
    var request = SearchRequest(SearchQuery(parsing: "kamata"))
    request.wantsExplanations = true
    let results = try store.search(request).results
    #expect(results.map(\.entry.slug.rawValue) == ["best", "b-linked", "a-alone"])
    let link = results[1].explanation?.last
    #expect(link?.step == .linked)
    #expect(link?.term == "best")
    let shares = (results[1].explanation ?? []).map(\.share)
    #expect(abs(shares.reduce(0, +) - 1) < 0.001)
    #expect(results[2].explanation?.contains { $0.step == .linked } == false)
  }

  @Test func `an exact search looks at words alone`() throws {
    let store = try library().store()
    let request = SearchRequest(SearchQuery(parsing: "kamati"), isExact: true)
    #expect(try store.search(request).results.map(\.entry.slug.rawValue).suffix(2) == ["a-alone", "b-linked"])
  }
}
