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

/// Comparing with many words leaves out none that is near.
struct SpellingComparisonTests {
  @Test func `it finds the same distances`() {
    let words = [
      "opcina", "opcine", "opicna", "dijaspora", "dijapsora", "dijaspore", "povratak", "povrratak", "grad", "grda",
    ]
    var random = SeededGenerator(seed: 5)
    for word in words {
      let limit = SpellingDistance.allowed(for: word.utf8.count)
      let comparison = SpellingComparison(Array(word.utf8), atMost: limit)
      for _ in 0..<400 {
        var other = Array((words.randomElement(using: &random) ?? word).utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let place = Int.random(in: 0..<other.count, using: &random)
          let letter = UInt8.random(in: 0x61...0x7A, using: &random)
          switch Int.random(in: 0...3, using: &random) {
          case 0: other[place] = letter
          case 1: other.insert(letter, at: place)
          case 2 where other.count > 1: other.remove(at: place)
          default: other.swapAt(place, other.count - 1)
          }
        }
        let expected = SpellingDistance.between(Array(word.utf8), other, atMost: limit)
        #expect(other.withUnsafeBufferPointer { comparison.distance(to: $0) } == expected, "\(word) \(other)")
      }
    }
  }
}
