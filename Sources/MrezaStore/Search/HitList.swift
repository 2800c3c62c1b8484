import GRDB
import MrezaCore
import MrezaText

/// Finds the rows of the index that a plan and the filters leave.
struct HitList {
  let db: Database
  let request: SearchRequest
  let filters: FilterConditions
  let scoring: ScoringFunction
  let analyzer: TextAnalyzer
  /// From how many matching rows on only the best are looked for; nil for never.
  var boundedFrom: Int?

  /// Rows that were found: all of them, or, where very many were, the best.
  struct Found {
    var hits: [ScoringFunction.Hit]
    var total: Int
  }

  private static let fewPhrases = 4

  /// The rows that match a plan, with their scores, in no order.
  func find(_ plan: QueryPlan, excluding excluded: String?) throws -> Found {
    if let best = try best(plan, excluding: excluded) { return best }
    let hits = try hits(for: plan, excluding: excluded)
    return Found(hits: hits, total: hits.count)
  }

  /// All rows that match a plan.
  func hits(for plan: QueryPlan, excluding excluded: String?) throws -> [ScoringFunction.Hit] {
    try hits(for: plan, excluding: excluded, limit: .max) ?? []
  }

  /// All rows that match a plan; nil where they are more than the limit.
  private func hits(for plan: QueryPlan, excluding excluded: String?, limit: Int) throws -> [ScoringFunction.Hit]? {
    var expression = plan.expression
    if !filters.languages.isEmpty {
      let fields = SearchField.all.filter { $0.language == nil || filters.languages.contains($0.language ?? .bs) }
      expression = "{\(fields.map(\.column).joined(separator: " "))} : (\(expression))"
    }
    if let excluded { expression = "(\(expression)) NOT (\(excluded))" }
    scoring.begin(ScorePlan(plan), limit: limit)
    // CASE keeps the order: first the filters, then the score. And it keeps SQLite from looking each filtered row up in the
    // index of words.
    let isKept =
      filters.conditions.isEmpty ? "" : "CASE WHEN rowid IN (SELECT e.id FROM entry e WHERE \(filters.sql)) THEN "
    let otherwise = filters.conditions.isEmpty ? "" : " ELSE 0 END"
    let tooMany = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM entry_fts WHERE entry_fts MATCH ? AND \(isKept)mreza_score(entry_fts)\(otherwise)"),
      arguments: [expression] + filters.arguments)
    let hits = scoring.takeHits()
    return tooMany == nil ? hits : nil
  }

  /// The best rows for a single word that very many rows have, in two stages (see `Ranking`); nil where it is not that.
  private func best(_ plan: QueryPlan, excluding excluded: String?) throws -> Found? {
    let candidates = Ranking.boundedCandidates
    guard let from = boundedFrom, plan.isSingle, excluded == nil, filters.conditions.isEmpty, !request.wantsFacets,
      request.query.order == .relevance, request.offset <= candidates / 2,
      request.limit <= candidates / 2 - request.offset
    else { return nil }
    let rows = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entry_text")) ?? 0
    guard rows >= from, let typed = plan.phrases.first else { return nil }
    // Whether there are that many is cheap to know of one word. A plan of few phrases is scored up to that many, which mostly
    // are all; of many phrases that would be work lost.
    let isWord = typed.words.tokens.count == 1 && plan.phrases.count <= Self.fewPhrases
    var total = isWord ? try count(typed.expression) : 0
    if total < from, plan.phrases.count <= Self.fewPhrases {
      if let hits = try hits(for: plan, excluding: nil, limit: from - 1) {
        return Found(hits: hits, total: hits.count)
      }
    }
    if total < from || plan.bareExpression != typed.expression { total = try count(plan.bareExpression) }
    guard total >= from else { return nil }
    let first = try firstStage(plan)
    guard first.count >= candidates else { return nil }
    let hits = try CandidateScores(db: db, plan: plan, scoring: scoring, analyzer: analyzer)
      .hits(first.prefix(candidates).map(\.id))
    return Found(hits: hits, total: total)
  }

  private func count(_ expression: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ?"), arguments: [expression]) ?? 0
  }

  /// The rows that have the word in title and summary, by all but their texts, best first.
  private func firstStage(_ plan: QueryPlan) throws -> [ScoringFunction.Hit] {
    scoring.begin(ScorePlan(plan))
    let titles = "{\(Language.allCases.map { "title_\($0.rawValue)" }.joined(separator: " "))}"
    let summaries = "{\(Language.allCases.map { "summary_\($0.rawValue)" }.joined(separator: " "))}"
    _ = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM entry_head WHERE entry_head MATCH ? AND mreza_score(entry_head)"),
      arguments: [
        "(\(plan.expression)) AND (\(titles) : (\(plan.bareExpression))) AND (\(summaries) : (\(plan.bareExpression)))"
      ])
    return scoring.takeHits().sorted { ($1.score, $0.id) < ($0.score, $1.id) }
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
