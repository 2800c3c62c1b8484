import MrezaCore
import SessionPlanning

/// The words of a session file. It is written in the words of its language, and read in either.
enum SessionWords {
  static let day = LocalizedText(bs: "Dan", en: "Day")
  static let module = LocalizedText(bs: "modul", en: "module")
  static let readings = LocalizedText(bs: "literatura", en: "readings")
  static let pinned = LocalizedText(bs: "prikovano", en: "pinned")
  static let actual = LocalizedText(bs: "stvarno", en: "actual")
  /// Each language has its own line.
  static let reason = LocalizedText(bs: "zašto", en: "why")
  static let omitted = LocalizedText(bs: "izostavljeno", en: "left out")

  static func kind(_ kind: BlockKind) -> LocalizedText {
    switch kind {
    case .opening: LocalizedText(bs: "otvaranje", en: "opening")
    case .input: LocalizedText(bs: "izlaganje", en: "input")
    case .exercise: LocalizedText(bs: "vježba", en: "exercise")
    case .practical: LocalizedText(bs: "praktični rad", en: "practical")
    case .networking: LocalizedText(bs: "umrežavanje", en: "networking")
    case .evaluation: LocalizedText(bs: "evaluacija", en: "evaluation")
    case .energizer: LocalizedText(bs: "razgibavanje", en: "energizer")
    case .coffee: LocalizedText(bs: "pauza", en: "break")
    case .lunch: LocalizedText(bs: "ručak", en: "lunch")
    case .closing: LocalizedText(bs: "zatvaranje", en: "closing")
    case .free: LocalizedText(bs: "rezerva", en: "slack")
    }
  }

  /// The kind that a word names, in either language; also by the kind's own name.
  static func kind(named word: some StringProtocol) -> BlockKind? {
    let word = word.lowercased()
    return BlockKind.allCases.first { $0.rawValue == word || kind($0).bs == word || kind($0).en == word }
  }

  static func means(_ word: some StringProtocol, _ text: LocalizedText) -> Bool {
    word.lowercased() == text.bs || word.lowercased() == text.en
  }
}
