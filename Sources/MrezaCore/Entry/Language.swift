/// A language that an entry is written in, by its BCP 47 tag.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case bs, en

  /// The name of the language.
  public var name: LocalizedText {
    switch self {
    case .bs: LocalizedText(bs: "bosanski", en: "Bosnian")
    case .en: LocalizedText(bs: "engleski", en: "English")
    }
  }
}
