import Foundation
import MrezaText
import Testing

/// Whatever the spelling, the index has the same token: over random words of the Bosnian alphabet.
struct SpellingTests {
  private let analyzer = TextAnalyzer()

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a word, its folded form and its Cyrillic form are one token`(seed: UInt64) {
    for word in Self.words(seed: seed) {
      let token = tokens(word)
      #expect(token.count == 1, "\(word)")
      #expect(tokens(Folding.fold(word)) == token, "\(word)")
      #expect(tokens(Script.cyrillic(word)) == token, "\(word)")
      #expect(token == [Folding.fold(word)], "\(word)")
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `capitals, dj for đ, and marks typed apart change nothing`(seed: UInt64) {
    for word in Self.words(seed: seed) {
      let token = tokens(word)
      #expect(tokens(word.uppercased()) == token, "\(word)")
      #expect(tokens(word.capitalized) == token, "\(word)")
      #expect(tokens(word.replacing("đ", with: "dj")) == token, "\(word)")
      #expect(tokens(word.decomposedStringWithCanonicalMapping) == token, "\(word)")
      #expect(tokens(Script.cyrillic(word).uppercased()) == token, "\(word)")
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a word that went to Cyrillic and back is the same word`(seed: UInt64) {
    for word in Self.words(seed: seed) {
      #expect(Script.latin(Script.cyrillic(word)) == word)
      let capitalized = word.prefix(1).uppercased() + word.dropFirst()
      #expect(Script.latin(Script.cyrillic(capitalized)) == capitalized)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `the words of a sentence are those of its Cyrillic form, one by one`(seed: UInt64) {
    let words = Self.words(seed: seed)
    let sentence = words.joined(separator: " — ") + "!"
    #expect(tokens(sentence) == words.map { Folding.fold($0) })
    #expect(tokens(Script.cyrillic(sentence)) == tokens(sentence))
  }

  private func tokens(_ text: String) -> [String] { analyzer.words(of: text).map(\.folded) }

  /// Words such as the language has: syllables that begin and end in what it allows.
  private static func words(seed: UInt64) -> [String] {
    let onsets = [
      "", "b", "c", "č", "ć", "d", "dž", "đ", "f", "g", "h", "j", "k", "l", "lj", "m", "n", "nj", "p", "r", "s", "š",
      "t",
      "v", "z", "ž", "st", "pr", "vl",
    ]
    let vowels = ["a", "e", "i", "o", "u"]
    let codas = ["", "", "", "n", "d", "r", "s", "t"]
    var generator = SeededGenerator(seed: seed)
    return (0..<100).map { _ in
      let syllables = Int.random(in: 1...5, using: &generator)
      return (0..<syllables).map { _ in
        [onsets, vowels, codas].map { $0.randomElement(using: &generator) ?? "" }.joined()
      }.joined()
    }
  }
}
