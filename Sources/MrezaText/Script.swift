/// Cyrillic and Latin as Bosnian, Croatian, Montenegrin and Serbian write them.
public enum Script {
  /// The text in Latin letters. Other alphabets, digits and marks stay as they are.
  ///
  /// Cyrillic to Latin is regular: letter by letter, with `љ њ џ` as `lj nj dž` (the standard of the languages;
  /// for other Cyrillic letters, the nearest reading).
  public static func latin(_ text: String) -> String {
    guard containsCyrillic(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var latin = ""
    for (index, scalar) in scalars.enumerated() {
      guard let letters = cyrillicToLatin[Character(scalar.properties.lowercaseMapping)] else {
        latin.unicodeScalars.append(scalar)
        continue
      }
      if !scalar.properties.isUppercase {
        latin += letters
      } else if letters.count > 1, isAmongCapitals(index, in: scalars) {
        latin += letters.uppercased()
      } else {
        latin += letters.prefix(1).uppercased() + letters.dropFirst()
      }
    }
    return latin
  }

  /// Whether a capital letter stands in a word of capitals: the letter behind it tells, at the end the one before it.
  private static func isAmongCapitals(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if index + 1 < scalars.count, scalars[index + 1].properties.isAlphabetic {
      return scalars[index + 1].properties.isUppercase
    }
    return index > 0 && scalars[index - 1].properties.isUppercase
  }

  /// The text in Cyrillic letters, for a reader of that script.
  ///
  /// Latin to Cyrillic is not regular: `nj` in `injekcija` is two letters, in `knjiga` one. `splitDigraphs` lists the
  /// beginnings of words where they are two. Words with `q w x y` are foreign and stay.
  public static func cyrillic(_ text: String) -> String {
    var cyrillic = ""
    var word = ""
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        cyrillic += cyrillicWord(word)
        word = ""
        cyrillic.append(character)
      }
    }
    return cyrillic + cyrillicWord(word)
  }

  /// Whether any letter of the text is Cyrillic.
  public static func containsCyrillic(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) }
  }

  private static func cyrillicWord(_ word: String) -> String {
    let lower = word.lowercased()
    guard !lower.contains(where: { "qwxyüöäß".contains($0) }) else { return word }
    let splitsAt = splitDigraphs.first { lower.hasPrefix($0.prefix) }?.offset
    let letters = Array(word)
    var cyrillic = ""
    var index = 0
    while index < letters.count {
      let pair = index + 1 < letters.count ? String(letters[index...index + 1]).lowercased() : ""
      if let letter = digraphs[pair], index != splitsAt {
        cyrillic += letters[index].isUppercase ? letter.uppercased() : letter
        index += 2
      } else {
        let letter = latinToCyrillic[Character(letters[index].lowercased())]
        cyrillic += letter.map { letters[index].isUppercase ? $0.uppercased() : $0 } ?? String(letters[index])
        index += 1
      }
    }
    return cyrillic
  }

  static let cyrillicToLatin: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z", "и": "i", "ј": "j",
    "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
    "ѓ": "đ", "ќ": "ć", "ѕ": "dz", "ѐ": "e", "ѝ": "i", "й": "j", "щ": "šč", "ъ": "", "ы": "i", "ь": "", "э": "e",
    "ю": "ju", "я": "ja", "ё": "jo", "і": "i", "ї": "ji", "є": "je", "ґ": "g",
  ]

  private static let digraphs = ["lj": "љ", "nj": "њ", "dž": "џ"]

  private static let latinToCyrillic: [Character: String] = {
    let single = cyrillicToLatin.filter { $0.value.count == 1 && "абвгдђежзијклмнопрстћуфхцчш".contains($0.key) }
    return Dictionary(uniqueKeysWithValues: single.map { (Character($0.value), String($0.key)) })
  }()

  /// Beginnings of words in which a digraph is two letters, and where it stands.
  private static let splitDigraphs: [(prefix: String, offset: Int)] = [
    ("injekc", 1), ("injekt", 1), ("konjug", 2), ("konjunk", 2), ("tanjug", 2), ("vanjezi", 2), ("nadžet", 2),
    ("nadživ", 2), ("nadžnj", 2), ("odžal", 1), ("odživ", 1), ("podžanr", 2), ("podžup", 2),
    ("predživot", 3),
  ]
}
