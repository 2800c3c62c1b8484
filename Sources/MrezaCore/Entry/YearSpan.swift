/// The years in which something happened.
public struct YearSpan: Hashable, Sendable, Codable {
  public var from: Int
  /// The last year, or nil where only the first is known or the thing goes on.
  public var to: Int?
  public var isOngoing: Bool

  public init(from: Int, to: Int? = nil, isOngoing: Bool = false) {
    self.from = from
    self.to = to
    self.isOngoing = isOngoing
  }

  /// The last year that the span is known to reach; an ongoing one has no end.
  public var last: Int { isOngoing ? 9999 : to ?? from }

  /// The span as shown: `2016`, `2010–2024`, `2016–`.
  public var label: String {
    if isOngoing { return "\(from)–" }
    guard let to, to != from else { return "\(from)" }
    return "\(from)–\(to)"
  }
}
