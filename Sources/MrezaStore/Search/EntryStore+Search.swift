import GRDB
public import MrezaCore
import MrezaText

extension EntryStore {
  /// Finds entries, best first; how they are ordered is told in `Ranking`.
  ///
  /// An empty query finds all entries; one that holds nothing to look for, such as `???`, none.
  /// A word in any language version of an entry finds the entry, once. An excluded word in any version leaves the entry
  /// out. Unless the search is exact, it goes on, step by step and only while nothing was found: words that the library has
  /// not are corrected, then the rarest words are dropped.
  /// - Throws: if the index can't be read and can't be made anew.
  /// - Complexity: O(*m*), *m* the entries that match.
  public func search(_ request: SearchRequest) throws -> SearchResults {
    let filters = FilterConditions(request.query.filters, themes: currentThemes, analyzer: analyzer)
    let builder = PlanBuilder(analyzer: analyzer)
    let groups = builder.groups(request.query.groups + filters.words.map { [$0] })
    let excluded = builder.any(request.query.excluded)
    let asksForAll = !request.query.typed.contains { !$0.isWhitespace }
    let asksForSomething = !groups.isEmpty || excluded != nil || !filters.conditions.isEmpty
    guard asksForSomething || asksForAll || request.query.order != .relevance else {
      return SearchResults(total: 0, results: [])
    }
    return try read { db in
      let run = SearchRun(
        db: db, request: request, filters: filters, excluded: excluded, builder: builder, scoring: scoring,
        boundedFrom: boundedFrom)
      return try groups.isEmpty ? run.withoutWords() : run.answer(groups)
    }
  }
}
