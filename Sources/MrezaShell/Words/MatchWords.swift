import MrezaCore

/// Why a result was found → words.
enum MatchWords {
  /// The explanations that are worth a line: all but those whose share is none.
  static func telling(_ matches: [MatchExplanation]) -> [MatchExplanation] {
    let telling = matches.filter { percent($0.share) > 0 }
    return telling.isEmpty ? matches : telling
  }

  /// One line: what was typed (and what was looked for in its place), how it was found, where, and its share of the score.
  ///
  /// `shown` is the language that the result is shown in; fields in another are told with their language.
  static func inlines(_ match: MatchExplanation, in shown: Language, _ language: InterfaceLanguage) -> [Inline] {
    let term = match.term == match.typed || match.term.isEmpty ? match.typed : "\(match.typed) → \(match.term)"
    let places = places(match.fields, in: shown).map { $0[language] }.joined(separator: "; ")
    let share = LocalizedText(bs: "\(percent(match.share)) %", en: "\(percent(match.share))%")
    return [.code(match.step == .prefix ? term + "*" : term), .text(": ")]
      + [.text([step(match.step)[language], places, share[language]].filter { !$0.isEmpty }.joined(separator: " · "))]
  }

  /// The way in which a word was found.
  static func step(_ step: MatchExplanation.Step) -> LocalizedText {
    switch step {
    case .exact: LocalizedText(bs: "kao što je upisano", en: "as typed")
    case .inflected: LocalizedText(bs: "drugi oblik riječi", en: "another form of the word")
    case .prefix: LocalizedText(bs: "početak riječi", en: "beginning of a word")
    case .synonym: LocalizedText(bs: "srodna riječ", en: "related word")
    case .corrected: LocalizedText(bs: "slično napisana riječ", en: "a word spelt alike")
    case .linked: LocalizedText(bs: "povezano s nađenim zapisom", en: "linked with an entry that was found")
    }
  }

  /// The fields in the shown language and those without one, then those in each other language.
  private static func places(_ fields: [String], in shown: Language) -> [LocalizedText] {
    let parts = fields.map { $0.split(separator: ".", maxSplits: 1).map(String.init) }
    let here = parts.filter { $0.count < 2 || $0[1] == shown.rawValue }
    let others = Language.allCases.filter { $0 != shown }.map { other in
      (other, parts.filter { $0.count == 2 && $0[1] == other.rawValue })
    }
    return [list(here)].compactMap(\.self)
      + others.compactMap { other, parts in
        list(parts).map { LocalizedText(bs: "\(other.name.bs): \($0.bs)", en: "\(other.name.en): \($0.en)") }
      }
  }

  private static func list(_ parts: [[String]]) -> LocalizedText? {
    guard !parts.isEmpty else { return nil }
    let names = parts.map { field($0.first ?? "") }
    return LocalizedText(
      bs: names.map(\.bs).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }

  private static func field(_ name: String) -> LocalizedText {
    switch name {
    case "title": LocalizedText(bs: "naslov", en: "title")
    case "summary": LocalizedText(bs: "sažetak", en: "summary")
    case "text": LocalizedText(bs: "tekst", en: "text")
    case "names": LocalizedText(bs: "ime zapisa", en: "name of the entry")
    case "themes": LocalizedText(bs: "teme", en: "themes")
    case "place": LocalizedText(bs: "mjesto", en: "place")
    case "actors": LocalizedText(bs: "akteri", en: "actors")
    default: LocalizedText(bs: name, en: name)
    }
  }

  private static func percent(_ share: Double) -> Int {
    share.isFinite ? Int((min(max(share, 0), 1) * 100).rounded()) : 0
  }
}
