import MrezaText
import Testing

/// Which words a text has, what stands for them in the index, and where they are.
struct TextAnalyzerTests {
  private let analyzer = TextAnalyzer()

  @Test(arguments: [
    ("Građani i ГРАЂАНИ", ["gradani", "i", "gradani"]),
    ("e-uprava: C++, 2026-12-15.", ["e", "uprava", "c", "2026", "12", "15"]),
    ("foo—bar/baz", ["foo", "bar", "baz"]),
    ("„Mreža“ (praktičara)", ["mreza", "prakticara"]),
    ("  ", []),
    ("", []),
    ("!?… 🎉", []),
    ("općina🎉Lopare", ["opcina", "lopare"]),
    ("O'Connor", ["o", "connor"]),
    ("a\nb\tc\u{A0}d", ["a", "b", "c", "d"]),
    ("čl. 5. st. 2", ["cl", "5", "st", "2"]),
    ("м²", ["m²"]),
    ("日本", ["日本"]),
    ("ь мост", ["most"]),
  ])
  func `words are runs of letters and digits, folded`(text: String, tokens: [String]) {
    #expect(analyzer.words(of: text).map(\.folded) == tokens)
  }

  @Test(arguments: [
    ("Dani dijaspore u Žepču!", ["Dani", "dijaspore", "u", "Žepču"]),
    ("Дани дијаспоре у Жепчу!", ["Дани", "дијаспоре", "у", "Жепчу"]),
    ("„Građani“ — ГРАЂАНИ, gradjani", ["Građani", "ГРАЂАНИ", "gradjani"]),
    ("🎉 ǈubuški 🎉 Straße", ["ǈubuški", "Straße"]),
    ("s\u{30C}kola nova", ["s\u{30C}kola", "nova"]),
    ("\u{30C}a b\u{301}", ["a", "b\u{301}"]),
    ("1. Џемат/Odžak", ["1", "Џемат", "Odžak"]),
  ])
  func `a word's range is that of the original word, in bytes`(text: String, words: [String]) {
    let bytes = Array(text.utf8)
    let found = analyzer.words(of: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found.map { Array($0.unicodeScalars) } == words.map { Array($0.unicodeScalars) })
  }

  @Test func `a very long word is cut, and the words around it are not`() {
    let long = String(repeating: "ž", count: 10_000)
    let tokens = analyzer.words(of: "prije \(long) poslije")
    #expect(tokens.map(\.folded) == ["prije", String(repeating: "z", count: 256), "poslije"])
    #expect(tokens.map(\.range) == [0..<5, 6..<20_006, 20_007..<20_014])
  }

  @Test func `the words end where the caller has had enough`() {
    var seen: [String] = []
    var text = "jedan dva tri četiri"
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes, for: .form) { _, token, _ in
        seen.append(String(decoding: token, as: UTF8.self))
        return seen.count < 2
      }
    }
    #expect(seen == ["jedan", "dva"])
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0x62], ["a", "b"]),
    ([0x61, 0xC4], ["a"]),
    ([0x61, 0xE2, 0x82], ["a"]),
    ([0x61, 0xF0, 0x9F, 0x98], ["a"]),
    ([0xC4, 0x8D], ["c"]),
    ([0x8D, 0x61], ["a"]),
    ([0x61, 0xC0, 0xAF, 0x62], ["a", "b"]),
    ([0x61, 0xED, 0xA0, 0x80, 0x62], ["a", "b"]),
    ([0x61, 0xF4, 0x90, 0x80, 0x80, 0x62], ["a", "b"]),
    ([0x61, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x62], ["a", "b"]),
    ([0xC4, 0x61, 0xC4, 0x8D], ["a" + "c"]),
    ([0x00, 0x61, 0x00], ["a"]),
    ([0xFE, 0xFF], []),
    ([0x61, 0xC4, 0xFF, 0x62], ["a", "b"]),
    ([0x61, 0xE2, 0xC4, 0x8D], ["a", "c"]),
  ])
  func `bytes that are not UTF-8 part words`(bytes: [UInt8], tokens: [String]) {
    #expect(Self.tokens(of: bytes).map(\.text) == tokens)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `any bytes have words, in order and inside`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x20, 0x41, 0x64, 0x6A, 0x80, 0xBF, 0xC4, 0x91, 0xD0, 0x8F, 0xE2, 0xED, 0xF0, 0x9F, 0xFF]
    for _ in 0..<200 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? alphabet.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      var end = 0
      for token in Self.tokens(of: bytes) {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count, "\(bytes)")
        #expect(!token.range.isEmpty && !token.text.isEmpty, "\(bytes)")
        #expect(!token.text.contains("\u{FFFD}"), "\(bytes)")
        end = token.range.upperBound
      }
    }
  }

  private static func tokens(of bytes: [UInt8]) -> [(range: Range<Int>, text: String)] {
    var tokens: [(range: Range<Int>, text: String)] = []
    bytes.withUnsafeBufferPointer { buffer in
      TextAnalyzer().forEachToken(in: buffer, for: .form) { range, token, _ in
        tokens.append((range, String(decoding: token, as: UTF8.self)))
        return true
      }
    }
    return tokens
  }

  @Test(arguments: [
    "Djeca, đaci i Ђурђевдан", "najbolji opštinski suradnici", "cio dio bijelog svijeta",
    "returnees' cities 2026 ŽIVJELI",
  ])
  func `a word and all its tokens begin with the same letter`(text: String) {
    let words = analyzer.words(of: text)
    for word in words {
      var (first, whole) = (FirstLetters(), [[UInt8]]())
      first.insert(firstOf: word.folded.utf8)
      var text = word.text
      text.withUTF8 { bytes in
        analyzer.forEachWord(in: bytes, beginningWith: first) { _, tokens in whole += tokens }
      }
      #expect(!whole.isEmpty)
      let letters = Set(whole.map { $0.first.map { $0 < 3 } == true ? $0[1] : $0[0] })
      #expect(letters == Set([Array(word.folded.utf8)[0]]), "\(word.text)")
    }
    var (none, count) = (0, 0)
    var copy = text
    copy.withUTF8 { bytes in
      analyzer.forEachWord(in: bytes, beginningWith: FirstLetters()) { _, tokens in
        (none, count) = (none + tokens.count, count + 1)
      }
    }
    #expect(none == 0)
    #expect(count == words.count)
  }
}
