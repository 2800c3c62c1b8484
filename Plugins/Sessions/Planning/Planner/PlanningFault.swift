public import MrezaCore

/// Why there is no agenda for the wishes: what collides, and what would fit.
public enum PlanningFault: Error, Hashable, Sendable {
  case days(Int, allowed: ClosedRange<Int>)
  case people(Int, allowed: ClosedRange<Int>)
  /// The hours are not within a day, or end before they begin.
  case hours(opening: Int, closing: Int)
  /// Minutes of a day, and the least and the most of them.
  case dayLength(Int, allowed: ClosedRange<Int>)
  case share(Int)
  case slack(Int)
  case unknownTheme(String, nearest: [String])
  /// The least practical share, the slack and what every day needs are together longer than a day; `largest` share fits.
  case shareTooLarge(wished: Int, largest: Int)
  /// Slack leaves no room for work; `largest` fits.
  case slackTooLarge(wished: Int, largest: Int)
  /// A pinned block is longer than the part of the day that is left between two breaks, in minutes.
  case pinnedTooLong(title: String, minutes: Int, longest: Int)
  /// Pinned blocks leave no room for what every day needs.
  case pinnedTooMany(day: Int)

  /// What is wrong.
  public var words: LocalizedText {
    switch self {
    case .days(let days, let allowed):
      LocalizedText(
        bs: "radionica može trajati od \(allowed.lowerBound) do \(allowed.upperBound) dana, a ne \(days)",
        en: "a workshop can last \(allowed.lowerBound) to \(allowed.upperBound) days, not \(days)")
    case .people(let people, let allowed):
      LocalizedText(
        bs: "broj učesnika mora biti od \(allowed.lowerBound) do \(allowed.upperBound), a ne \(people)",
        en: "there can be \(allowed.lowerBound) to \(allowed.upperBound) participants, not \(people)")
    case .hours(let opening, let closing):
      LocalizedText(
        bs: "dan ne može trajati od \(Clock.text(opening)) do \(Clock.text(closing))",
        en: "a day can't last from \(Clock.text(opening)) to \(Clock.text(closing))")
    case .dayLength(let minutes, let allowed):
      LocalizedText(
        bs: "dan od \(minutes) min nije između \(allowed.lowerBound) i \(allowed.upperBound) min",
        en: "a day of \(minutes) min is not between \(allowed.lowerBound) and \(allowed.upperBound) min")
    case .share(let share):
      LocalizedText(
        bs: "udio praktičnog rada mora biti od 0 do 100 posto, a ne \(share)",
        en: "the practical share must be 0 to 100 percent, not \(share)")
    case .slack(let slack):
      LocalizedText(
        bs: "rezerva mora biti od 0 do 50 posto, a ne \(slack)", en: "the slack must be 0 to 50 percent, not \(slack)")
    case .unknownTheme(let theme, _):
      LocalizedText(bs: "nema teme „\(theme)“", en: "there is no theme „\(theme)“")
    case .shareTooLarge(let wished, _):
      LocalizedText(
        bs: "\(wished) posto praktičnog rada ne stane uz otvaranje, rezervu i zatvaranje u ovim satima",
        en: "\(wished) percent of practical work does not fit beside opening, slack and closing in these hours")
    case .slackTooLarge(let wished, _):
      LocalizedText(
        bs: "uz \(wished) posto rezerve u ovim satima ne ostaje vremena za rad",
        en: "with \(wished) percent of slack these hours leave no time for work")
    case .pinnedTooLong(let title, let minutes, _):
      LocalizedText(
        bs: "prikovani blok „\(title)“ traje \(minutes) min i ne stane između dvije pauze",
        en: "the pinned block „\(title)“ takes \(minutes) min and does not fit between two breaks")
    case .pinnedTooMany(let day):
      LocalizedText(
        bs: "prikovani blokovi dana \(day) ne ostavljaju mjesta za ono što svaki dan mora imati",
        en: "the pinned blocks of day \(day) leave no room for what every day must have")
    }
  }

  /// What would fit.
  public var advice: LocalizedText {
    switch self {
    case .days, .people, .share, .slack:
      LocalizedText(bs: "izaberite broj iz tog raspona", en: "choose a number in that range")
    case .hours: LocalizedText(bs: "sate upišite kao 9:00-16:30", en: "give hours like 9:00-16:30")
    case .dayLength(let minutes, let allowed):
      minutes < allowed.lowerBound
        ? LocalizedText(
          bs: "produžite dan na najmanje \(allowed.lowerBound) min, ili ga spojite s drugim",
          en: "make the day at least \(allowed.lowerBound) min long, or join it with another")
        : LocalizedText(bs: "podijelite ga na dva dana", en: "split it into two days")
    case .unknownTheme(_, let nearest):
      nearest.isEmpty
        ? LocalizedText(bs: "teme nabraja „themes“", en: "„themes“ lists the themes")
        : LocalizedText(
          bs: "da li ste mislili na \(nearest.map { "„\($0)“" }.joined(separator: ", "))?",
          en: "did you mean \(nearest.map { "„\($0)“" }.joined(separator: ", "))?")
    case .shareTooLarge(_, let largest):
      LocalizedText(
        bs: "najviše stane „--share \(largest)“; više ako je dan duži ili rezerva manja",
        en: "„--share \(largest)“ fits at most; more with a longer day or less slack")
    case .slackTooLarge(_, let largest):
      LocalizedText(bs: "najviše stane „--slack \(largest)“", en: "„--slack \(largest)“ fits at most")
    case .pinnedTooLong(_, _, let longest):
      LocalizedText(
        bs: "skratite ga na najviše \(longest) min, ili ga otkačite", en: "shorten it to \(longest) min, or unpin it")
    case .pinnedTooMany:
      LocalizedText(bs: "otkačite ili skratite neki od njih", en: "unpin or shorten some of them")
    }
  }
}

/// A time of day as people write it.
public enum Clock {
  /// `9:05` for 545 minutes after midnight.
  public static func text(_ minutes: Int) -> String {
    "\(minutes / 60):\(abs(minutes % 60) < 10 ? "0" : "")\(abs(minutes % 60))"
  }

  /// Minutes after midnight for `9:05`, `09.05` or `9`; nil for anything else. `24:00` is the end of a day.
  public static func minutes(_ text: some StringProtocol) -> Int? {
    let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
    guard (1...2).contains(parts.count), let hours = parts[0], (0...24).contains(hours) else { return nil }
    guard parts.count == 2 else { return hours * 60 }
    guard let minutes = parts[1], (0..<60).contains(minutes), hours < 24 || minutes == 0 else { return nil }
    return hours * 60 + minutes
  }

  /// The hours of a day, `9:00-16:30`; nil for anything else. That they end before they begin is told by the planner.
  public static func hours(_ text: some StringProtocol) -> (opening: Int, closing: Int)? {
    let parts = String(text.filter { !$0.isWhitespace }).split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard parts.count == 2, let opening = minutes(parts[0]), let closing = minutes(parts[1]) else { return nil }
    return (opening, closing)
  }
}
