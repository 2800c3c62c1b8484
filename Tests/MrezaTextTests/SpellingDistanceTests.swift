import MrezaText
import Testing

/// Which misspelling is nearer to a word than which.
struct SpellingDistanceTests {
  @Test(arguments: [
    ("dijaspora", "dijasopra"), ("dijaspora", "dijaspra"), ("dijaspora", "dijasporra"), ("investicije", "investcije"),
    ("povratnik", "povartnik"), ("opcina", "opcima"), ("remittances", "remitances"),
  ])
  func `one slip is within what is allowed`(word: String, typed: String) {
    #expect(distance(word, typed) != nil)
  }

  @Test(arguments: [("dijaspora", "fabrika"), ("grad", "most"), ("mladi", "stari"), ("turizam", "zakon")])
  func `another word is not`(word: String, other: String) { #expect(distance(word, other) == nil) }

  @Test func `typing errors that fingers make are nearer than others`() throws {
    let base = "dijaspora"
    let doubled = try #require(distance(base, "dijassora".replacing("ssora", with: "sppora")))
    let added = try #require(distance(base, "dijaskpora"))
    let swapped = try #require(distance(base, "dijasopra"))
    let first = try #require(distance(base, "tijaspora"))
    #expect(doubled < swapped && swapped < added && added < first)
    #expect(distance(base, base) == 0)
  }

  private func distance(_ left: String, _ right: String) -> Double? {
    SpellingDistance.between(
      Array(left.utf8), Array(right.utf8), atMost: SpellingDistance.allowed(for: right.utf8.count))
  }
}
