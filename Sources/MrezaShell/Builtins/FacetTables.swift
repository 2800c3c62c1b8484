import CommandKit
import MrezaCore

/// Counts by kind, theme, place and level, as tables.
struct FacetTables {
  private let facets: Facets
  private let language: InterfaceLanguage
  private let themeNames: [String: LocalizedText]

  init(_ facets: Facets, themes: [Theme], language: InterfaceLanguage) {
    self.facets = facets
    self.language = language
    themeNames = Dictionary(themes.map { ($0.slug, $0.name) }) { first, _ in first }
  }

  /// Values past this number are left out of a table under results; JSON has them all.
  private static let maximum = 10

  /// For each facet that has any values a table: the filter to type next, what it means, and how many results it leaves.
  var filters: [OutputBlock] {
    let tables: [(QueryFilter.Key, [Facets.Count])] = [
      (.kind, facets.kinds), (.theme, facets.themes), (.place, facets.places), (.level, facets.levels),
    ]
    return tables.filter { !$0.1.isEmpty }.map { key, counts in
      var rows = counts.prefix(Self.maximum).map { count in
        [QueryFilter(key, count.value).description, name(of: count.value, key), "\(count.count)"]
      }
      let rest = counts.count - rows.count
      if rest > 0 { rows.append(["… (+\(rest))"]) }
      return .table(OutputTable(columns: ["", "", ""], rows: rows, numeric: [2], verbatim: [0]))
    }
  }

  /// What a value of a facet means, in the reader's language; empty where only the value itself is known.
  func name(of value: String, _ key: QueryFilter.Key) -> String {
    switch key {
    case .kind: EntryKind(rawValue: value)?.pluralName[language] ?? ""
    case .theme: themeNames[value]?[language] ?? ""
    case .level: Level(rawValue: value)?.name[language] ?? ""
    case .place: CountryNames.name(of: value)[language]
    case .language: Language(rawValue: value)?.name[language] ?? ""
    case .year: ""
    }
  }
}
