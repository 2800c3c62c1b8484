public import MrezaCore

/// The part that a block plays in a day.
public enum BlockKind: String, CaseIterable, Hashable, Sendable, Codable {
  case opening, input, exercise, practical, networking, evaluation, energizer, coffee, lunch, closing, free

  /// That of a module.
  public init(_ block: ModuleDetails.Block) {
    switch block {
    case .input: self = .input
    case .exercise: self = .exercise
    case .practical: self = .practical
    case .networking: self = .networking
    case .evaluation: self = .evaluation
    }
  }

  /// Whether nobody works in it.
  public var isBreak: Bool { self == .coffee || self == .lunch }

  /// Whether participants themselves do something: what the practical share counts.
  public var isPractical: Bool { self == .exercise || self == .practical || self == .networking }

  /// The name that a participant reads.
  public var name: LocalizedText {
    switch self {
    case .opening: LocalizedText(bs: "otvaranje", en: "opening")
    case .input: ModuleDetails.Block.input.name
    case .exercise: ModuleDetails.Block.exercise.name
    case .practical: ModuleDetails.Block.practical.name
    case .networking: ModuleDetails.Block.networking.name
    case .evaluation: ModuleDetails.Block.evaluation.name
    case .energizer: LocalizedText(bs: "razgibavanje", en: "energizer")
    case .coffee: LocalizedText(bs: "pauza za kafu", en: "coffee break")
    case .lunch: LocalizedText(bs: "ručak", en: "lunch")
    case .closing: LocalizedText(bs: "zatvaranje", en: "closing")
    case .free: LocalizedText(bs: "slobodan blok", en: "free block")
    }
  }
}
