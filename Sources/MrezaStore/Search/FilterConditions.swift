import GRDB
import MrezaCore
import MrezaText

/// Filters, as conditions of SQL on `entry e`.
///
/// Values are matched as forgivingly as words: in either script, with or without diacritics, by the name in either
/// language, by its beginning. A value that is nearly a known one is taken for it, with a note; one that means nothing is
/// handed back as words to search for.
struct FilterConditions {
  private(set) var conditions: [String] = []
  private(set) var arguments: StatementArguments = []
  /// The languages that documents must be in, where the query asks for any.
  private(set) var languages: [Language] = []
  private(set) var notes: [SearchNote] = []
  /// Filters that mean nothing: to be searched for as words.
  private(set) var words: [QueryClause] = []

  private let themes: [Theme]
  private let builder: PlanBuilder

  init(_ filters: [QueryFilter], themes: [Theme], analyzer: TextAnalyzer) {
    self.themes = themes
    builder = PlanBuilder(analyzer: analyzer)
    for isExcluded in [false, true] {
      for key in QueryFilter.Key.allCases {
        add(filters.filter { $0.key == key && $0.isExcluded == isExcluded }, key: key, isExcluded: isExcluded)
      }
    }
  }

  /// The conditions joined, to stand behind `WHERE` or `AND`.
  var sql: String { conditions.isEmpty ? "1" : conditions.joined(separator: " AND ") }

  private mutating func add(_ filters: [QueryFilter], key: QueryFilter.Key, isExcluded: Bool) {
    var alternatives: [String] = []
    for filter in filters {
      if let condition = condition(key, filter.value) {
        alternatives.append(condition)
      } else {
        words.append(.word("\(filter.key.rawValue):\(filter.value)"))
      }
    }
    guard !alternatives.isEmpty else { return }
    conditions.append("\(isExcluded ? "NOT " : "")(\(alternatives.joined(separator: " OR ")))")
  }

  private mutating func condition(_ key: QueryFilter.Key, _ value: String) -> String? {
    switch key {
    case .kind:
      let names = EntryKind.allCases.map {
        ($0.rawValue, [$0.rawValue, $0.name.bs, $0.pluralName.bs, $0.pluralName.en])
      }
      return column("e.kind", among: resolve(value, key: key, names: names))
    case .level:
      return column(
        "e.level",
        among: resolve(value, key: key, names: Level.allCases.map { ($0.rawValue, [$0.rawValue, $0.name.bs]) }))
    case .theme:
      let names = themes.map { ($0.slug, [$0.slug, $0.name.bs, $0.name.en]) }
      guard let values = column("theme", among: resolve(value, key: key, names: names)) else { return nil }
      return "e.slug IN (SELECT slug FROM entry_theme WHERE \(values))"
    case .place:
      guard let match = builder.place(value) else { return nil }
      arguments += [match]
      return "e.id IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?)"
    case .year:
      guard let years = QueryFilter.years(value) else { return nil }
      arguments += [years.upperBound, years.lowerBound]
      return "(e.year_from <= ? AND e.year_to >= ?)"
    case .language:
      let names = Language.allCases.map { ($0.rawValue, [$0.rawValue, $0.name.bs, $0.name.en]) }
      guard let found = resolve(value, key: key, names: names) else { return nil }
      languages += found.compactMap(Language.init(rawValue:))
      return column("e.slug IN (SELECT slug FROM document WHERE language", among: found).map { $0 + ")" }
    }
  }

  private mutating func column(_ column: String, among values: [String]?) -> String? {
    guard let values else { return nil }
    arguments += StatementArguments(values)
    return "\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))"
  }

  /// The values whose names the typed one is, or begins; else the nearest one, with a note; else nil.
  private mutating func resolve(_ typed: String, key: QueryFilter.Key, names: [(value: String, names: [String])])
    -> [String]?
  {
    let folded = Folding.fold(typed)
    let namesFolded = names.map { ($0.value, $0.names.map { Folding.fold($0) }) }
    let equal = namesFolded.filter { $0.1.contains(folded) }
    if !equal.isEmpty { return equal.map(\.0) }
    let beginning = namesFolded.filter { folded.count >= 3 && $0.1.contains { $0.hasPrefix(folded) } }
    if !beginning.isEmpty { return beginning.map(\.0) }
    guard let nearest = NearMiss.nearest(to: folded, among: namesFolded.flatMap(\.1), limit: 1).first,
      let value = namesFolded.first(where: { $0.1.contains(nearest) })?.0
    else { return nil }
    notes.append(SearchNote(.corrected, from: "\(key.rawValue):\(typed)", to: "\(key.rawValue):\(value)"))
    return [value]
  }
}
