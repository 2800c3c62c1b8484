import CommandKit
import MrezaCore
import MrezaText

/// Completes the filters of a search and its order: their keys, and their values by the names that people know.
struct QueryCompletion {
  let knowledge: any KnowledgeBase
  let language: InterfaceLanguage

  /// What orders results, beside the filters.
  private static let order = "sort"

  /// - Throws: if the library can't be read.
  func completions(of word: String) throws -> [Completion] {
    let isExcluded = word.hasPrefix("-")
    let sign = isExcluded ? "-" : ""
    let typed = isExcluded ? String(word.dropFirst()) : word
    guard let colon = typed.firstIndex(of: ":") else {
      let keys = QueryFilter.Key.allCases.map(\.rawValue) + (isExcluded ? [] : [Self.order])
      return keys.filter { $0.hasPrefix(typed.lowercased()) }.map { Completion("\(sign)\($0):") }
    }
    let value = typed[typed.index(after: colon)...].filter { $0 != "\"" }
    let found = try values(of: typed[..<colon].lowercased(), beginning: value, isExcluded: isExcluded)
    return found.map { Completion("\(sign)\(typed[...colon])\(Self.quoted($0.text))", summary: $0.summary) }
  }

  private func values(of key: String, beginning value: String, isExcluded: Bool) throws -> [Completion] {
    if key == Self.order, !isExcluded { return NamedValue.orders.completions(of: value, language) }
    switch QueryFilter.Key(rawValue: key) {
    case .kind: return NamedValue.kinds.completions(of: value, language)
    case .level: return NamedValue.levels.completions(of: value, language)
    case .theme: return NamedValue.themes(try knowledge.themes()).completions(of: value, language)
    case .language: return NamedValue.languages.completions(of: value, language)
    case .place: return try PlaceCompletion(knowledge: knowledge, language: language).completions(of: value)
    case .year, nil: return []
    }
  }

  private static func quoted(_ value: String) -> String {
    value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
  }
}
