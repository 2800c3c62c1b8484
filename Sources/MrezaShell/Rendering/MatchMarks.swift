import MrezaCore
import MrezaText

/// Finds what a search found in the title of a result: a snippet shows it for the text only.
struct MatchMarks {
  private let analyzer = TextAnalyzer()

  /// The title in parts; those that the explanation tells to have been found are marked.
  /// - Complexity: O(*n* · *m*), *n* words of the title, *m* words that were looked for.
  func title(of result: SearchResult) -> [Snippet.Part] {
    let title = result.entry.title
    let field = "title.\(result.entry.language.rawValue)"
    let found = (result.explanation ?? []).filter { $0.fields.contains(field) }
      .map { (words: analyzer.words(of: $0.term), isPrefix: $0.step == .prefix) }
    guard !found.isEmpty else { return [.init(title)] }
    let matches = analyzer.words(of: title).filter { word in
      found.contains { $0.words.contains { Self.isMatch(word, $0) } || $0.isPrefix && Self.begins(word, $0.words) }
    }
    return Self.parts(of: title, marking: matches.map(\.range))
  }

  /// Whether two words are one to the search.
  private static func isMatch(_ word: AnalyzedWord, _ other: AnalyzedWord) -> Bool {
    word.form == other.form || word.bosnian == other.bosnian || (word.english != nil && word.english == other.english)
  }

  private static func begins(_ word: AnalyzedWord, _ typed: [AnalyzedWord]) -> Bool {
    typed.last.map { word.form.hasPrefix($0.form) } ?? false
  }

  /// The text in parts, by ranges in bytes of UTF-8 that are in order and apart.
  private static func parts(of text: String, marking ranges: [Range<Int>]) -> [Snippet.Part] {
    let bytes = Array(text.utf8)
    var parts: [Snippet.Part] = []
    var start = 0
    let add = { (range: Range<Int>, isMatch: Bool) in
      if !range.isEmpty { parts.append(.init(String(decoding: bytes[range], as: UTF8.self), isMatch: isMatch)) }
    }
    for range in ranges {
      add(start..<range.lowerBound, false)
      add(range, true)
      start = range.upperBound
    }
    add(start..<bytes.count, false)
    return parts
  }
}
