/// Finds the words of a text and the tokens that stand for each in the index.
///
/// One pipeline serves the index and the query, so whatever it does to a word it does to both:
///
/// 1. the text is parted into words (`WordScanner`) and each is folded (`Folding`): script, case, diacritics, `đ`/`dj`;
/// 2. its *form* is the folded word in one spelling for all standards (ijekavian and ekavian, `opština` and `općina`);
/// 3. its Bosnian stem joins the inflected forms (`BosnianStemmer`);
/// 4. a word in plain letters also has an English stem (`EnglishStemmer`). A search can't know the language of a word, so
///    both stems stand at the same place in the index: each in its own space (`TokenSpace`), which costs no false match.
///
/// The language of the interface changes none of it. A token's range is that of the *original* word, so that a highlight
/// marks what the reader sees.
///
/// Remembers the tokens of words it has seen, because a few thousand words make most of any text. Not thread-safe.
public final class TextAnalyzer {
  /// Names what the pipeline does: an index made under another name must be made anew.
  public static let version = "stem-1"

  /// What the tokens are for.
  public enum Purpose: Sendable {
    /// The text of an entry: every token of each word.
    case text
    /// A query: what finds the word and its inflections. In one language, or in either (nil).
    case query(TokenSpace?)
    /// The word form alone, as it was typed.
    case form
  }

  private let bosnian = BosnianStemmer()
  private let english = EnglishStemmer()
  private var known: [WordKey: WordTokens] = [:]
  private var folded: [UInt8] = []

  /// How many words are remembered before all are forgotten: some 10 MB.
  private static let memory = 1 << 16

  public init() { folded.reserveCapacity(64) }

  /// The words of a text, in order, with what each is to the search.
  /// - Complexity: O(*n*), *n* the length of the text.
  public func words(of text: String) -> [AnalyzedWord] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [AnalyzedWord] = []
      WordScanner.forEachWord(in: bytes, folded: &folded) { range, folded, isPlain in
        words.append(
          AnalyzedWord(
            range: range, text: String(decoding: bytes[range], as: UTF8.self),
            folded: String(decoding: folded, as: UTF8.self),
            form: String(decoding: bosnian.normalForm(folded), as: UTF8.self),
            bosnian: String(decoding: bosnian.stem(folded), as: UTF8.self),
            english: isPlain ? String(decoding: english.stem(folded), as: UTF8.self) : nil))
        return true
      }
      return words
    }
  }

  /// Whether the text has any word.
  public func hasWords(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var found = false
      WordScanner.forEachWord(in: bytes, folded: &folded) { _, _, _ in
        found = true
        return false
      }
      return found
    }
  }

  /// Calls `body` with the range and each token of each word, until it returns false. `isColocated` is true for every
  /// token of a word but its first.
  @inline(__always)
  public func forEachToken(
    in bytes: UnsafeBufferPointer<UInt8>, for purpose: Purpose,
    _ body: (_ range: Range<Int>, _ token: UnsafeBufferPointer<UInt8>, _ isColocated: Bool) -> Bool
  ) {
    WordScanner.forEachWord(in: bytes, folded: &folded) { range, folded, isPlain in
      let tokens = tokens(of: folded, isPlain: isPlain)
      func emit(_ token: [UInt8], _ isColocated: Bool) -> Bool {
        token.withUnsafeBufferPointer { body(range, $0, isColocated) }
      }
      switch purpose {
      case .form:
        return emit(tokens.form, false)
      case .text:
        guard emit(tokens.form, false) else { return false }
        if !tokens.bosnianInText.isEmpty, !emit(tokens.bosnianInText, true) { return false }
        return tokens.englishInText.isEmpty || emit(tokens.englishInText, true)
      case .query(let space):
        var isColocated = false
        let bosnian = space == .english && !tokens.englishInQuery.isEmpty ? [] : tokens.bosnianInQuery
        let english = space == .bosnian ? [] : tokens.englishInQuery
        for token in bosnian + english {
          guard emit(token, isColocated) else { return false }
          isColocated = true
        }
        return true
      }
    }
  }

  /// Calls `body` with the range of each word, and with the tokens that an index has of it where its first letter is one of
  /// those: a word and all its tokens begin with the same letter, so most words of a text need not be looked at to find a few.
  /// - Complexity: O(*n*), *n* the length of the text.
  public func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>, beginningWith letters: FirstLetters,
    _ body: (_ range: Range<Int>, _ tokens: [[UInt8]]) -> Void
  ) {
    WordScanner.forEachWord(in: bytes, folded: &folded) { range, folded, isPlain in
      guard letters.contains(folded[0]) else {
        body(range, [])
        return true
      }
      let tokens = tokens(of: folded, isPlain: isPlain)
      body(range, [tokens.form, tokens.bosnianInText, tokens.englishInText].filter { !$0.isEmpty })
      return true
    }
  }

  @inline(__always)
  private func tokens(of folded: [UInt8], isPlain: Bool) -> WordTokens {
    guard let key = WordKey(folded, isPlain: isPlain) else { return makeTokens(of: folded, isPlain: isPlain) }
    if let tokens = known[key] { return tokens }
    let tokens = makeTokens(of: folded, isPlain: isPlain)
    if known.count >= Self.memory { known.removeAll(keepingCapacity: true) }
    known[key] = tokens
    return tokens
  }

  private func makeTokens(of folded: [UInt8], isPlain: Bool) -> WordTokens {
    WordTokens(
      form: bosnian.normalForm(folded), bosnian: bosnian.stem(folded), english: isPlain ? english.stem(folded) : nil
    ) { stem, space in
      space == .english ? english.stem(stem) == stem : bosnian.stem(stem) == stem
    }
  }
}
