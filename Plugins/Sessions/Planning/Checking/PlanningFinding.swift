public import MrezaCore

/// Something that a trainer should know of an agenda.
public struct PlanningFinding: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// Minutes of work without a break.
    case tooLongWithoutBreak(minutes: Int)
    /// Minutes by which a day ends too late, or too early if negative.
    case outOfHours(minutes: Int)
    case exerciseBeforeInput(exercise: String, input: String)
    case repeatedModule(String, times: Int)
    case groupSize(title: String, people: Int, allowed: ClosedRange<Int>)
    case notOnline(title: String)
    case duration(title: String, minutes: Int, allowed: ClosedRange<Int>)
    /// Percent.
    case fewPractical(share: Int, wished: Int)
    /// Percent.
    case littleSlack(share: Int, wished: Int)
    case noOpening, noClosing, noNetworking, noEvaluation, noLunch
    case lunchOutside(start: Int)
    case inputAfterLunch(title: String)
    case unknownModule(String)
    case unknownReading(String)
    case emptyDay
  }

  /// An error is what no workshop can do; a warning is the trainer's to judge.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  public var kind: Kind
  /// From 1; nil for the whole workshop.
  public var day: Int?
  /// The number of the block, through all days; nil for a whole day.
  public var block: Int?

  public var severity: Severity {
    switch kind {
    case .outOfHours(let minutes): minutes > 0 ? .error : .warning
    case .unknownModule, .unknownReading, .emptyDay, .exerciseBeforeInput, .groupSize, .notOnline, .tooLongWithoutBreak:
      .error
    default: .warning
    }
  }

  /// What is wrong, and what to do.
  public var words: LocalizedText {
    switch kind {
    case .tooLongWithoutBreak(let minutes):
      LocalizedText(
        bs: "\(minutes) min rada bez pauze; umetnite pauzu ili skratite blok",
        en: "\(minutes) min of work without a break; insert one, or shorten a block")
    case .outOfHours(let minutes):
      minutes > 0
        ? LocalizedText(
          bs: "dan se završava \(minutes) min prekasno; skratite ili uklonite blok",
          en: "the day ends \(minutes) min too late; shorten or remove a block")
        : LocalizedText(
          bs: "dan se završava \(-minutes) min ranije nego što je najavljeno",
          en: "the day ends \(-minutes) min earlier than announced")
    case .exerciseBeforeInput(let exercise, let input):
      LocalizedText(
        bs: "„\(exercise)“ dolazi prije uvoda „\(input)“ na koji se oslanja",
        en: "„\(exercise)“ comes before the input „\(input)“ that it builds on")
    case .repeatedModule(let title, let times):
      LocalizedText(bs: "„\(title)“ se radi \(times) puta", en: "„\(title)“ is done \(times) times")
    case .groupSize(let title, let people, let allowed):
      LocalizedText(
        bs: "„\(title)“ je za \(allowed.lowerBound)–\(allowed.upperBound) ljudi, a dolazi ih \(people)",
        en: "„\(title)“ is for \(allowed.lowerBound)–\(allowed.upperBound) people, and \(people) come")
    case .notOnline(let title):
      LocalizedText(bs: "„\(title)“ se ne radi na mreži", en: "„\(title)“ does not work online")
    case .duration(let title, let minutes, let allowed):
      LocalizedText(
        bs: "„\(title)“ traje \(allowed.lowerBound)–\(allowed.upperBound) min, a ovdje \(minutes)",
        en: "„\(title)“ takes \(allowed.lowerBound)–\(allowed.upperBound) min, and \(minutes) here")
    case .fewPractical(let share, let wished):
      LocalizedText(
        bs: "praktičnog rada je \(share) %, a željeno je \(wished) %",
        en: "\(share) % is practical, and \(wished) % was wished")
    case .littleSlack(let share, let wished):
      LocalizedText(
        bs: "rezerve je \(share) %, a željeno je \(wished) %", en: "\(share) % is slack, and \(wished) % was wished")
    case .noOpening: LocalizedText(bs: "dan nema otvaranja", en: "the day has no opening")
    case .noClosing: LocalizedText(bs: "dan nema zatvaranja", en: "the day has no closing")
    case .noNetworking: LocalizedText(bs: "dan nema umrežavanja", en: "the day has no networking")
    case .noEvaluation: LocalizedText(bs: "na kraju nema evaluacije", en: "there is no evaluation at the end")
    case .noLunch: LocalizedText(bs: "dan preko podneva nema ručka", en: "a day over noon has no lunch")
    case .lunchOutside(let start):
      LocalizedText(
        bs: "ručak počinje u \(Clock.text(start)); bolje je između 11:45 i 13:00",
        en: "lunch begins at \(Clock.text(start)); better between 11:45 and 13:00")
    case .inputAfterLunch(let title):
      LocalizedText(
        bs: "poslije ručka odmah izlaganje „\(title)“; stavite prije njega vježbu ili razgibavanje",
        en: "the input „\(title)“ right after lunch; put an exercise or an energizer before it")
    case .unknownModule(let slug):
      LocalizedText(bs: "biblioteka nema modula „\(slug)“", en: "the library has no module „\(slug)“")
    case .unknownReading(let slug):
      LocalizedText(bs: "biblioteka nema zapisa „\(slug)“", en: "the library has no entry „\(slug)“")
    case .emptyDay: LocalizedText(bs: "dan je prazan", en: "the day is empty")
    }
  }
}
