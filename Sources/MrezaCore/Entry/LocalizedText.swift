/// A text that a user reads, in both languages. Cyrillic is made from the Bosnian one when it is shown.
public struct LocalizedText: Hashable, Sendable, Codable {
  public let bs: String
  public let en: String

  public init(bs: String, en: String) {
    self.bs = bs
    self.en = en
  }

  /// The text in one language.
  public subscript(_ language: Language) -> String { language == .en ? en : bs }

  /// The text in the language of the interface, in Latin script.
  public subscript(_ language: InterfaceLanguage) -> String { self[language.language] }
}
