/// Folded letters, as bytes.
enum Letter {
  static let a = UInt8(ascii: "a")
  static let e = UInt8(ascii: "e")
  static let j = UInt8(ascii: "j")
  static let je = Array("je".utf8)
  static let ije = Array("ije".utf8)

  /// Before *i* the letter at the end of a stem softened (*k → c*, *g → z*, *h → s*): soft to hard.
  static let hardened: [UInt8: UInt8] = [
    UInt8(ascii: "c"): UInt8(ascii: "k"), UInt8(ascii: "z"): UInt8(ascii: "g"), UInt8(ascii: "s"): UInt8(ascii: "h"),
  ]

  /// a e i o u, and r, which can carry a syllable (*prst*).
  static func isVowel(_ letter: UInt8) -> Bool { isPlainVowel(letter) || letter == UInt8(ascii: "r") }

  static func isPlainVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// A letter from b to z that is no plain vowel.
  static func isConsonant(_ letter: UInt8) -> Bool { letter &- 0x61 < 26 && !isPlainVowel(letter) }
}

extension [UInt8] {
  func hasSuffix(_ text: String) -> Bool {
    count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
