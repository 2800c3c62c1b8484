import GRDB
import MrezaCore
import MrezaText
import Testing

@testable import MrezaStore

/// Snippets are those of FTS5, though FTS5 is not asked.
@Suite struct SnippetTests {
  private static let words = [
    "općina", "općine", "općini", "dijaspora", "dijaspore", "povratnik", "povratnici", "mladi", "ulaganja", "„Mreža“",
    "грађани", "i", "u", "za", "Živinice", "2026.", "projekat:", "ljudi.", "e-uprava", "grad",
  ]

  @Test(arguments: [
    ["općina"], ["povratnici", "grad"], ["dijaspora u"], ["ulaganja za", "općine"], ["e-uprava"], ["gradjani"],
    ["mrež*"],
    ["opć*", "općina"], ["ljudi", "ljudi"],
  ])
  func `the words shown are those that FTS5 would show`(typed: [String]) throws {
    let library = try TemporaryLibrary()
    var state: UInt64 = 7
    for number in 0..<40 {
      let text = (0..<(5 + number * 4)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Self.words[Int(state >> 33) % Self.words.count]
      }
      try library.practice("entry-\(number)", title: "Naslov", text: text.joined(separator: " ") + "\n\nKraj.[^1]")
    }
    let store = try library.store()
    let builder = PlanBuilder(analyzer: store.analyzer)
    let groups = builder.groups(typed.map { [$0.hasSuffix("*") ? .prefix(String($0.dropLast())) : .phrase($0)] })
    let plan = try #require(builder.plan(groups, joining: " OR "))
    let finder = PhraseFinder(plan.phrases, analyzer: store.analyzer)
    let rows = try store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT text_bs, snippet(entry_fts, 2, '**', '**', '…', \(SnippetWindow.length)) FROM entry_fts WHERE entry_fts MATCH ?
          """, arguments: [plan.expression])
    }
    #expect(rows.count > 10)
    for row in rows {
      let expected = (row[1] as String).replacing("\n", with: " ")
      #expect(SnippetWindow.snippet(of: row[0], finder)?.markdown == expected)
    }
  }

  @Test func `a text without what is looked for has no snippet`() throws {
    let analyzer = TextAnalyzer()
    let builder = PlanBuilder(analyzer: analyzer)
    let plan = try #require(builder.plan(builder.groups([[.word("grad")]])))
    let finder = PhraseFinder(plan.phrases, analyzer: analyzer)
    #expect(SnippetWindow.snippet(of: "Selo. Općina!", finder) == nil)
    #expect(SnippetWindow.snippet(of: "", finder) == nil)
  }
}
