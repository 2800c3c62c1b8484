import CommandKit
import MrezaCore
import MrezaText

/// Completes the filters of a search: their keys, and their values.
enum QueryCompletion {
  static func completions(of word: String, knowledge: any KnowledgeBase, language: InterfaceLanguage) throws
    -> [Completion]
  {
    let isExcluded = word.hasPrefix("-")
    let sign = isExcluded ? "-" : ""
    let typed = isExcluded ? String(word.dropFirst()) : word
    guard let colon = typed.firstIndex(of: ":"), let key = QueryFilter.Key(rawValue: typed[..<colon].lowercased())
    else { return QueryFilter.Key.allCases.map { Completion("\(sign)\($0.rawValue):") } }
    let value = typed[typed.index(after: colon)...].lowercased()
    return try values(of: key, knowledge: knowledge, language: language)
      .filter { $0.text.lowercased().hasPrefix(value) }
      .map { Completion("\(sign)\(typed[...colon])\($0.text)", summary: $0.summary) }
  }

  private static func values(of key: QueryFilter.Key, knowledge: any KnowledgeBase, language: InterfaceLanguage)
    throws -> [Completion]
  {
    switch key {
    case .kind: EntryKind.allCases.map { Completion($0.rawValue, summary: $0.pluralName[language]) }
    case .level: Level.allCases.map { Completion($0.rawValue, summary: $0.name[language]) }
    case .theme: try knowledge.themes().map { Completion($0.slug, summary: $0.name[language]) }
    case .place: try knowledge.facets(filters: []).places.map { Completion($0.value) }
    case .language: Language.allCases.map { Completion($0.rawValue, summary: $0.name[language]) }
    case .year: []
    }
  }
}
