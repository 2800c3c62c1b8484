import Foundation
import MrezaCore
import Testing

@testable import MrezaStore

/// Any text at all is a query.
@Suite struct AnyTextTests {
  @Test(arguments: 1...12)
  func `random text is a query, exact or not, in any order`(seed: UInt64) throws {
    let library = try TemporaryLibrary()
    try library.write(
      "thesaurus.yaml", "a: {bs: {preferred: \"riječ -\\\"AND\"}, en: {preferred: \"word OR NOT ( * \"}}\n")
    try library.practice("a", title: "Riječ AND NOT OR NEAR", text: "Tekst * ^ \\\" ( ) { } : + - 😀.[^1]")
    let store = try library.store()
    var random = SeededGenerator(seed)
    let pieces = [
      "AND", "OR", "NOT", "NEAR(", ")", "(", "\"", "*", "^", ":", "{", "}", "+", "-", "kind:", "sort:newest", "sort:",
      "place:\"", "year:9..1", "riječ", "word", "😀", "\u{0}", "\u{3}", "\u{4}x", "ријеч", "title_bs :", "e\u{301}",
      "\\", "'", "„", "%",
    ]
    for _ in 0..<60 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Bool.random(using: &random) {
          bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
          if Bool.random(using: &random) { bytes.append(0x20) }
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let query = SearchQuery(parsing: String(decoding: bytes, as: UTF8.self))
      for isExact in [false, true] {
        let found = try store.search(
          SearchRequest(query, isExact: isExact, wantsFacets: true, wantsExplanations: true))
        #expect(found.results.count == min(10, found.total))
      }
    }
  }

  @Test func `a hundred kilobytes are a query`() throws {
    let library = try TemporaryLibrary()
    try library.practice("a", title: "A")
    let store = try library.store()
    for piece in ["x", "riječ ", "\"a b ", "(*", "zagrade- "] {
      _ = try store.search(
        SearchRequest(SearchQuery(parsing: String(repeating: piece, count: 100_000 / piece.utf8.count))))
    }
  }
}
