import Foundation
import MrezaText
import Testing

/// Bugs that were found while the tests were written.
struct TextRegressionTests {
  @Test(arguments: [("КОЊ", "KONJ"), ("ПРИЈАТЕЉ, ПАЊ.", "PRIJATELJ, PANJ."), ("Љ", "Lj"), ("А Њ", "A Nj")])
  func `T1 a word in capitals ends in capitals`(cyrillic: String, latin: String) {
    #expect(Script.latin(cyrillic) == latin)
  }

  @Test(arguments: [("odživjeti", "одживјети"), ("odživio", "одживио")])
  func `T2 odživjeti is od and živjeti`(latin: String, cyrillic: String) {
    #expect(Script.cyrillic(latin) == cyrillic)
  }

  @Test func `T4 a letter written too long in UTF-8 is no letter`() {
    let bytes: [UInt8] = [0x61, 0xE0, 0x81, 0x81, 0x62, 0xF0, 0x80, 0x81, 0x81, 0x63]
    var tokens: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      TextAnalyzer().forEachToken(in: buffer, for: .form) { _, token, _ in
        tokens.append(String(decoding: token, as: UTF8.self))
        return true
      }
    }
    #expect(tokens == ["a", "b", "c"])
  }
}
