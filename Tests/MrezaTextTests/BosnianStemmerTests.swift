import Foundation
import MrezaText
import Testing

/// The stems of Bosnian words.
struct BosnianStemmerTests {
  private let stemmer = BosnianStemmer()

  @Test func `the stem of each listed word is the listed one`() throws {
    let pairs = try Table.rows("Fixtures/bosnian-stems.tsv")
    #expect(pairs.count > 700)
    for pair in pairs { #expect(stemmer.stem(Folding.fold(pair[0])) == pair[1], "\(pair[0])") }
  }

  @Test func `however a listed word is spelled, its stem is the same`() throws {
    for pair in try Table.rows("Fixtures/bosnian-stems.tsv") {
      let word = pair[0]
      #expect(stemmer.stem(Folding.fold(Script.cyrillic(word))) == pair[1], "\(word) in Cyrillic")
      #expect(stemmer.stem(Folding.fold(word.uppercased())) == pair[1], "\(word) in capitals")
      #expect(stemmer.stem(Folding.fold(word.replacing("đ", with: "dj"))) == pair[1], "\(word) with dj")
    }
  }

  @Test(arguments: [
    "", "a", "ov", "anin", "je", "ije", "ijeije", "oscu", "lozi", "ok", "aaaaaaa", "brk", "zdn", "a1b2", "日本語",
  ])
  func `odd words have a stem, too`(word: String) {
    #expect(stemmer.stem(word).utf8.count <= max(word.utf8.count, 1))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a stem is never empty, nor longer than its word`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcdeghijklmnoprstuvz")
    for _ in 0..<500 {
      let word = String(
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
      let stem = stemmer.stem(word)
      #expect(!stem.isEmpty && stem.count <= word.count, "\(word) \(stem)")
    }
  }
}

/// A table of a test: tab-separated, the first line its head.
enum Table {
  static func rows(_ name: String, of file: String = #filePath) throws -> [[String]] {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name)
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
