import GRDB
import MrezaCore
import MrezaText

/// Scores a few rows by their words, as FTS5 would find them: to open each term of a long expression anew for each row takes ten
/// times as long as to read the row.
struct CandidateScores {
  let db: Database
  let plan: QueryPlan
  let scoring: ScoringFunction
  let analyzer: TextAnalyzer

  /// The rows with their scores, in no order.
  func hits(_ ids: [Int64]) throws -> [ScoringFunction.Hit] {
    guard let first = ids.first else { return [] }
    // The first by FTS5, which looks up what the score needs of the whole index.
    scoring.begin(ScorePlan(plan))
    _ = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM entry_fts WHERE rowid = ? AND entry_fts MATCH ? AND mreza_score(entry_fts)"),
      arguments: [first, plan.expression])
    var hits = scoring.takeHits()
    guard let score = scoring.plan, !hits.isEmpty else { return hits }
    let finder = PhraseFinder(plan.phrases, analyzer: analyzer)
    let columns = SearchField.all.map(\.column).joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT id, \(columns) FROM entry_text WHERE id IN (SELECT value FROM json_each(?))"),
      arguments: [HitOrder.json(Array(ids.dropFirst()))])
    while let row = try rows.next() { hits.append(Self.hit(row, score, finder)) }
    return hits
  }

  private static func hit(_ row: Row, _ plan: ScorePlan, _ finder: PhraseFinder) -> ScoringFunction.Hit {
    let width = SearchField.all.count
    var counts = [Int](repeating: 0, count: plan.phrases.count * width)
    var lengths = [Int](repeating: 0, count: width)
    var hit = ScoringFunction.Hit(id: row[0], score: 0, languages: 0)
    for (index, field) in SearchField.all.enumerated() {
      var text = row[index + 1] as String
      let finding = text.withUTF8 { finder.find(in: $0) }
      lengths[index] = finding.words.count
      for place in finding.places {
        counts[place.phrase * width + index] += 1
        if place.phrase < UInt128.bitWidth { hit.phrases |= 1 << UInt128(place.phrase) }
      }
      guard !finding.places.isEmpty else { continue }
      hit.fields |= 1 << UInt16(index)
      if let place = field.language.flatMap({ Language.allCases.firstIndex(of: $0) }) {
        hit.languages |= 1 << UInt8(place)
      }
    }
    hit.score = plan.explain(counts: counts, lengths: lengths).score
    return hit
  }
}
