import MrezaCore
import MrezaText

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
    var words: Words
    /// The phrase alone, in the language of `MATCH`.
    var expression: String { words.expression }
  }

  /// Words that stand together, and which of their tokens are looked for.
  struct Words {
    var text: String
    /// Nil for the word and its inflections in either language.
    var mark: QueryMark?
    /// Whether the last word may go on.
    var isPrefix: Bool

    /// For each word, the tokens of which one must be met.
    var tokens: [[[UInt8]]]

    init(_ text: String, mark: QueryMark? = nil, isPrefix: Bool = false, analyzer: TextAnalyzer) {
      (self.text, self.mark, self.isPrefix) = (text, mark, isPrefix)
      var tokens: [[[UInt8]]] = []
      var text = text
      text.withUTF8 { bytes in
        analyzer.forEachToken(in: bytes, for: QueryMark.purpose(mark)) { _, token, isColocated in
          if isColocated { tokens[tokens.count - 1].append(Array(token)) } else { tokens.append([Array(token)]) }
          return true
        }
      }
      self.tokens = tokens
    }

    /// Whether these words stand wherever the others do, and at least as often.
    func stand(within others: Words) -> Bool {
      guard !isPrefix, !others.isPrefix, !tokens.isEmpty, tokens.count <= others.tokens.count else { return false }
      return (0...(others.tokens.count - tokens.count)).contains { start in
        tokens.indices.allSatisfy { index in
          others.tokens[start + index].allSatisfy { tokens[index].contains($0) }
        }
      }
    }

    /// In the language of `MATCH`.
    var expression: String {
      let harmless = String(text.map { $0 == "\"" || $0.unicodeScalars.allSatisfy { $0.value < 32 } ? " " : $0 })
      return "\"\(mark?.text ?? "")\(harmless)\"" + (isPrefix ? " *" : "")
    }
  }

  /// In the language of FTS5's `MATCH`.
  var expression: String
  /// In the order in which they stand in the expression.
  var phrases: [Phrase]
  var groupCount: Int
  /// Finds the same entries without what only adds to their score.
  var bareExpression: String
  /// The groups that the thesaurus knows.
  var knownGroups: Set<Int> = []

  /// Whether all of it asks for one thing.
  var isSingle: Bool { Set(phrases.flatMap(\.groups)).count == 1 }
}
