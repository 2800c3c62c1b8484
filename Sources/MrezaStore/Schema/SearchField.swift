import MrezaCore

/// A column of the index: a field of an entry, in one language where the field is written in one.
struct SearchField {
  /// What an entry has to be searched.
  enum Name: String, CaseIterable {
    case title, summary, text, names, themes, place, actors

    /// Whether each language version of an entry has its own.
    var isTranslated: Bool { self == .title || self == .summary || self == .text }
  }

  let name: Name
  /// Nil for fields that all versions of an entry share.
  let language: Language?

  var column: String { language.map { "\(name.rawValue)_\($0.rawValue)" } ?? name.rawValue }

  /// The name in explanations: `title.bs`.
  var shownName: String { language.map { "\(name.rawValue).\($0.rawValue)" } ?? name.rawValue }

  /// In the order of the table's columns: each language's, then the shared ones.
  static let all: [SearchField] =
    Language.allCases.flatMap { language in
      Name.allCases.filter(\.isTranslated).map { SearchField(name: $0, language: language) }
    } + Name.allCases.filter { !$0.isTranslated }.map { SearchField(name: $0, language: nil) }

  static func index(_ name: Name, _ language: Language?) -> Int {
    all.firstIndex { $0.name == name && $0.language == language } ?? 0
  }
}
