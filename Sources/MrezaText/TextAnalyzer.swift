/// Finds the words of a text and the token that stands for each in the index.
///
/// One pipeline serves the index and the query, so whatever it does to a word it does to both. Words are runs of
/// letters, digits and the marks on them, as in SQLite's `unicode61`; a hyphen or an apostrophe parts two words.
/// A token's range is that of the *original* word, so that a highlight marks what the reader sees.
public struct TextAnalyzer: Sendable {
  /// Names what the pipeline does: an index made under another name must be made anew.
  public static let version = "fold-1"

  /// Words longer than this, in bytes of UTF-8, are cut.
  public static let maximumWordLength = 256

  public init() {}

  /// A word of a text and what it is in the index.
  public struct Token: Hashable, Sendable {
    /// Where the word stands, in bytes of UTF-8.
    public var range: Range<Int>
    public var text: String
  }

  /// The tokens of a text, in order.
  /// - Complexity: O(*n*), *n* the length of the text.
  public func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      forEachToken(in: bytes) { range, token in
        tokens.append(Token(range: range, text: String(decoding: token, as: UTF8.self)))
        return true
      }
      return tokens
    }
  }

  /// Calls `body` with the range and the token of each word, until it returns false. Bytes that are not UTF-8 part
  /// words, as any mark does.
  @inline(__always)
  public func forEachToken(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var token: [UInt8] = []
    token.reserveCapacity(64)
    var wordStart: Int?
    var wordEnd = 0
    var position = 0
    func emit(_ start: Int) -> Bool {
      Folding.collapseDJ(&token, from: 0)
      guard !token.isEmpty else { return true }
      return token.withUnsafeBufferPointer { body(start..<wordEnd, $0) }
    }
    while position < bytes.count {
      let (scalar, length) = Self.decode(bytes, at: position)
      if let scalar, Self.belongsToWord(scalar, isFirst: wordStart == nil) {
        if wordStart == nil { wordStart = position }
        if token.count < Self.maximumWordLength { Folding.append(scalar, to: &token) }
        wordEnd = position + length
      } else if let start = wordStart {
        guard emit(start) else { return }
        token.removeAll(keepingCapacity: true)
        wordStart = nil
      }
      position += length
    }
    if let start = wordStart { _ = emit(start) }
  }

  @inline(__always)
  private static func belongsToWord(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      return true
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return !isFirst
    default:
      return false
    }
  }

  /// The scalar at a position and its length in bytes; nil, and a length of 1, where the bytes are not UTF-8.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (Unicode.Scalar?, Int) {
    let first = bytes[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, position + length <= bytes.count else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = bytes[position + offset]
      guard next & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return (nil, 1) }
    return (scalar, length)
  }
}
