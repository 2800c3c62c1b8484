/// The first bytes of some tokens, without what tells their space.
public struct FirstLetters: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  public init() {}

  /// Adds the first letter of a token.
  public mutating func insert(firstOf token: some Collection<UInt8>) {
    let isMarked = token.first.map { !TokenSpace.form.firstBytes.contains($0) } ?? false
    guard let letter = token.dropFirst(isMarked ? 1 : 0).first else { return }
    switch letter >> 6 {
    case 0: bits.0 |= 1 << UInt64(letter & 63)
    case 1: bits.1 |= 1 << UInt64(letter & 63)
    case 2: bits.2 |= 1 << UInt64(letter & 63)
    default: bits.3 |= 1 << UInt64(letter & 63)
    }
  }

  @inline(__always)
  func contains(_ letter: UInt8) -> Bool {
    let word =
      switch letter >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(letter & 63) & 1 == 1
  }
}
