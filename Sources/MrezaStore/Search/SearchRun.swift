import GRDB
import MrezaCore
import MrezaText

/// One search, from the groups of a query to its results.
struct SearchRun {
  let db: Database
  let request: SearchRequest
  let filters: FilterConditions
  /// What entries must not hold, in the language of `MATCH`.
  let excluded: String?
  let builder: PlanBuilder
  let scoring: ScoringFunction
  let boundedFrom: Int?

  /// What was looked for in the end, and what was done to get there.
  struct Attempt {
    var groups: [PlanBuilder.Group]
    var leftOut: Set<Int>
    var widenings: [PlanBuilder.Widening]
    var notes: [SearchNote] = []
    var isGuess = false
  }

  /// The results for the groups, of which there is at least one.
  func answer(_ groups: [PlanBuilder.Group]) throws -> SearchResults {
    var attempt = Attempt(groups: groups, leftOut: [], widenings: [])
    if !request.isExact {
      let optional = Set(groups.indices.filter { PlanBuilder.isOptional(groups[$0]) })
      if optional.count < groups.count { attempt.leftOut = optional }
      attempt.widenings = try ThesaurusLookup(db: db).widenings(of: groups)
    }
    if let found = try results(attempt) { return found }
    guard !request.isExact else { return nothing(attempt) }
    attempt.isGuess = true
    if try correct(&attempt), let found = try results(attempt) { return found }
    while try dropRarest(&attempt) {
      if let found = try results(attempt) { return found }
    }
    return nothing(attempt)
  }

  // MARK: - Guesses

  /// Puts near words beside those that the library has not. Returns whether there were any.
  private func correct(_ attempt: inout Attempt) throws -> Bool {
    let correction = Correction(db: db, analyzer: builder.analyzer)
    var isChanged = false
    for index in attempt.groups.indices where !attempt.leftOut.contains(index) {
      let group = attempt.groups[index]
      guard group.words.count == 1, try count(index, attempt) == 0 else { continue }
      let near = try correction.nearest(to: group.words[0])
      guard let first = near.first else { continue }
      attempt.groups[index].corrections = near
      attempt.groups[index].correctionLabels = try near.flatMap { word in
        try ThesaurusLookup(db: db).labels(for: builder.analyzer.words(of: word)).filter { !$0.isRelated }
      }
      attempt.notes.append(SearchNote(.corrected, from: group.typed, to: first))
      attempt.notes += near.dropFirst().map { SearchNote(.fuzzy, from: group.typed, to: $0) }
      isChanged = true
    }
    return isChanged
  }

  /// Leaves out the group that the fewest entries have. Returns false where only one is left.
  private func dropRarest(_ attempt: inout Attempt) throws -> Bool {
    let kept = attempt.groups.indices.filter { !attempt.leftOut.contains($0) }
    guard kept.count > 1 else { return false }
    let counts = try kept.map { try count($0, attempt) }
    guard let rarest = zip(kept, counts).min(by: { ($0.1, $0.0) < ($1.1, $1.0) })?.0 else { return false }
    attempt.leftOut.insert(rarest)
    let left = kept.filter { $0 != rarest }.map { attempt.groups[$0].typed }.joined(separator: " ")
    let dropped = attempt.groups[rarest].typed
    // What a dropped word was taken for no longer matters.
    attempt.notes.removeAll { $0.from == dropped }
    attempt.notes.append(SearchNote(.relaxed, from: dropped, to: left))
    return true
  }

  /// The number of entries that have one group, in any way, whatever the filters.
  private func count(_ index: Int, _ attempt: Attempt) throws -> Int {
    let others = Set(attempt.groups.indices).subtracting([index])
    let widenings = attempt.widenings.filter { $0.groups == index..<index + 1 }
    guard let plan = builder.plan(attempt.groups, without: others, widenings: widenings) else { return 0 }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ?"), arguments: [plan.expression])
      ?? 0
  }

  private func nothing(_ attempt: Attempt) -> SearchResults {
    SearchResults(
      total: 0, notes: filters.notes + SpellingNotes.scripts(in: attempt.groups), results: [],
      facets: request.wantsFacets ? Facets(kinds: [], themes: [], places: [], levels: []) : nil)
  }

  // MARK: - Results

