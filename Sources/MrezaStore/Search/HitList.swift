import GRDB
import MrezaCore

/// Finds the rows of the index that a plan and the filters leave.
struct HitList {
  let db: Database
  let request: SearchRequest
  let filters: FilterConditions
  let scoring: ScoringFunction

  /// The rows that match a plan, with their scores, in no order.
  func hits(for plan: QueryPlan, excluding excluded: String?) throws -> [ScoringFunction.Hit] {
    var expression = plan.expression
    if !filters.languages.isEmpty {
      let fields = SearchField.all.filter { $0.language == nil || filters.languages.contains($0.language ?? .bs) }
      expression = "{\(fields.map(\.column).joined(separator: " "))} : (\(expression))"
    }
    if let excluded { expression = "(\(expression)) NOT (\(excluded))" }
    scoring.begin(ScorePlan(plan))
    // CASE keeps the order: first the filters, then the score. And it keeps SQLite from looking each filtered row up in the
    // index of words.
    let isKept = filters.conditions.isEmpty ? "1" : "rowid IN (SELECT e.id FROM entry e WHERE \(filters.sql))"
    _ = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM entry_fts WHERE entry_fts MATCH ? AND CASE WHEN \(isKept) THEN mreza_score(entry_fts) ELSE 0 END
          """), arguments: [expression] + filters.arguments)
    return scoring.takeHits()
  }

  /// The rows that the filters leave, all with the same score.
  func all(excluding excluded: String?) throws -> [ScoringFunction.Hit] {
    var condition = filters.sql
    var arguments = filters.arguments
    if let excluded {
      condition += " AND e.id NOT IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?)"
      arguments += [excluded]
    }
    let ids = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT e.id FROM entry e WHERE \(condition)"), arguments: arguments)
    return ids.map { ScoringFunction.Hit(id: $0, score: 0, languages: 0) }
  }
}
