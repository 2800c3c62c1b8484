/// The level of government or reach on which an entry plays.
public enum Level: String, CaseIterable, Hashable, Sendable, Codable {
  case local, national, regional, global

  /// The name of the level.
  public var name: LocalizedText {
    switch self {
    case .local: LocalizedText(bs: "lokalni", en: "local")
    case .national: LocalizedText(bs: "državni", en: "national")
    case .regional: LocalizedText(bs: "regionalni", en: "regional")
    case .global: LocalizedText(bs: "globalni", en: "global")
    }
  }
}
