public import MrezaCore

/// The titles that the planner itself gives, in both languages.
public enum PlannerWords {
  static let firstOpening = LocalizedText(
    bs: "Otvaranje: ko smo i šta očekujemo", en: "Opening: who we are and what we expect")
  static let opening = LocalizedText(bs: "Jutarnji osvrt i plan dana", en: "Looking back, and the day's plan")
  static let evaluation = LocalizedText(bs: "Evaluacija", en: "Evaluation")
  static let lastClosing = LocalizedText(bs: "Zatvaranje: dogovor i zahvala", en: "Closing: agreements and thanks")
  static let closing = LocalizedText(bs: "Zatvaranje dana", en: "End of the day")
  static let slack = LocalizedText(bs: "Rezerva i pitanja", en: "Slack and questions")
  static let lunch = LocalizedText(bs: "Ručak", en: "Lunch")
  static let onlineBreak = LocalizedText(bs: "Pauza", en: "Break")
  static let coffee = LocalizedText(bs: "Pauza za kafu", en: "Coffee break")
  static let energizer = LocalizedText(bs: "Razgibavanje", en: "Energizer")
  static let groupWork = LocalizedText(bs: "Rad u malim grupama", en: "Work in small groups")
  static let pairs = LocalizedText(bs: "Upoznavanje u parovima", en: "Meeting in pairs")
  /// Before the title of an entry.
  static let fromPractice = LocalizedText(bs: "Iz prakse: ", en: "From practice: ")
  static let discussion = LocalizedText(bs: "Razgovor u grupama: ", en: "Group discussion: ")

  private static let all = [
    firstOpening, opening, evaluation, lastClosing, closing, slack, lunch, onlineBreak, coffee, energizer, groupWork,
    pairs,
  ]

  /// The title of a block in another language, if it is one that the planner gave, or that of its module; nil if a
  /// trainer wrote it. Both libraries come with the language that they are in.
  public static func title(
    of block: WorkshopBlock, from own: (repertoire: Repertoire, language: Language),
    to other: (repertoire: Repertoire, language: Language)
  ) -> String? {
    if let module = other.repertoire.module(block.module) {
      return own.repertoire.module(block.module)?.title == block.title ? module.title : nil
    }
    if let words = all.first(where: { $0[own.language] == block.title }) { return words[other.language] }
    guard let slug = block.readings.first, let reading = own.repertoire.reading(slug),
      let translated = other.repertoire.reading(slug)
    else { return nil }
    return [fromPractice, discussion].first { $0[own.language] + reading.title == block.title }
      .map { $0[other.language] + translated.title }
  }
}
