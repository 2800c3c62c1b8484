import Foundation
import GRDB
public import MrezaCore
import MrezaText

extension EntryStore {
  /// Entries that speak of the same things as one entry, most alike first.
  ///
  /// The words of the entry's title and summary that say most of it, those that are in few other entries, are searched for
  /// as any of them.
  /// - Complexity: O(*m*), *m* the entries that hold any of these words.
  public func similar(to slug: Slug, in language: Language, limit: Int) throws -> [SearchResult] {
    try read { db in
      guard let entry = try StoredContent.entry(slug.rawValue, in: db, library: library) else { return [] }
      let builder = PlanBuilder(analyzer: analyzer)
      let groups = builder.groups(try telling(entry.text(in: language), in: db).map { [.word($0)] })
      guard let plan = builder.plan(groups, joining: " OR ") else { return [] }
      let request = SearchRequest(SearchQuery(typed: "", groups: []), language: language, limit: max(0, limit) + 1)
      let filters = FilterConditions([], themes: currentThemes, analyzer: analyzer)
      let hits = try HitList(
        db: db, request: request, filters: filters, scoring: scoring, analyzer: analyzer
      )
      .hits(for: plan, excluding: nil)
      let score = scoring.plan ?? ScorePlan(plan)
      let details = ResultDetails(
        db: db, request: request, plan: plan, score: score, languages: [], analyzer: analyzer)
      let page = try HitOrder(db: db, request: request).page(of: hits)
      let entries = try Self.summaries(of: page.map { ($0.id, details.language(of: $0)) }, db: db)
      let results = try zip(page, entries).map { try details.result($0, $1).result }
      return Array(results.filter { $0.entry.slug != entry.slug }.prefix(max(0, limit)))
    }
  }

  /// How many words stand for an entry.
  private static let tellingWords = 16

  /// The words of the title and the summary by how much they say: how often they stand there, how few entries have them.
  private func telling(_ text: EntryText, in db: Database) throws -> [String] {
    let entries = try Double(Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0)
    var weights: [String: (word: String, weight: Double)] = [:]
    for (field, weight) in [(text.title, 3.0), (text.summary, 1.0)] {
      for word in analyzer.words(of: field) where word.folded.count > 2 && !FunctionWords.contains(word.folded) {
        weights[word.bosnian, default: (word.text, 0)].weight += weight
      }
    }
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ?")
    let builder = PlanBuilder(analyzer: analyzer)
    let scored = try weights.values.compactMap { word, weight -> (word: String, score: Double)? in
      guard let match = builder.any([.word(word)]),
        let found = try Int.fetchOne(statement, arguments: [match]), found > 1
      else { return nil }
      return (word, weight * log(1 + entries / Double(found)))
    }
    return scored.sorted { ($1.score, $0.word) < ($0.score, $1.word) }.prefix(Self.tellingWords).map(\.word)
  }
}
