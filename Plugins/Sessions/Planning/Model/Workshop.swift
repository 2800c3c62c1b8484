public import MrezaCore

/// A workshop: what was wished for, and the days that came of it.
public struct Workshop: Hashable, Sendable, Codable {
  /// What its file is named after: ASCII kebab-case.
  public var name: Slug
  public var title: String
  /// The language, and the script, of what is printed.
  public var language: InterfaceLanguage
  /// Who invites; may be empty.
  public var organiser: String
  /// Where it is held; may be empty.
  public var venue: String
  /// The trainer's own words on the whole, in Markdown.
  public var introduction = ""
  public var wishes: WorkshopWishes
  public var days: [WorkshopDay]
  /// What participants said of it; empty before the workshop.
  public var evaluation: WorkshopEvaluation

  public init(
    name: Slug, title: String, language: InterfaceLanguage, organiser: String = "", venue: String = "",
    wishes: WorkshopWishes, days: [WorkshopDay] = [], evaluation: WorkshopEvaluation = WorkshopEvaluation()
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.organiser = organiser
    self.venue = venue
    self.wishes = wishes
    self.days = days
    self.evaluation = evaluation
  }

  /// The date of a day, counted from 0; nil while no start is set.
  public func date(ofDay index: Int) -> CalendarDate? {
    wishes.start.map { CalendarDate(daysSince1970: $0.daysSince1970 + index) }
  }
}
