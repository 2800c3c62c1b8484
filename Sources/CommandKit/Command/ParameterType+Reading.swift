public import MrezaCore

extension ParameterType {
  /// The form in which a value of this type is typed, where that is not told by its name.
  public var form: LocalizedText? {
    switch self {
    case .date: LocalizedText(bs: "npr. 2026-12-15", en: "such as 2026-12-15")
    case .duration: LocalizedText(bs: "npr. 90, 1h30 ili 1:30", en: "such as 90, 1h30 or 1:30")
    default: nil
    }
  }

  /// Reads a length of time.
  /// - Parameter text: Minutes (`90`, `90m`, `90 min`), hours (`2h`), or both (`1h30`, `1h30m`, `1:30`).
  /// - Returns: Whole minutes; nil for anything else, and for more than a year.
  public static func minutes(in text: String) -> Int? {
    let compact = text.lowercased().filter { $0 != " " }
    let match = compact.wholeMatch(of: /(?:([0-9]{1,4})h)?(?:([0-9]{1,6})(?:m|min)?)?|([0-9]{1,4}):([0-5][0-9])/)
    guard !compact.isEmpty, let (_, hours, minutes, clockHours, clockMinutes) = match?.output else { return nil }
    if let clockHours, let clockMinutes, let hours = Int(clockHours), let minutes = Int(clockMinutes) {
      return hours * 60 + minutes
    }
    let total = (hours.flatMap { Int($0) } ?? 0) * 60 + (minutes.flatMap { Int($0) } ?? 0)
    return total <= 366 * 24 * 60 ? total : nil
  }
}
