import GRDB
public import MrezaCore
import MrezaText

extension EntryStore {
  /// Finds entries, best first; how they are ordered is told in `Ranking`.
  ///
  /// An empty query finds all entries; one that holds nothing to look for, such as `???`, none.
  /// A word in any language version of an entry finds the entry, once. An excluded word in any version leaves the entry
  /// out.
  /// - Throws: if the index can't be read and can't be made anew.
  /// - Complexity: O(*m* log *m*), *m* the documents that match.
  public func search(_ request: SearchRequest) throws -> SearchResults {
    let filters = FilterConditions(request.query.filters, themes: currentThemes)
    let groups = request.query.groups + filters.words.map { [$0] }
    let expression = MatchExpression().groups(groups)
    let excluded = MatchExpression().any(request.query.excluded)
    let asksForAll = !request.query.typed.contains { !$0.isWhitespace }
    guard expression != nil || excluded != nil || !filters.conditions.isEmpty || asksForAll else {
      return SearchResults(total: 0, results: [])
    }
    return try read { db in
      let hits = try hits(expression, excluded: excluded, filters: filters, language: request.language, in: db)
      let page = hits.dropFirst(request.offset).prefix(request.limit)
      let results = try page.map { try result($0, expression: expression, in: db) }
      let notes = filters.notes + SpellingNotes.notes(for: groups.joined(), results: results)
      return SearchResults(total: hits.count, notes: notes, results: results)
    }
  }

  /// A document that stands for its entry, and the entry's score.
  private struct Hit {
    var slug: String
    var document: Int64
    var isPreferred: Bool
    var score: Double
  }

  private func hits(
    _ expression: String?, excluded: String?, filters: FilterConditions, language: Language, in db: Database
  ) throws -> [Hit] {
    var conditions = [filters.sql]
    var arguments = StatementArguments()
    if let expression {
      conditions.insert("document_fts MATCH ?", at: 0)
      arguments += [expression]
    }
    arguments += filters.arguments
    if let excluded {
      conditions.append(
        "e.slug NOT IN (SELECT slug FROM document WHERE id IN (SELECT rowid FROM document_fts WHERE document_fts MATCH ?))"
      )
      arguments += [excluded]
    }
    if !filters.languages.isEmpty {
      conditions.append("d.language IN (\(filters.languages.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(filters.languages.map(\.rawValue))
    }
    let from = expression == nil ? "document d" : "document_fts JOIN document d ON d.id = document_fts.rowid"
    let score = expression == nil ? "0.0" : "-\(Ranking.bm25)"
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT d.slug, d.id, d.language, d.is_original, \(score) FROM \(from) JOIN entry e ON e.slug = d.slug
          WHERE \(conditions.joined(separator: " AND "))
          """), arguments: arguments)
    var best: [String: Hit] = [:]
    while let row = try rows.next() {
      let isPreferred = row[2] == language.rawValue
      let hit = Hit(slug: row[0], document: row[1], isPreferred: isPreferred, score: row[4])
      guard let other = best[hit.slug] else {
        best[hit.slug] = hit
        continue
      }
      let isShown = other.isPreferred == isPreferred ? hit.score > other.score : isPreferred
      var kept = isShown ? hit : other
      kept.score = max(hit.score, other.score)
      best[hit.slug] = kept
    }
    return best.values.sorted { ($1.score, $0.slug) < ($0.score, $1.slug) }
  }

  private func result(_ hit: Hit, expression: String?, in db: Database) throws -> SearchResult {
    let entry = try Self.summary(document: hit.document, in: db)
    var found: Snippet?
    if let expression { found = try snippet(of: hit.document, expression: expression, in: db) }
    return SearchResult(entry: entry, snippet: found ?? Snippet([.init(entry.summary)]), score: hit.score)
  }

  /// Words around what was found, in the summary or else in the text; nil where it was found in neither.
  private func snippet(of document: Int64, expression: String, in db: Database) throws -> Snippet? {
    let columns = IndexSchema.searchedColumns.indices.filter { index in
      ["summary", "text"].contains(IndexSchema.searchedColumns[index])
    }
    let snippets = columns.map { "snippet(document_fts, \($0), char(2), char(3), '…', 24)" }
    let sql = """
      SELECT \(snippets.joined(separator: ", ")) FROM document_fts WHERE rowid = ? AND document_fts MATCH ?
      """
    let statement = try db.cachedStatement(sql: sql)
    guard let row = try Row.fetchOne(statement, arguments: [document, expression]) else { return nil }
    let found = columns.indices.map { index -> Snippet in
      let text: String = row[index]
      return Snippet(marked: text)
    }
    return found.first { snippet in snippet.parts.contains(where: \.isMatch) }
  }
}

extension Snippet {
  /// Reads a snippet in which the control characters 2 and 3 stand around what was found.
  fileprivate init(marked text: String) {
    var parts: [Part] = []
    var run = ""
    for character in text {
      switch character {
      case "\u{2}", "\u{3}":
        if !run.isEmpty { parts.append(Part(run, isMatch: character == "\u{3}")) }
        run = ""
      case "\n":
        run.append(" ")
      default:
        run.append(character)
      }
    }
    if !run.isEmpty { parts.append(Part(run)) }
    self.init(parts)
  }
}
