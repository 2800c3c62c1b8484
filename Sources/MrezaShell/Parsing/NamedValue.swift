import CommandKit
import MrezaCore
import MrezaText

/// A value that one types, and the names by which people know it.
struct NamedValue {
  /// As it stands in a query or an argument.
  var value: String
  /// In both languages.
  var names: [LocalizedText]

  /// The name to show beside the value, in the reader's language.
  func summary(_ language: InterfaceLanguage) -> String? { names.last?[language] }

  /// Whether the value or one of its names is the text, or begins with it; without regard to case, script and diacritics.
  func begins(with folded: String) -> Bool { spellings.contains { $0.hasPrefix(folded) } }

  /// Whether the value or one of its names is the text.
  func isNamed(_ folded: String) -> Bool { spellings.contains(folded) }

  private var spellings: [String] {
    [Folding.fold(value)] + names.flatMap { [Folding.fold($0.bs), Folding.fold($0.en)] }
  }

  static let kinds = EntryKind.allCases.map { NamedValue(value: $0.rawValue, names: [$0.name, $0.pluralName]) }
  static let levels = Level.allCases.map { NamedValue(value: $0.rawValue, names: [$0.name]) }
  static let languages = Language.allCases.map { NamedValue(value: $0.rawValue, names: [$0.name]) }
  static func themes(_ themes: [Theme]) -> [NamedValue] {
    themes.map { NamedValue(value: $0.slug, names: [$0.name]) }
  }

  static let orders = SearchOrder.allCases.map { order in
    let name =
      switch order {
      case .relevance: LocalizedText(bs: "najbolje prvo", en: "best first")
      case .newest: LocalizedText(bs: "najnovije prvo", en: "newest first")
      case .title: LocalizedText(bs: "po naslovu", en: "by title")
      }
    return NamedValue(value: order.rawValue, names: [name])
  }
}

extension Array where Element == NamedValue {
  /// The values that a text begins, as completions.
  func completions(of text: String, _ language: InterfaceLanguage) -> [Completion] {
    let folded = Folding.fold(text)
    return filter { $0.begins(with: folded) }.map { Completion($0.value, summary: $0.summary(language)) }
  }

  /// The value that a text names; or the only one whose name it begins, with three letters or more.
  func value(named text: String) -> String? {
    let folded = Folding.fold(text)
    if let named = first(where: { $0.isNamed(folded) }) { return named.value }
    let beginning = folded.count < 3 ? [] : filter { $0.begins(with: folded) }
    return beginning.count == 1 ? beginning[0].value : nil
  }
}
