/// How far a practice has come, in its editor's judgement.
public enum Maturity: String, CaseIterable, Hashable, Sendable, Codable {
  /// Announced, or a first step.
  case innovation
  /// Works, with first results.
  case promising
  /// Results over years, seen by more than one source.
  case good
  /// Part of law, budget or regular administration.
  case institutionalised

  /// The name of the stage.
  public var name: LocalizedText {
    switch self {
    case .innovation: LocalizedText(bs: "inovacija", en: "innovation")
    case .promising: LocalizedText(bs: "obećavajuća", en: "promising")
    case .good: LocalizedText(bs: "dobra praksa", en: "good practice")
    case .institutionalised: LocalizedText(bs: "institucionalizirana", en: "institutionalised")
    }
  }
}
