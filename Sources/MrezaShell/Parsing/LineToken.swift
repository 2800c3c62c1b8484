/// A word of a typed line.
public struct LineToken: Hashable, Sendable {
  /// The word without quotes.
  public var value: String
  /// The word as typed, which is what a search sees.
  public var raw: String
  /// Where the word begins, in characters.
  public var start: Int

  public init(value: String, raw: String, start: Int = 0) {
    self.value = value
    self.raw = raw
    self.start = start
  }

  /// A word of a command line, which the user's own shell has already read.
  public init(argument: String) { self.init(value: argument, raw: argument) }
}

/// A typed line as words: parted by white space, except between double quotes. A backslash is a letter like any other.
public struct TokenizedLine: Hashable, Sendable {
  public var tokens: [LineToken]
  /// Whether a quote was opened and not closed; the last word then reaches to the end.
  public var hasOpenQuote: Bool

  /// - Complexity: O(*n*), *n* the length of the line.
  public init(_ line: String) {
    tokens = []
    hasOpenQuote = false
    var value = ""
    var raw = ""
    var start = 0
    for (index, character) in line.enumerated() {
      if character.isWhitespace, !hasOpenQuote {
        if !raw.isEmpty { tokens.append(LineToken(value: value, raw: raw, start: start)) }
        (value, raw) = ("", "")
        continue
      }
      if raw.isEmpty { start = index }
      raw.append(character)
      if character == "\"" { hasOpenQuote.toggle() } else { value.append(character) }
    }
    if !raw.isEmpty { tokens.append(LineToken(value: value, raw: raw, start: start)) }
  }
}

extension String {
  /// The text as one argument of a line: between quotes where it has white space.
  var asArgument: String { contains(where: \.isWhitespace) ? "\"\(self)\"" : self }
}
