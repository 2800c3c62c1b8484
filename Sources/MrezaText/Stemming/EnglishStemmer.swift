internal import CStemmer

/// The stem of an English word: Snowball's "Porter 2", by libstemmer; see
/// <https://snowballstem.org/algorithms/english/stemmer.html>.
///
/// Not thread-safe: libstemmer keeps the word it works on.
final class EnglishStemmer {
  /// Nil only where memory has run out; words then stay as they are.
  private let stemmer = sb_stemmer_new("english", nil)

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a folded word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let stemmer, let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
