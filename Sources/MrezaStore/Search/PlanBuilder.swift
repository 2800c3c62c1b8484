import MrezaCore
import MrezaText

/// `SearchQuery` → `QueryPlan`.
///
/// Every phrase is quoted, so that FTS5 reads none of its own operators in what a person typed. A word that holds a hyphen
/// or an apostrophe becomes a phrase of its parts. Text without any letter or digit is left out.
struct PlanBuilder {
  /// A group of the query that has something to look for.
  struct Group {
    var clauses: [QueryClause]
    /// The words of the group, if it is one clause and not quoted: what the thesaurus may know.
    var words: [AnalyzedWord]
    /// Words that the library has, to look for in place of the typed ones, which it has not.
    var corrections: [String] = []
    /// Other words for these.
    var correctionLabels: [Label] = []

    var typed: String { clauses.map(\.text).joined(separator: " OR ") }
  }

  /// Words that the thesaurus has for a run of groups.
  struct Widening {
    var groups: Range<Int>
    var labels: [Label]
  }

  /// Another word for a concept, or a word for a concept beside it.
  struct Label {
    var text: String
    var language: Language
    var isRelated: Bool
  }

  /// Alternatives past this number would say little and cost much.
  static let maximumLabels = 24

  let analyzer: TextAnalyzer

  /// The groups that have anything to look for.
  func groups(_ groups: [[QueryClause]]) -> [Group] {
    groups.compactMap { clauses -> Group? in
      let usable = clauses.filter { analyzer.hasWords($0.text) }
      guard !usable.isEmpty else { return nil }
      var words: [AnalyzedWord] = []
      if usable.count == 1, case .word(let text) = usable[0] { words = analyzer.words(of: text) }
      return Group(clauses: usable, words: words)
    }
  }

  /// Whether a group is one function word, which need not be found.
  static func isOptional(_ group: Group) -> Bool {
    group.words.count == 1 && FunctionWords.contains(group.words[0].folded)
  }

  /// The plan for the groups, of which those left out count only as parts of wider terms; nil if there is nothing to find.
  func plan(
    _ groups: [Group], without leftOut: Set<Int> = [], widenings: [Widening] = [], joining: String = " AND "
  ) -> QueryPlan? {
    var phrases: [QueryPlan.Phrase] = []
    var parts: [(whole: String, bare: String)] = []
    var known: Set<Int> = []
    var index = 0
    while index < groups.count {
      let span = widenings.first { $0.groups.lowerBound == index && $0.groups.count > 1 }
      let run = span?.groups ?? index..<index + 1
      let kept = run.filter { !leftOut.contains($0) }
      let words = kept.map { position in
        let single = widenings.first { $0.groups == position..<position + 1 }
        let alternatives = Self.telling(alternatives(of: groups[position], at: position, widening: single))
        if single.map({ !$0.labels.isEmpty }) == true { known.insert(position) }
        phrases += alternatives.map(\.phrase)
        return (
          whole: Self.joined(alternatives.map(\.text), " OR "),
          bare: Self.joined(alternatives.filter { !$0.phrase.isBonus }.map(\.text), " OR ")
        )
      }
      var part = (whole: Self.joined(words.map(\.whole), joining), bare: Self.joined(words.map(\.bare), joining))
      if let span, !kept.isEmpty {
        known.formUnion(run)
        var labels = Self.telling(labels(of: span, typed: groups[run].map(\.typed).joined(separator: " ")))
        if kept.count == run.count {
          labels.removeAll { label in phrases.all(in: run) { $0.tells(all: label.phrase) } }
        }
        phrases += labels.map(\.phrase)
        part.whole = Self.joined([part.whole] + labels.map(\.text), " OR ")
        part.bare = Self.joined([part.bare] + labels.map(\.text), " OR ")
      }
      if !kept.isEmpty { parts.append(part) }
      index = run.upperBound
    }
    guard !parts.isEmpty else { return nil }
    return QueryPlan(
      expression: parts.map(\.whole).joined(separator: joining), phrases: phrases, groupCount: groups.count,
      bareExpression: parts.map(\.bare).joined(separator: joining), knownGroups: known)
  }

