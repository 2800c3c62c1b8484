import GRDB
import MrezaCore
import MrezaText

/// Finds the words of a query in the thesaurus, and the other words for the same concepts.
struct ThesaurusLookup {
  let db: Database

  /// The widenings of a query: first the terms of several words, longest first from the left; then each word by itself.
  ///
  /// Quoted text is not widened, nor are groups of alternatives: who types them has chosen the words.
  func widenings(of groups: [PlanBuilder.Group]) throws -> [PlanBuilder.Widening] {
    var widenings: [PlanBuilder.Widening] = []
    var start = 0
    while start < groups.count {
      var next = start + 1
      for length in stride(from: min(ThesaurusWriter.maximumWords, groups.count - start), through: 2, by: -1) {
        let run = start..<start + length
        guard run.allSatisfy({ !groups[$0].words.isEmpty }) else { continue }
        let labels = try labels(for: groups[run].flatMap(\.words))
        guard !labels.isEmpty else { continue }
        widenings.append(.init(groups: run, labels: labels))
        next = run.upperBound
        break
      }
      start = next
    }
    for (index, group) in groups.enumerated() where !group.words.isEmpty && !PlanBuilder.isOptional(group) {
      let labels = try labels(for: group.words)
      if !labels.isEmpty { widenings.append(.init(groups: index..<index + 1, labels: labels)) }
    }
    return widenings
  }

  /// The other labels of the concepts that the words name in either language, nearest first: the preferred ones, then the
  /// others.
  func labels(for words: [AnalyzedWord]) throws -> [PlanBuilder.Label] {
    guard words.count <= ThesaurusWriter.maximumWords else { return [] }
    let keys = Language.allCases.map { ThesaurusWriter.key(words, $0) }
    let isKnown = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM label WHERE key IN (?1, ?2))"),
      arguments: StatementArguments(keys))
    guard isKnown == true else { return [] }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          WITH named AS (SELECT DISTINCT concept FROM label WHERE key IN (?1, ?2)),
            beside AS (
              SELECT other AS concept FROM concept_link JOIN named USING (concept)
              WHERE type IN ('related', 'narrower') AND other NOT IN named)
          SELECT label, language, key, concept NOT IN named FROM label
          WHERE (concept IN named OR concept IN beside AND position < 2) AND key NOT IN (?1, ?2)
          ORDER BY 4, position, language, label
          """), arguments: StatementArguments(keys))
    var seen: Set<String> = []
    return rows.compactMap { row in
      guard let language = Language(rawValue: row[1]), seen.insert(row[2]).inserted else { return nil }
      return PlanBuilder.Label(text: row[0], language: language, isRelated: row[3])
    }
  }
}
