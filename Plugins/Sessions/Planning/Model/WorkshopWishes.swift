public import MrezaCore

/// What a trainer wishes a workshop to be.
public struct WorkshopWishes: Hashable, Sendable, Codable {
  /// How many days.
  public var days: Int
  /// The first day; nil while it is not set.
  public var start: CalendarDate?
  /// When each day begins, in minutes after midnight.
  public var opening: Int
  /// When each day ends, in minutes after midnight.
  public var closing: Int
  /// Expected participants.
  public var people: Int
  /// Themes of the library's closed list; empty takes all.
  public var themes: [String]
  public var level: WorkshopLevel
  /// Whether participants meet over the internet.
  public var isOnline: Bool
  /// The least share of working time in which participants themselves do something, 0 to 100.
  public var practicalShare: Int
  /// The share of working time that stays free for what takes longer, 0 to 50.
  public var slack: Int
  /// Another number, another proposal.
  public var seed: Int

  public init(
    days: Int = 1, start: CalendarDate? = nil, opening: Int = 9 * 60, closing: Int = 16 * 60 + 30, people: Int = 20,
    themes: [String] = [], level: WorkshopLevel = .beginner, isOnline: Bool = false, practicalShare: Int = 40,
    slack: Int = 10, seed: Int = 0
  ) {
    self.days = days
    self.start = start
    self.opening = opening
    self.closing = closing
    self.people = people
    self.themes = themes
    self.level = level
    self.isOnline = isOnline
    self.practicalShare = practicalShare
    self.slack = slack
    self.seed = seed
  }
}

/// How much participants know of the matter already.
public enum WorkshopLevel: String, CaseIterable, Hashable, Sendable, Codable {
  case beginner, intermediate, advanced

  public var name: LocalizedText {
    switch self {
    case .beginner: LocalizedText(bs: "početni", en: "beginner")
    case .intermediate: LocalizedText(bs: "srednji", en: "intermediate")
    case .advanced: LocalizedText(bs: "napredni", en: "advanced")
    }
  }
}
