/// Finds the words of a text and folds them.
///
/// Words are runs of letters, digits and the marks on them, as in SQLite's `unicode61`; a hyphen or an apostrophe parts two
/// words. Bytes that are not UTF-8 part words, as any mark does.
enum WordScanner {
  /// Words longer than this, in bytes of UTF-8, are cut.
  static let maximumLength = 256

  /// Calls `body` with each word, until it returns false: its range in the text, its folded spelling, and whether it is
  /// written in plain letters and digits (ASCII) throughout.
  /// - Complexity: O(*n*), *n* the length of the text.
  @inline(__always)
  static func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>, folded: inout [UInt8],
    _ body: (_ range: Range<Int>, _ folded: inout [UInt8], _ isPlain: Bool) -> Bool
  ) {
    folded.removeAll(keepingCapacity: true)
    var wordStart: Int?
    var wordEnd = 0
    var isPlain = true
    var position = 0
    while position < bytes.count {
      let (scalar, length) = decode(bytes, at: position)
      if let scalar, belongsToWord(scalar, isFirst: wordStart == nil) {
        if wordStart == nil { wordStart = position }
        if length > 1 { isPlain = false }
        if folded.count < maximumLength { Folding.append(scalar, to: &folded) }
        wordEnd = position + length
      } else if let start = wordStart {
        Folding.collapseDJ(&folded, from: 0)
        if !folded.isEmpty, !body(start..<wordEnd, &folded, isPlain) { return }
        folded.removeAll(keepingCapacity: true)
        wordStart = nil
        isPlain = true
      }
      position += length
    }
    if let start = wordStart {
      Folding.collapseDJ(&folded, from: 0)
      if !folded.isEmpty { _ = body(start..<wordEnd, &folded, isPlain) }
    }
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