  /// The results of one attempt, or nil if there are none.
  private func results(_ attempt: Attempt) throws -> SearchResults? {
    let widenings = attempt.widenings
    guard let plan = builder.plan(attempt.groups, without: attempt.leftOut, widenings: widenings) else { return nil }
    let list = HitList(
      db: db, request: request, filters: filters, scoring: scoring, analyzer: builder.analyzer, boundedFrom: boundedFrom
    )
    let full = try list.find(plan, excluding: excluded)
    var hits = full.hits
    guard !hits.isEmpty else { return nil }
    if attempt.isGuess { for index in hits.indices { hits[index].isGuess = true } }
    let details = ResultDetails(
      db: db, request: request, plan: plan, score: scoring.plan ?? ScorePlan(plan), languages: filters.languages,
      analyzer: builder.analyzer)
    var nearDetails: ResultDetails?
    var notes = attempt.notes
    if let nearly = try nearly(attempt, besides: hits, list) {
      hits += nearly.hits
      nearDetails = ResultDetails(
        db: db, request: request, plan: nearly.plan, score: nearly.score, languages: filters.languages,
        analyzer: builder.analyzer)
      notes += nearly.notes
    }
    // A word that very many entries have may have been ranked without looking at all of them, so links can't count there.
    let isCommon = plan.isSingle && full.total > Ranking.boundedCandidates
    if !request.isExact, !isCommon, request.query.order == .relevance { try LinkedEntries(db: db).raise(&hits) }
    hits = Self.page(of: hits, full: full.hits.count)
    let page = try HitOrder(db: db, request: request).page(of: hits)
    let known = nearDetails == nil ? [] : Set(full.hits.map(\.id))
    let shown = page.map { hit in (hit, nearDetails.flatMap { known.contains(hit.id) ? nil : $0 } ?? details) }
    let entries = try EntryStore.summaries(of: shown.map { ($0.id, $1.language(of: $0)) }, db: db)
    let found = try zip(shown, entries).map { shown, entry in try shown.1.result(shown.0, entry) }
    let results = found.map(\.result)
    notes =
      filters.notes + SpellingNotes.notes(for: attempt.groups, results: results) + notes
      + synonyms(found.flatMap(\.synonyms))
    return SearchResults(
      total: max(full.total, hits.count), notes: notes, results: results, facets: try facets(of: hits.map(\.id)))
  }

  /// Where few entries have all the words: entries that have most of them, as guesses, to fill a page.
  private func nearly(_ attempt: Attempt, besides full: [ScoringFunction.Hit], _ list: HitList) throws -> (
    hits: [ScoringFunction.Hit], plan: QueryPlan, score: ScorePlan, notes: [SearchNote]
  )? {
    let leftOut = attempt.leftOut.filter { PlanBuilder.isOptional(attempt.groups[$0]) }
    guard !request.isExact, full.count < Self.page, attempt.groups.count - leftOut.count > 1,
      let plan = builder.plan(
        attempt.groups, without: leftOut, widenings: attempt.widenings, joining: " OR ")
    else { return nil }
    let known = Set(full.map(\.id))
    var near = try list.hits(for: plan, excluding: excluded)
      .filter { !known.contains($0.id) && $0.coverage >= Self.leastLinkedCoverage }
    for index in near.indices {
      near[index].isGuess = true
      near[index].score *= near[index].coverage
    }
    guard !near.isEmpty else { return nil }
    let words = attempt.groups.indices.filter { !leftOut.contains($0) }.map { attempt.groups[$0].typed }
    let isSaid = attempt.notes.contains { $0.kind == .relaxed }
    let notes =
      isSaid ? [] : [SearchNote(.relaxed, from: words.joined(separator: " "), to: words.joined(separator: " OR "))]
    return (near, plan, scoring.plan ?? ScorePlan(plan), notes)
  }

  /// What has all the words, and of the rest the best that fill a page.
  private static func page(of hits: [ScoringFunction.Hit], full: Int) -> [ScoringFunction.Hit] {
    guard full < hits.count else { return hits }
    let near = hits[full...].filter { $0.coverage >= ($0.linked == nil ? leastCoverage : leastLinkedCoverage) }
    return Array(hits[..<full]) + near.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(page - full)
  }

  /// As many results as a page shows.
  private static let page = 10
  private static let leastCoverage = 0.4
  private static let leastLinkedCoverage = 0.1

  /// A note for each synonym that found something shown, in the order of the query.
  private func synonyms(_ phrases: [QueryPlan.Phrase]) -> [SearchNote] {
    var seen: Set<SearchNote> = []
    return phrases.sorted { $0.groups.lowerBound < $1.groups.lowerBound }
      .map { SearchNote(.synonym, from: $0.typed, to: $0.term) }.filter { seen.insert($0).inserted }
  }

  private func facets(of ids: [Int64]) throws -> Facets? {
    guard request.wantsFacets else { return nil }
    return try EntryStore.facets(
      of: "SELECT slug FROM entry WHERE id IN (SELECT value FROM json_each(?))", [HitOrder.json(ids)], in: db)
  }

  /// The results of a query that has filters only.
  func withoutWords() throws -> SearchResults {
    let hits = try HitList(
      db: db, request: request, filters: filters, scoring: scoring, analyzer: builder.analyzer
    ).all(excluding: excluded)
    let page = try HitOrder(db: db, request: request).page(of: hits)
    let language = filters.languages.first ?? request.language
    let entries = try EntryStore.summaries(of: page.map { ($0.id, language) }, db: db)
    let results = entries.map { entry in
      SearchResult(
        entry: entry, snippet: Snippet([.init(entry.summary)]), score: 0,
        explanation: request.wantsExplanations ? [] : nil)
    }
    return SearchResults(
      total: hits.count, notes: filters.notes, results: results, facets: try facets(of: hits.map(\.id)))
  }
}
