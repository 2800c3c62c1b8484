/// A short word as one value that hashes fast.
struct WordKey: Hashable {
  private let low: UInt64
  private let high: UInt64

  /// Nil for words of more than 15 bytes.
  @inline(__always)
  init?(_ word: [UInt8], isPlain: Bool) {
    guard word.count < 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = isPlain ? 1 : 0
    for (index, byte) in word.enumerated() {
      if index < 8 { low = low << 8 | UInt64(byte) } else { high = high << 8 | UInt64(byte) }
    }
    self.low = low
    self.high = high | UInt64(word.count) << 59 as UInt64
  }
}
