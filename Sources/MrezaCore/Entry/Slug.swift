/// The stable name of an entry: ASCII kebab-case, unique over all kinds, for example `lopare-dolaze-nasi`.
public struct Slug: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public let rawValue: String

  /// Returns nil unless the text is a slug: lower-case ASCII letters and digits, joined by single hyphens,
  /// at most 100 characters.
  public init?(rawValue: String) {
    let parts = rawValue.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isLetterOrDigit = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard rawValue.utf8.count <= 100, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLetterOrDigit) }) else {
      return nil
    }
    self.rawValue = rawValue
  }

  /// The same as `init(rawValue:)`, to be read as a sentence at the call.
  public init?(_ text: some StringProtocol) { self.init(rawValue: String(text)) }

  public var description: String { rawValue }

  public static func < (left: Slug, right: Slug) -> Bool { left.rawValue < right.rawValue }
}
