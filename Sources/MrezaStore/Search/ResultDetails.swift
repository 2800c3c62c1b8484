import Foundation
import GRDB
import MrezaCore
import MrezaText

/// Makes results of rows: which language to show, the snippet, and why the row was found.
struct ResultDetails {
  let db: Database
  let request: SearchRequest
  let plan: QueryPlan
  let score: ScorePlan
  /// The languages that the query asks for, if any.
  let languages: [Language]
  private let finder: PhraseFinder

  init(
    db: Database, request: SearchRequest, plan: QueryPlan, score: ScorePlan, languages: [Language],
    analyzer: TextAnalyzer
  ) {
    (self.db, self.request, self.plan, self.score, self.languages) = (db, request, plan, score, languages)
    finder = PhraseFinder(plan.phrases, analyzer: analyzer)
  }

  /// A result, and the synonyms that found it.
  func result(_ hit: ScoringFunction.Hit, _ entry: EntrySummary) throws -> (
    result: SearchResult, synonyms: [QueryPlan.Phrase]
  ) {
    let synonyms = phrases(of: hit).map { plan.phrases[$0] }.filter { $0.step == .synonym }
    return (
      SearchResult(
        entry: entry, snippet: try snippet(hit, entry), score: hit.score, isGuess: hit.isGuess,
        explanation: request.wantsExplanations ? try explanation(hit) : nil),
      synonyms
    )
  }

  /// What was found, in the summary or else in the text; the summary as it is where it was found elsewhere.
  private func snippet(_ hit: ScoringFunction.Hit, _ entry: EntrySummary) throws -> Snippet {
    if Self.isFound(hit, .summary, entry.language), let snippet = SnippetWindow.snippet(of: entry.summary, finder) {
      return snippet
    }
    if Self.isFound(hit, .text, entry.language) {
      let column = SearchField.all[SearchField.index(.text, entry.language)].column
      let text = try String.fetchOne(
        db.cachedStatement(sql: "SELECT \(column) FROM entry_text WHERE id = ?"), arguments: [hit.id])
      if let snippet = text.flatMap({ SnippetWindow.snippet(of: $0, finder) }) { return snippet }
    }
    return Snippet([.init(entry.summary)])
  }

  private static func isFound(_ hit: ScoringFunction.Hit, _ field: SearchField.Name, _ language: Language) -> Bool {
    hit.fields >> UInt16(SearchField.index(field, language)) & 1 == 1
  }

  /// The phrases of the plan that a row was found by.
  private func phrases(of hit: ScoringFunction.Hit) -> [Int] {
    plan.phrases.indices.filter { $0 >= UInt128.bitWidth || hit.phrases >> UInt128($0) & 1 == 1 }
  }

  /// The reader's language if anything was found in it, or if what was found belongs to all; else the one in which it was.
  func language(of hit: ScoringFunction.Hit) -> Language {
    let wanted = languages.isEmpty || languages.contains(request.language) ? request.language : languages[0]
    let found = Language.allCases.enumerated().filter { hit.languages >> UInt8($0.offset) & 1 == 1 }.map(\.element)
    return found.isEmpty || found.contains(wanted) ? wanted : found[0]
  }

  /// What of a row's score comes from its links, as an explanation; nil where nothing does.
  private func linked(_ hit: ScoringFunction.Hit) throws -> MatchExplanation? {
    guard request.wantsExplanations, let linked = hit.linked, hit.score > 0,
      let slug = try String.fetchOne(
        db.cachedStatement(sql: "SELECT slug FROM entry WHERE id = ?"), arguments: [linked.from])
    else { return nil }
    return MatchExplanation(typed: slug, term: slug, step: .linked, fields: [], share: linked.score / hit.score)
  }

  /// What each phrase that the row was found by gave to its score.
  private func explanation(_ hit: ScoringFunction.Hit) throws -> [MatchExplanation] {
    // Of all that may be looked for, only what the row has: FTS5 opens each term of an expression anew for each row.
    let found = phrases(of: hit)
    let blob = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT mreza_counts(entry_fts) FROM entry_fts WHERE rowid = ? AND entry_fts MATCH ?"),
      arguments: [hit.id, found.map { plan.phrases[$0].expression }.joined(separator: " OR ")])
    let linked = try linked(hit)
    guard let blob else { return [linked].compactMap(\.self) }
    let (foundCounts, lengths) = ScoringFunction.read([UInt8](blob))
    let width = SearchField.all.count
    var counts = [Int](repeating: 0, count: plan.phrases.count * width)
    for (place, index) in found.enumerated() {
      for field in 0..<width { counts[index * width + field] = foundCounts[place * width + field] }
    }
    return explanation(counts, lengths, linked: linked)
  }

  private func explanation(_ counts: [Int], _ lengths: [Int], linked: MatchExplanation?) -> [MatchExplanation] {
    let own = 1 - (linked?.share ?? 0)
    let shares = score.explain(counts: counts, lengths: lengths).shares.map { $0 * own }
    let width = SearchField.all.count
    var explanations: [MatchExplanation] = []
    for (index, phrase) in plan.phrases.enumerated() {
      let fields = (0..<width).filter { counts[index * width + $0] > 0 }.map { SearchField.all[$0].shownName }
      guard !fields.isEmpty else { continue }
      // Where every place of a word has the typed form, that is the whole story; else its other forms are told too.
      if phrase.isBonus, index > 0, explanations.last?.typed == phrase.typed {
        let all = counts[(index - 1) * width..<index * width].reduce(0, +)
        let exact = counts[index * width..<(index + 1) * width].reduce(0, +)
        if all == exact {
          explanations[explanations.count - 1].step = .exact
          explanations[explanations.count - 1].share += shares[index]
          continue
        }
      }
      explanations.append(
        MatchExplanation(
          typed: phrase.typed, term: phrase.term, step: phrase.step, fields: fields, share: shares[index]))
    }
    return explanations.filter { $0.share > 0 || $0.step != .synonym } + [linked].compactMap(\.self)
  }
}
