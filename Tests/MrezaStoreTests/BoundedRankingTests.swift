import Foundation
import MrezaCore
import MrezaLibrary
import Testing

@testable import MrezaStore

/// Ranking in two stages answers as ranking in one, on the real library.
@Suite struct BoundedRankingTests {
  @Test func `the first ten for each word of the judged queries are the same`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let library = Library(layers: [try LibraryFolder(path: root.appendingPathComponent("Knowledge").path)])
    let store = try EntryStore(library: library, file: nil)
    try store.refresh()
    let table = try String(
      contentsOf: root.appendingPathComponent("Tests/SearchEvaluation/judged-queries.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    let queries = rows.filter { ["bs", "en"].contains($0[1]) }.map { String($0[3]) }
    let words = Set(
      queries.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { $0.count > 4 })
    var bounded = 0
    for word in words.sorted() {
      let request = SearchRequest(SearchQuery(parsing: word))
      store.boundedFrom = nil
      let whole = try store.search(request)
      store.boundedFrom = 0
      let best = try store.search(request)
      let (expected, found) = (whole.results.map(\.entry.slug), best.results.map(\.entry.slug))
      #expect(found == expected, "\(word)")
      #expect(whole.total == best.total, "\(word)")
      if whole.total >= 100 { bounded += 1 }
    }
    #expect(bounded > 20)
  }
}
