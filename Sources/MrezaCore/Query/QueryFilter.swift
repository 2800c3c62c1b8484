/// A condition on what an entry is, rather than on its words.
public struct QueryFilter: Hashable, Sendable, CustomStringConvertible {
  /// What a filter can ask for.
  public enum Key: String, CaseIterable, Hashable, Sendable {
    case kind, theme, place, level, year, language
  }

  public var key: Key
  /// The value as typed: what it means, only the library knows.
  public var value: String
  public var isExcluded: Bool

  public init(_ key: Key, _ value: String, isExcluded: Bool = false) {
    self.key = key
    self.value = value
    self.isExcluded = isExcluded
  }

  /// The filter as one types it.
  public var description: String {
    let quoted = value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
    return "\(isExcluded ? "-" : "")\(key.rawValue):\(quoted)"
  }

  /// The years that a `year:` filter asks for, `2019`, `2019..2022`, `2019..` or `..2022`; nil for anything else.
  public static func years(_ value: String) -> ClosedRange<Int>? {
    if let year = Int(value) { return (0...9999).contains(year) ? year...year : nil }
    guard let dots = value.firstRange(of: "..") else { return nil }
    let bounds = (value[..<dots.lowerBound], value[dots.upperBound...])
    let lower = bounds.0.isEmpty ? 0 : Int(bounds.0)
    let upper = bounds.1.isEmpty ? 9999 : Int(bounds.1)
    guard let lower, let upper, 0 <= lower, lower <= upper, bounds.0.count + bounds.1.count > 0 else { return nil }
    return lower...upper
  }
}
