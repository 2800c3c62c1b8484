import Foundation
import MrezaCore
import Testing

@testable import MrezaStore

/// Word forms that must find each other, and words that must not, through files, index and query.
@Suite struct WordPairTests {
  @Test func `forms of a word find each other, other words don't`() throws {
    let library = try TemporaryLibrary()
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/word-pairs.tsv")
    let pairs = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }
    for (index, pair) in pairs.enumerated() {
      try library.practice("e\(index)", title: "Zapis", text: "\(pair[1]).[^1]")
    }
    let store = try library.store()
    var wrong: [String: [String]] = [:]
    var count: [String: Int] = [:]
    for (index, pair) in pairs.enumerated() where pair[3] != "lexical" {
      let request = SearchRequest(SearchQuery(parsing: pair[0]), limit: pairs.count, isExact: true)
      let isFound = try store.search(request).results.contains { $0.entry.slug.rawValue == "e\(index)" }
      let kind = pair[3] == "english" ? "english" : pair[2]
      count[kind, default: 0] += 1
      if isFound != (pair[2] == "match") { wrong[kind, default: []].append("\(pair[0])/\(pair[1])") }
    }
    #expect(count == ["match": 122, "nomatch": 36, "english": 5])
    // Two that the rules are known to miss.
    #expect(wrong == ["match": ["orah/orasi", "pisali/pisati"]])
  }
}
