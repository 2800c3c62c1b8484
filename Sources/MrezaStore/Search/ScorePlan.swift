import MrezaCore

/// A query's score as numbers: what the scoring function needs for each row, and what explains one.
///
/// The formula is told in `Ranking`.
struct ScorePlan {
  struct Phrase {
    let groups: Range<Int>
    let weight: Double
    let isBonus: Bool
  }

  let phrases: [Phrase]
  let groupCount: Int
  /// The weight of each group; 1 until the scoring function has looked the numbers up.
  var idf: [Double]
  /// Whether any phrase answers a group.
  let isAsked: [Bool]
  /// How much a group counts for what it is, whatever its rarity.
  let emphasis: [Double]
  /// The mean length of each field, in words; at least 1.
  var meanLength: [Double] = Array(repeating: 1, count: SearchField.all.count)

  init(_ plan: QueryPlan) {
    phrases = plan.phrases.map { Phrase(groups: $0.groups, weight: $0.weight, isBonus: $0.isBonus) }
    groupCount = plan.groupCount
    idf = Array(repeating: 1, count: plan.groupCount)
    emphasis = (0..<plan.groupCount).map { group in
      plan.knownGroups.contains(group) ? 1 : Ranking.unknownWordEmphasis
    }
    isAsked = (0..<plan.groupCount).map { group in plan.phrases.contains { $0.groups.contains(group) } }
  }

  static let fields = SearchField.all.map { Ranking.weight(of: $0.name) }

  /// What a phrase that stands `count` times in a field is worth there, before its weight.
  @inline(__always)
  func worth(_ count: Int, field: Int, length: Int) -> Double {
    let field = (rule: Self.fields[field], mean: meanLength[field])
    let norm = 1 - field.rule.b + field.rule.b * Double(length) / field.mean
    return field.rule.weight * (field.rule.k + 1) * Double(count) / (Double(count) + field.rule.k * norm)
  }

  /// The score of a row, and the share of each phrase in it.
  /// - Parameters:
  ///   - counts: How often each phrase stands in each field, phrase by phrase.
  ///   - lengths: The fields' lengths, in words.
  /// - Returns: The score, and a number from 0 to 1 for each phrase of the plan.
  func explain(counts: [Int], lengths: [Int]) -> (score: Double, shares: [Double]) {
    let width = SearchField.all.count
    var shares = [Double](repeating: 0, count: phrases.count)
    var score = 0.0
    for group in 0..<groupCount {
      // For each field, the best way and what it is worth; bonuses come on top.
      var byField: [[(phrase: Int, worth: Double)]] = Array(repeating: [], count: width)
      for (index, phrase) in phrases.enumerated() where phrase.groups.contains(group) {
        for field in 0..<width where counts[index * width + field] > 0 {
          let worth = phrase.weight * worth(counts[index * width + field], field: field, length: lengths[field])
          if phrase.isBonus {
            byField[field].append((index, worth))
          } else if let best = byField[field].firstIndex(where: { !phrases[$0.phrase].isBonus }) {
            if byField[field][best].worth < worth { byField[field][best] = (index, worth) }
          } else {
            byField[field].append((index, worth))
          }
        }
      }
      let totals = byField.map { $0.reduce(0) { $0 + $1.worth } }
      let best = Language.allCases.max { left, right in
        Self.total(totals, left) < Self.total(totals, right)
      }
      for (index, field) in SearchField.all.enumerated() where field.language == nil || field.language == best {
        for (phrase, worth) in byField[index] {
          shares[phrase] += idf[group] * worth
          score += idf[group] * worth
        }
      }
    }
    return (score, score > 0 ? shares.map { $0 / score } : shares)
  }

  private static func total(_ totals: [Double], _ language: Language) -> Double {
    zip(SearchField.all, totals).reduce(0) { $1.0.language == language ? $0 + $1.1 : $0 }
  }
}