  /// The alternatives without those that another says all of: `bosanska dijaspora` finds nothing that `dijaspora` does not, and gives
  /// nothing to its score.
  private static func telling(_ alternatives: [Alternative]) -> [Alternative] {
    alternatives.enumerated().filter { index, alternative in
      !alternatives.enumerated().contains { other, wider in
        wider.phrase.tells(all: alternative.phrase)
          && (other < index || other > index && !alternative.phrase.tells(all: wider.phrase))
      }
    }.map(\.element)
  }

  private static func joined(_ parts: [String], _ sign: String) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: sign) + ")"
  }

  /// The expression that finds any of the clauses, or nil if there is nothing to find.
  func any(_ clauses: [QueryClause]) -> String? {
    let parts = clauses.filter { analyzer.hasWords($0.text) }.map(clause)
    return parts.isEmpty ? nil : parts.joined(separator: " OR ")
  }

  /// The expression that finds a place by its whole name, or, from three letters on, by its beginning.
  func place(_ name: String) -> String? {
    guard analyzer.hasWords(name) else { return nil }
    let whole = clause(.word(name))
    return "place : (" + (name.count >= 3 ? "\(whole) OR \(clause(.prefix(name)))" : whole) + ")"
  }

  // MARK: - Parts

  private typealias Alternative = (text: String, phrase: QueryPlan.Phrase)

  /// The ways to find a group.
  private func alternatives(of group: Group, at position: Int, widening: Widening?) -> [Alternative] {
    func alternative(
      _ words: QueryPlan.Words, _ typed: String, _ term: String, _ step: MatchExplanation.Step, _ weight: Double
    ) -> Alternative {
      let phrase = QueryPlan.Phrase(
        groups: position..<position + 1, typed: typed, term: term, step: step, weight: weight, isBonus: step == .exact,
        words: words)
      return (phrase.expression, phrase)
    }
    var alternatives: [Alternative] = []
    for clause in group.clauses {
      let isPrefix = if case .prefix = clause { true } else { false }
      let step: MatchExplanation.Step = isPrefix ? .prefix : .inflected
      let text = clause.text
      alternatives.append(alternative(words(clause), text, text, step, Ranking.weight(of: step)))
      alternatives.append(
        alternative(.init(text, mark: .form, analyzer: analyzer), text, text, .exact, Ranking.exactBonus))
    }
    for word in group.corrections {
      alternatives.append(
        alternative(.init(word, analyzer: analyzer), group.typed, word, .corrected, Ranking.weight(of: .corrected)))
    }
    for label in group.correctionLabels.prefix(Self.maximumLabels) {
      alternatives.append(
        alternative(words(label), group.typed, label.text, .corrected, Ranking.relatedWeight))
    }
    return alternatives + (widening.map { labels(of: $0, typed: group.typed) } ?? [])
  }

  private func labels(of widening: Widening, typed: String) -> [Alternative] {
    widening.labels.prefix(Self.maximumLabels).map { label in
      let weight = label.isRelated ? Ranking.relatedWeight : Ranking.weight(of: .synonym)
      let phrase = QueryPlan.Phrase(
        groups: widening.groups, typed: typed, term: label.text, step: .synonym, weight: weight, isBonus: false,
        words: words(label))
      return (phrase.expression, phrase)
    }
  }

  /// A label is looked for as a word of its own language only.
  private func words(_ label: Label) -> QueryPlan.Words {
    QueryPlan.Words(label.text, mark: label.language == .en ? .english : .bosnian, analyzer: analyzer)
  }

  private func words(_ clause: QueryClause) -> QueryPlan.Words {
    if case .prefix(let text) = clause { return QueryPlan.Words(text, mark: .form, isPrefix: true, analyzer: analyzer) }
    return QueryPlan.Words(clause.text, analyzer: analyzer)
  }

  private func clause(_ clause: QueryClause) -> String { words(clause).expression }
}

extension QueryPlan.Phrase {
  /// Whether this phrase is found wherever the other one is, for at least the same score.
  fileprivate func tells(all other: QueryPlan.Phrase) -> Bool {
    !isBonus && !other.isBonus && weight >= other.weight && words.stand(within: other.words)
  }
}

extension [QueryPlan.Phrase] {
  /// Whether a phrase of each of the groups alone satisfies the condition.
  fileprivate func all(in groups: Range<Int>, _ condition: (QueryPlan.Phrase) -> Bool) -> Bool {
    groups.allSatisfy { group in contains { $0.groups == group..<group + 1 && condition($0) } }
  }
}
