/// The language, and the script, in which mreza speaks to its user.
public enum InterfaceLanguage: String, CaseIterable, Hashable, Sendable, Codable {
  /// Bosnian in Latin script.
  case bs
  /// English.
  case en
  /// Bosnian in Cyrillic script. The words are those of `bs`; only the letters are others.
  case cyrillic = "sr-Cyrl"

  /// The language of the words, whatever their script.
  public var language: Language { self == .en ? .en : .bs }

  /// Reads a BCP 47 tag or a POSIX locale name (`bs`, `bs_BA.UTF-8`, `sr-Cyrl`, `sr_RS@latin`, `hr`, `en_GB`).
  /// Returns nil for a language that mreza does not speak, and for `C` and `POSIX`.
  public init?(tag: some StringProtocol) {
    let tag = tag.lowercased()
    let primary = tag.prefix { $0.isLetter }
    switch primary {
    case "en": self = .en
    case "bs", "sr", "hr", "sh", "cnr", "me":
      let isCyrillic = tag.contains("cyrl") || tag.contains("cyrillic")
      let isSerbianByDefault = primary == "sr" && !tag.contains("latn") && !tag.contains("latin")
      self = isCyrillic || isSerbianByDefault ? .cyrillic : .bs
    default: return nil
    }
  }
}
