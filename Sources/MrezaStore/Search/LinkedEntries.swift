import GRDB
import MrezaCore

/// Raises what the best results are linked with: an editor has said that they belong together (see `Ranking`).
///
/// One step of spreading activation over the links of the library (Crestani 1997,
/// <https://doi.org/10.1023/A:1006569829653>).
struct LinkedEntries {
  let db: Database

  /// Adds to the score of each guess and of the best of the other rows what it gets from those that it is linked with, either way.
  /// - Complexity: O(*n* + *m*), *n* rows, *m* links of the best.
  func raise(_ hits: inout [ScoringFunction.Hit]) throws {
    guard hits.count > 1 else { return }
    var received: [Int64: (score: Double, from: Int64, most: Double)] = [:]
    let seeds = seeds(of: hits)
    let neighbours = try neighbours(of: seeds.map(\.id))
    for seed in seeds {
      let linked = neighbours[seed.id] ?? []
      let share = Ranking.linkShare * seed.score / Double(linked.count + 1).squareRoot()
      for id in linked {
        var sum = received[id] ?? (0, seed.id, 0)
        sum.score += share
        if share > sum.most { (sum.from, sum.most) = (seed.id, share) }
        received[id] = sum
      }
    }
    guard !received.isEmpty else { return }
    let sure = hits.filter { !$0.isGuess }.map(\.score)
    let least = sure.count > Ranking.linkReach ? HitOrder.largest(Ranking.linkReach, of: sure) : -.infinity
    for index in hits.indices where hits[index].isGuess || hits[index].score >= least {
      guard let sum = received[hits[index].id], sum.score > 0 else { continue }
      hits[index].linked = (sum.score, sum.from)
      hits[index].score += sum.score
    }
  }

  /// The best rows: what was found by all words before guesses. Of equal rows all or none, for their order in the index is
  /// chance.
  private func seeds(of hits: [ScoringFunction.Hit]) -> [ScoringFunction.Hit] {
    let count = Ranking.linkSeeds
    let sure = hits.filter { !$0.isGuess }
    guard sure.count < count else { return Self.best(count, of: sure) }
    return sure + Self.best(count - sure.count, of: hits.filter(\.isGuess))
  }

  private static func best(_ count: Int, of hits: [ScoringFunction.Hit]) -> [ScoringFunction.Hit] {
    guard count < hits.count else { return hits }
    let least = HitOrder.largest(count, of: hits.map(\.score))
    let best = hits.filter { $0.score >= least }
    return best.count <= 2 * count ? best : hits.filter { $0.score > least }
  }

  /// The entries that each row links to or that link to it.
  private func neighbours(of ids: [Int64]) throws -> [Int64: Set<Int64>] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT s.id, o.id FROM json_each(?1) j CROSS JOIN entry s ON s.id = j.value
          CROSS JOIN link l ON l.source = s.slug CROSS JOIN entry o ON o.slug = l.target
          UNION ALL SELECT s.id, o.id FROM json_each(?1) j CROSS JOIN entry s ON s.id = j.value
          CROSS JOIN link l ON l.target = s.slug CROSS JOIN entry o ON o.slug = l.source
          """), arguments: [HitOrder.json(ids)])
    var neighbours: [Int64: Set<Int64>] = [:]
    while let row = try rows.next() { neighbours[row[0], default: []].insert(row[1]) }
    return neighbours
  }
}
