import MrezaCore
import MrezaText

/// `SearchQuery` → the language of FTS5's `MATCH`.
///
/// Every word is quoted, so that FTS5 reads none of its own operators in what a person typed. A word that holds a
/// hyphen or an apostrophe becomes a phrase of its parts. Text without any letter or digit is left out.
struct MatchExpression {
  private let analyzer = TextAnalyzer()

  /// The expression that finds the groups, or nil if there is nothing to find.
  func groups(_ groups: [[QueryClause]]) -> String? {
    let parts = groups.compactMap { group -> String? in
      let clauses = group.compactMap(clause)
      return clauses.count > 1 ? "(\(clauses.joined(separator: " OR ")))" : clauses.first
    }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  /// The expression that finds any of the clauses, or nil if there is nothing to find.
  func any(_ clauses: [QueryClause]) -> String? {
    let parts = clauses.compactMap(clause)
    return parts.isEmpty ? nil : parts.joined(separator: " OR ")
  }

  /// The expression that finds a place by its whole name, or, from three letters on, by its beginning.
  func place(_ name: String) -> String? {
    clause(name.count >= 3 ? .prefix(name) : .word(name)).map { "place : (\($0))" }
  }

  private func clause(_ clause: QueryClause) -> String? {
    let text = String(clause.text.map { $0 == "\"" || $0 == "\0" ? " " : $0 })
    guard !analyzer.tokens(of: text).isEmpty else { return nil }
    if case .prefix = clause { return "\"\(text)\" *" }
    return "\"\(text)\""
  }
}
