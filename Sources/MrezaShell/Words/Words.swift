import MrezaCore
import MrezaText

/// Short texts that more than one place shows.
enum Words {
  static let guess = LocalizedText(bs: "nagađanje", en: "a guess")
  static let draft = LocalizedText(bs: "NACRT: bez izvora", en: "DRAFT: without a source")

  /// A number with the Bosnian form of its noun (1 zapis, 2 zapisa, 5 zapisa) or the English one.
  static func entries(_ count: Int) -> LocalizedText {
    LocalizedText(
      bs: "\(count) \(form(count, "zapis", "zapisa", "zapisa"))", en: count == 1 ? "1 entry" : "\(count) entries")
  }

  /// The form of a Bosnian noun behind a number: `one` for 1, 21, 31…, `few` for 2–4, 22–24…, else `many`.
  static func form(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    let (last, lastTwo) = (count % 10, count % 100)
    if last == 1, lastTwo != 11 { return one }
    return (2...4).contains(last) && !(12...14).contains(lastTwo) ? few : many
  }

  /// A text between quotes, as the language writes them.
  static func quoted(_ text: String, _ language: InterfaceLanguage) -> String {
    language == .en ? "“\(text)”" : "„\(text)“"
  }

  /// Words whose quotes are Bosnian ones, in a language: English ones for English; for Cyrillic, what stands between
  /// quotes was typed or is to be typed, and stays.
  static func shown(_ words: LocalizedText, _ language: InterfaceLanguage) -> String {
    switch language {
    case .bs: words.bs
    case .en: words.en.replacing("“", with: "”").replacing("„", with: "“")
    case .cyrillic: cyrillicOutsideQuotes(words.bs)
    }
  }

  private static func cyrillicOutsideQuotes(_ text: String) -> String {
    text.split(separator: "„", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0 else { return Script.cyrillic(String(part)) }
      guard let end = part.firstIndex(of: "“") else { return "„" + Script.cyrillic(String(part)) }
      return "„" + part[..<end] + Script.cyrillic(String(part[end...]))
    }.joined()
  }
}
