import Foundation
import GRDB
import MrezaCore

/// Puts rows in order, and takes the page that was asked for.
struct HitOrder {
  let db: Database
  let request: SearchRequest

  /// - Complexity: O(*n* + *k* log *k*), *n* rows, of which *k* are as good as the last of the page; O(*n* log *n*) for an
  ///   order other than by relevance.
  func page(of hits: [ScoringFunction.Hit]) throws -> [ScoringFunction.Hit] {
    let (end, isPastAll) = request.offset.addingReportingOverflow(request.limit)
    guard request.limit > 0, request.offset < hits.count else { return [] }
    let ordered =
      switch request.query.order {
      case .relevance: try byRelevance(hits, first: isPastAll ? hits.count : min(end, hits.count))
      case .newest: try byLatestSource(hits)
      case .title: try byTitle(hits)
      }
    return Array(ordered.dropFirst(request.offset).prefix(request.limit))
  }

  /// The best rows in order; more than asked for only where some are equally good.
  private func byRelevance(_ hits: [ScoringFunction.Hit], first count: Int) throws -> [ScoringFunction.Hit] {
    var candidates = hits
    if count < hits.count, !hits.contains(where: \.isGuess) {
      let least = Self.largest(count, of: hits.map(\.score))
      candidates = hits.filter { Self.rounded($0.score) >= Self.rounded(least) }
    }
    let preferred = Language.allCases.firstIndex(of: request.language) ?? 0
    var keys = candidates.map { hit in
      Key(
        hit: hit, score: Self.rounded(hit.score), isPreferred: hit.languages >> UInt8(preferred) & 1 == 1, tie: nil)
    }
    keys.sort { $0.comes(before: $1) ?? false }
    // Only what is equal so far needs to be looked up.
    let equal = keys.indices.filter { index in
      index > 0 && keys[index - 1].comes(before: keys[index]) == nil
        || index + 1 < keys.count && keys[index].comes(before: keys[index + 1]) == nil
    }
    guard !equal.isEmpty else { return keys.map(\.hit) }
    let ties = try ties(equal.map { keys[$0].hit.id })
    for index in equal { keys[index].tie = ties[keys[index].hit.id] }
    return keys.sorted { $0.comes(before: $1) ?? $0.isTieWon(against: $1) }.map(\.hit)
  }

  /// What a row is ordered by.
  private struct Key {
    var hit: ScoringFunction.Hit
    var score: Double
    var isPreferred: Bool
    var tie: Tie?

    /// Nil where the two are equal but for their ties.
    func comes(before other: Key) -> Bool? {
      if hit.isGuess != other.hit.isGuess { return other.hit.isGuess }
      if score != other.score { return score > other.score }
      return isPreferred == other.isPreferred ? nil : isPreferred
    }

    func isTieWon(against other: Key) -> Bool {
      guard let tie, let other = other.tie else { return false }
      return (tie.kind, other.latest, tie.slug) < (other.kind, tie.latest, other.slug)
    }
  }

  /// Scores nearer than this are equal: sums in another order differ in the last digits.
  private static func rounded(_ score: Double) -> Double { (score * 1e6).rounded() }

  /// The `count`th largest value.
  static func largest(_ count: Int, of values: [Double]) -> Double {
    // A heap of the largest so far, the least of them on top.
    var heap = Array(values.prefix(count))
    heap.sort()
    for value in values.dropFirst(count) where value > heap[0] {
      heap[0] = value
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
          least = child
        }
        if least == parent { break }
        heap.swapAt(parent, least)
        parent = least
      }
    }
    return heap.first ?? 0
  }

  private struct Tie {
    var kind: Int
    var latest: String
    var slug: String
  }

  private func ties(_ ids: [Int64]) throws -> [Int64: Tie] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, kind_rank, latest_source, slug FROM entry WHERE id IN (SELECT value FROM json_each(?))
          """), arguments: [Self.json(ids)])
    return Dictionary(
      rows.map { ($0[0] as Int64, Tie(kind: $0[1], latest: $0[2], slug: $0[3])) }
    ) { first, _ in first }
  }

  private func byLatestSource(_ hits: [ScoringFunction.Hit]) throws -> [ScoringFunction.Hit] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?)) ORDER BY latest_source DESC, slug"),
      arguments: [Self.json(hits.map(\.id))])
    let byID = Dictionary(hits.map { ($0.id, $0) }) { first, _ in first }
    return rows.compactMap { byID[$0[0]] }
  }

  private func byTitle(_ hits: [ScoringFunction.Hit]) throws -> [ScoringFunction.Hit] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT e.id, (SELECT d.title FROM document d WHERE d.slug = e.slug
            ORDER BY d.language = ? DESC, d.is_original DESC LIMIT 1), e.slug
          FROM entry e WHERE e.id IN (SELECT value FROM json_each(?))
          """), arguments: [request.language.rawValue, Self.json(hits.map(\.id))])
    let byID = Dictionary(hits.map { ($0.id, $0) }) { first, _ in first }
    let locale = Locale(identifier: request.language.rawValue)
    let titles = rows.map { (id: $0[0] as Int64, title: $0[1] as String? ?? "", slug: $0[2] as String) }
    return titles.sorted { left, right in
      switch left.title.compare(right.title, options: [.caseInsensitive, .numeric], range: nil, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.slug < right.slug
      }
    }.compactMap { byID[$0.id] }
  }

  /// Row numbers as SQLite's `json_each` takes them.
  static func json(_ ids: [Int64]) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }
}
