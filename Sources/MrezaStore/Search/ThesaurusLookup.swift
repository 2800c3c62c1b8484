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
    let named = try String.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT concept FROM label WHERE key IN (?, ?)"),
      arguments: StatementArguments(keys))
    guard !named.isEmpty else { return [] }
    let beside = try named.flatMap { name in
      try String.fetchAll(
        db.cachedStatement(
          sql: "SELECT other FROM concept_link WHERE concept = ? AND type IN ('related', 'narrower')"),
        arguments: [name])
    }
    let related = Set(beside).subtracting(named)
    let found =
      try named.flatMap { try labels(of: $0, isRelated: false) }
      + related.flatMap { try labels(of: $0, isRelated: true) }
    var seen: Set<String> = []
    return found.filter { !keys.contains($0.key) }.sorted { $0.order < $1.order }.filter {
      seen.insert($0.key).inserted
    }
    .map(\.label)
  }

  /// A label with what decides its place.
  private struct Found {
    var label: PlanBuilder.Label
    var position: Int
    var key: String

    var order: (Int, Int, String, String) {
      (label.isRelated ? 1 : 0, position, label.language.rawValue, label.text)
    }
  }

  /// The labels of a concept; of a related one those that come first.
  private func labels(of concept: String, isRelated: Bool) throws -> [Found] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT label, language, position, key FROM label WHERE concept = ? AND position < ?"),
      arguments: [concept, isRelated ? 2 : Int.max])
    var found: [Found] = []
    while let row = try rows.next() {
      guard let language = Language(rawValue: row[1]) else { continue }
      found.append(
        Found(
          label: .init(text: row[0], language: language, isRelated: isRelated), position: row[2], key: row[3]))
    }
    return found
  }
}
