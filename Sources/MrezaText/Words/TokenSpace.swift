/// What a token of the index says of its word.
///
/// The three kinds are kept apart by their first byte, so that the stem of a Bosnian word never meets the stem of an
/// English one (`stari` and `stars` are both `star`): in one space, 4–6 % of the frequent words would.
public enum TokenSpace: UInt8, CaseIterable, Sendable {
  /// The word with its ending on, folded and in one spelling for all standards. Begins with a letter or a digit.
  case form = 0
  case bosnian = 1
  case english = 2

  /// The terms of the index that are of this space, as a range of first bytes.
  public var firstBytes: Range<UInt8> { self == .form ? 3..<UInt8.max : rawValue..<rawValue + 1 }
}
