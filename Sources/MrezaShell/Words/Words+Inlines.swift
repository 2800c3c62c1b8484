import MrezaCore

extension Words {
  /// Words with things put where `%` stands, in order. The renderers show the words in the reader's script and leave the
  /// things as they are, if they are code.
  static func inlines(_ words: LocalizedText, _ things: [Inline]..., in language: InterfaceLanguage) -> [Inline] {
    var rest = things[...]
    let parts = words[language].split(separator: "%", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part -> [Inline] in
      let thing = index > 0 ? rest.popFirst() ?? [] : []
      return part.isEmpty ? thing : thing + [.text(String(part))]
    }
  }

  /// What was typed, or is to be typed, between the quotes of the language: the same in every script.
  static func typed(_ text: String, _ language: InterfaceLanguage) -> [Inline] {
    language == .en ? [.text("“"), .code(text), .text("”")] : [.text("„"), .code(text), .text("“")]
  }

  /// Several of these, with „or“ or „and“ before the last one.
  static func typed(_ texts: [String], joinedBy word: LocalizedText, _ language: InterfaceLanguage) -> [Inline] {
    texts.enumerated().flatMap { index, text -> [Inline] in
      let separator = index == 0 ? "" : index == texts.count - 1 ? " \(word[language]) " : ", "
      return (separator.isEmpty ? [] : [.text(separator)]) + typed(text, language)
    }
  }
}
