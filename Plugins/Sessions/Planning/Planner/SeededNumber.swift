/// Numbers that look random and are the same for the same words, on every machine: FNV-1a
/// (<https://datatracker.ietf.org/doc/draft-eastlake-fnv/>) with a final mix.
enum SeededNumber {
  /// From 0 up to 1.
  static func fraction(_ seed: Int, _ words: String...) -> Double {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in ([String(seed)] + words).joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    return Double(hash >> 11) / Double(1 << 53)
  }
}
