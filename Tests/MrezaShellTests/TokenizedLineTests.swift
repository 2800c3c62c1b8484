import MrezaShell
import Testing

/// A typed line as words.
struct TokenizedLineTests {
  @Test(arguments: [
    ("", []),
    ("   ", []),
    ("search povratnici", ["search", "povratnici"]),
    ("  search\t povratnici  ", ["search", "povratnici"]),
    ("search \"dani dijaspore\" rad", ["search", "dani dijaspore", "rad"]),
    ("open \"\"", ["open", ""]),
    ("search pre\"dani i\"post", ["search", "predani ipost"]),
    ("search „dani dijaspore“", ["search", "„dani", "dijaspore“"]),
    ("search 'a b'", ["search", "'a", "b'"]),
    (#"check C:\mapa\ x"#, ["check", #"C:\mapa\"#, "x"]),
    (#"\q"#, [#"\q"#]),
    ("search дијаспора 🎉", ["search", "дијаспора", "🎉"]),
    ("search --limit=3 -- -x", ["search", "--limit=3", "--", "-x"]),
    ("a\u{A0}b", ["a", "b"]),
  ])
  func `words are parted by white space, except between quotes`(line: String, words: [String]) {
    let tokenized = TokenizedLine(line)
    #expect(tokenized.tokens.map(\.value) == words)
    #expect(!tokenized.hasOpenQuote)
  }

  @Test(arguments: [
    ("search \"dani dijaspore\" rad", ["search", "\"dani dijaspore\"", "rad"]),
    ("search theme:\"a b\"", ["search", "theme:\"a b\""]),
    ("open \"\"", ["open", "\"\""]),
  ])
  func `a search sees the quotes as they were typed`(line: String, words: [String]) {
    #expect(TokenizedLine(line).tokens.map(\.raw) == words)
  }

  @Test(arguments: [
    ("search \"dani dijaspore", ["search", "dani dijaspore"]),
    ("search \"", ["search", ""]),
    ("\"search a", ["search a"]),
    ("a \"b\" \"c d  ", ["a", "b", "c d  "]),
  ])
  func `a quote that is never closed reaches to the end`(line: String, words: [String]) {
    let tokenized = TokenizedLine(line)
    #expect(tokenized.tokens.map(\.value) == words)
    #expect(tokenized.hasOpenQuote)
  }

  @Test func `a word knows where it begins, in characters`() {
    #expect(TokenizedLine("  čaj 🎉 \"a b\" c").tokens.map(\.start) == [2, 6, 8, 14])
  }

  @Test func `a word of a command line is one word, whatever is in it`() {
    let token = LineToken(argument: "dani \"dijaspore")
    #expect(token.value == "dani \"dijaspore")
    #expect(token.raw == "dani \"dijaspore")
  }

  @Test func `a hundred kilobytes are a line too`() {
    #expect(TokenizedLine(String(repeating: "a ", count: 50_000)).tokens.count == 50_000)
    #expect(TokenizedLine(String(repeating: "\"", count: 100_001)).hasOpenQuote)
  }
}
