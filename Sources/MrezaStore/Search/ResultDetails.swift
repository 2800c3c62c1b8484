import Foundation
import GRDB
import MrezaCore

/// Makes results of rows: which language to show, the snippet, and why the row was found.
struct ResultDetails {
  let db: Database
  let request: SearchRequest
  let plan: QueryPlan
  let score: ScorePlan
  /// The languages that the query asks for, if any.
  let languages: [Language]

  /// A result, and the synonyms that found it.
  func result(_ hit: ScoringFunction.Hit) throws -> (
    result: SearchResult, synonyms: [QueryPlan.Phrase]
  ) {
    let language = language(of: hit)
    let entry = try EntryStore.summary(id: hit.id, in: language, db: db)
    // Of all that may be looked for, only what the row has: FTS5 opens each term of an expression anew for each row.
    let found = phrases(of: hit)
    let columns = [SearchField.index(.summary, entry.language), SearchField.index(.text, entry.language)]
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT mreza_counts(entry_fts), \(columns.map { "snippet(entry_fts, \($0), char(2), char(3), '…', 24)" }
            .joined(separator: ", "))
          FROM entry_fts WHERE rowid = ? AND entry_fts MATCH ?
          """), arguments: [hit.id, found.map { plan.phrases[$0].expression }.joined(separator: " OR ")])
    guard let row else {
      return (SearchResult(entry: entry, snippet: Snippet([.init(entry.summary)]), score: hit.score), [])
    }
    let linked = try linked(hit)
    let (foundCounts, lengths) = ScoringFunction.read([UInt8](row[0] as Data))
    let snippets = [Snippet(marked: row[1]), Snippet(marked: row[2])]
    let snippet = snippets.first { snippet in snippet.parts.contains(where: \.isMatch) }
    let width = SearchField.all.count
    var counts = [Int](repeating: 0, count: plan.phrases.count * width)
    for (place, index) in found.enumerated() {
      for field in 0..<width { counts[index * width + field] = foundCounts[place * width + field] }
    }
    let synonyms = plan.phrases.indices.filter { index in
      plan.phrases[index].step == .synonym && counts[index * width..<(index + 1) * width].contains { $0 > 0 }
    }
    return (
      SearchResult(
        entry: entry, snippet: snippet ?? Snippet([.init(entry.summary)]), score: hit.score, isGuess: hit.isGuess,
        explanation: request.wantsExplanations ? explanation(counts, lengths, linked: linked) : nil),
      synonyms.map { plan.phrases[$0] }
    )
  }

  /// The phrases of the plan to look for in a row: those that it was found by, or all where that is not known.
  private func phrases(of hit: ScoringFunction.Hit) -> [Int] {
    let all = plan.phrases.indices
    guard hit.phrases != 0, all.count <= UInt128.bitWidth else { return Array(all) }
    return all.filter { hit.phrases >> UInt128($0) & 1 == 1 }
  }

  /// The reader's language if anything was found in it, or if what was found belongs to all; else the one in which it was.
  private func language(of hit: ScoringFunction.Hit) -> Language {
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

extension Snippet {
  /// Reads a snippet in which the control characters 2 and 3 stand around what was found.
  init(marked text: String) {
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
