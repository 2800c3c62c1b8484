import MrezaCore

/// A query as FTS5 is asked it, and what each of its phrases stands for.
struct QueryPlan {
  /// A phrase of the expression.
  struct Phrase {
    /// The groups of the query that it answers: one, or several where the thesaurus knows them as one term.
    var groups: Range<Int>
    var typed: String
    /// What is looked for; for a synonym or a corrected word, that word.
    var term: String
    var step: MatchExplanation.Step
    var weight: Double
    /// Finds only what another phrase finds too, and adds to its score.
    var isBonus: Bool
    /// The phrase alone, in the language of `MATCH`.
    var expression: String
  }

  /// In the language of FTS5's `MATCH`.
  var expression: String
  /// In the order in which they stand in the expression.
  var phrases: [Phrase]
  var groupCount: Int
  /// Finds the same entries without what only adds to their score.
  var bareExpression: String

  /// Whether all of it asks for one thing.
  var isSingle: Bool { Set(phrases.flatMap(\.groups)).count == 1 }
}
