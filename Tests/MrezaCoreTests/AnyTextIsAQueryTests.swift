import MrezaCore
import Testing

/// No text is an error: what is malformed, what is huge, and what is random.
struct AnyTextIsAQueryTests {
  @Test(arguments: [
    "", " ", "\"", "\"\"", "„", "„“", "-", "--", "-\"", "*", "**", "-*", "!!!", ". , ; :", "…", "—", "🎉", "👩‍👩‍👧‍👦 🇧🇦",
    "\u{0}", "\u{FEFF}", "\u{200D}", "\n\t", "()[]{}<>", "'", "%_\\",
  ])
  func `text without a letter or a digit asks for nothing`(typed: String) {
    #expect(SearchQuery(parsing: typed).shape == "")
  }

  @Test(arguments: [
    (#""radna mjesta"#, #""radna mjesta""#),
    (#"dani "dijaspore"#, #"dani & "dijaspore""#),
    ("„dani dijaspore", #""dani dijaspore""#),
    (#"-"radna mjesta"#, #"- "radna mjesta""#),
    (#"dijaspora ""#, "dijaspora"),
  ])
  func `a quote that is never closed ends with the text`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: [("OR", "OR"), ("OR ulaganja", "OR & ulaganja"), ("-a OR b", "OR & b - a")])
  func `an OR with nothing before it is a word`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: ["ulaganja OR", "ulaganja OR ", "ulaganja OR -turizam", "ulaganja OR !!!", "ulaganja OR OR"])
  func `an OR with nothing behind it is a word, and what stands before it is still looked for`(typed: String) {
    let clauses = SearchQuery(parsing: typed).groups.joined()
    #expect(clauses.contains(.word("ulaganja")))
    #expect(clauses.contains(.word("OR")))
  }

  @Test(arguments: [
    "riječ ", "riječ", "\"", "\"a", "-", "-a ", "OR ", "a OR ", "*", "a* ", ":", "kind:tool ", "„a“", "🎉", "č\u{301}",
    "\u{0}", " ", "(a)",
  ])
  func `a hundred kilobytes of anything are a query of at most 64 clauses`(piece: String) {
    let typed = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let query = SearchQuery(parsing: typed)
    #expect(query.clauses.count <= 64)
    #expect(query.typed == typed)
  }

  @Test func `of very long texts the first clauses count`() {
    let words = (1...1000).map { "riječ\($0)" }
    let query = SearchQuery(parsing: words.joined(separator: " "))
    #expect(query.groups == words.prefix(64).map { [.word($0)] })
  }

  @Test func `excluded words and alternatives count among the clauses too`() {
    let excluding = SearchQuery(parsing: (1...100).map { "-a\($0)" }.joined(separator: " "))
    #expect(excluding.excluded.count == 64)
    let either = SearchQuery(parsing: (1...100).map { "a\($0)" }.joined(separator: " OR "))
    #expect(either.groups.map(\.count) == [64])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `random text is understood, and every clause has a letter or a digit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let typed = Self.randomText(using: &generator)
      let query = SearchQuery(parsing: typed)
      let isWordless = query.clauses.contains { clause in
        !clause.text.contains { $0.isLetter || $0.isNumber }
      }
      #expect(!isWordless, "\(typed.debugDescription)")
      #expect(query.clauses.count <= SearchQuery.maximumClauses, "\(typed.debugDescription)")
      #expect(!query.groups.contains([]), "\(typed.debugDescription)")
      #expect(!query.filters.contains { $0.value.isEmpty }, "\(typed.debugDescription)")
      #expect(SearchQuery(parsing: typed) == query, "\(typed.debugDescription)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `plain words are found whatever stands around them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let noise = ["-", "*", "!!!", "🎉", "—", "OR", "kind:tool", "-year:2019", ":", "…", "-turizam", "\"a b\"", "„c“"]
    for _ in 0..<100 {
      let words = (0..<Int.random(in: 1...5, using: &generator)).map { "riječ\($0)" }
      let typed = words.flatMap { [noise.randomElement(using: &generator) ?? "", $0] }.joined(separator: " ")
      let clauses = SearchQuery(parsing: typed).groups.joined()
      for word in words { #expect(clauses.contains(.word(word)), "\(typed)") }
    }
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "ž", "Ђ", "7", "½", " ", "  ", "\n", "\"", "„", "“", "”", "«", "»", "-", "*", ":", "OR", " OR ", "kind:",
      "place:", "year:2019..", "..", "🎉", "\u{301}", "\u{0}", "(", ")", "'", "\\", "—", "词", "\u{200D}", "riječ",
    ]
    let count = Int.random(in: 0...40, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
