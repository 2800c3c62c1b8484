/// Compares one spelling with many: `SpellingDistance`, without the cost of most of those that are too far.
public struct SpellingComparison {
  private let typed: [UInt8]
  private let letters: UInt32
  private let limit: Double
  /// How many letters one of two words that are near enough may have and the other not: two for a letter in place of another,
  /// one for any other error.
  private let differentLetters: Int

  /// - Parameters:
  ///   - typed: A word of plain lower-case letters.
  ///   - limit: The greatest distance that counts as near.
  public init(_ typed: [UInt8], atMost limit: Double) {
    self.typed = typed
    self.limit = limit
    letters = typed.withUnsafeBufferPointer(Self.letters)
    differentLetters = 2 * Int(limit / SpellingDistance.leastSubstitution)
  }

  /// The distance to another word, or nil if it is greater than the limit.
  public func distance(to word: UnsafeBufferPointer<UInt8>) -> Double? {
    guard (letters ^ Self.letters(of: word)).nonzeroBitCount <= differentLetters else { return nil }
    return SpellingDistance.between(typed, Array(word), atMost: limit)
  }

  /// A bit for each letter of a word.
  private static func letters(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
