import MrezaCore

/// Bosnian texts that are not quite Bosnian: with English left in them, or without their diacritics.
enum WordingCheck {
  /// A Bosnian text with more words than this has some of č ć š ž đ.
  private static let wordsWithoutDiacritics = 60
  /// So many English words in one passage are no accident.
  private static let wordsThatTell = 2

  static func findings(_ passages: [Passage], of text: String, in file: SourceFile) -> [Finding] {
    passages.compactMap { english(in: $0, of: file) } + bald(text, passages, in: file)
  }

  /// The English words of a text without marks; nil where there are too few to tell.
  static func englishWords(in text: String) -> [String]? {
    let found = englishWords(in: [Passage.Run(text: text, line: 1, byteOffset: 0, isEmphasis: false)])
    return found.isEmpty ? nil : found.map { String($0.word) }
  }

  private static func english(in passage: Passage, of file: SourceFile) -> Finding? {
    let found = englishWords(in: passage.runs)
    return found.first.map { file.finding(.englishWords(found.map { String($0.word) }), at: $0.run, word: $0.word) }
  }

  /// English words outside quotes, italics, code and links; none where there are too few to tell.
  private static func englishWords(in runs: [Passage.Run]) -> [(word: Substring, run: Passage.Run)] {
    // Nearly no text has any: the quotes are looked at only where one has.
    guard runs.reduce(0, { $0 + giveAways(in: $1.text).count }) >= wordsThatTell else { return [] }
    var quotes = QuoteMarks()
    var found: [(word: Substring, run: Passage.Run)] = []
    for run in runs {
      let unquoted = quotes.blankingQuotes(in: run.text)
      if !run.isEmphasis { found += giveAways(in: unquoted).map { ($0, run) } }
    }
    return found.count < wordsThatTell ? [] : found
  }

  private static func giveAways(in text: String) -> [Substring] {
    let isLetter = { (byte: UInt8) in (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80 }
    return text.utf8.split { !isLetter($0) }.map { Substring($0) }.filter { words.contains($0.lowercased()) }
  }

  private static func bald(_ text: String, _ passages: [Passage], in file: SourceFile) -> [Finding] {
    let isMarked = text.contains { "čćšžđČĆŠŽĐ".contains($0) }
    guard !isMarked, let first = passages.first(where: \.isProse) else { return [] }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    let cyrillic = letters.count { (0x0400...0x04FF).contains($0.value) }
    guard cyrillic * 2 < letters.count else { return [] }
    let words = text.split { !$0.isLetter }.count
    return words > wordsWithoutDiacritics ? [file.finding(.noDiacritics, line: first.line)] : []
  }

  /// English words that are no Bosnian words.
  private static let words: Set<String> = [
    "the", "and", "with", "from", "which", "their", "them", "they", "have", "has", "been", "were", "was", "this",
    "that",
    "these", "those", "will", "would", "should", "could", "not", "through", "because", "between", "there", "when",
    "where", "what", "about", "into", "than", "also", "other", "such", "its", "our", "your", "how", "while", "both",
    "each", "many", "people", "abroad", "municipality", "municipalities", "development", "community", "government",
    "council", "support", "funding",
  ]
}

/// Follows quotes through the runs of a passage: „…“ “…” "…" «…».
private struct QuoteMarks {
  private var isInside = false

  /// The text with what stands between quotes blanked out.
  mutating func blankingQuotes(in text: String) -> String {
    String(
      text.map { character in
        let isMark = "„“”\"«»".contains(character)
        if isMark { isInside.toggle() }
        return isMark || isInside ? " " : character
      })
  }
}
