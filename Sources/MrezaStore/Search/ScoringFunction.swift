import Foundation
import GRDB
import GRDBSQLite
import MrezaCore

/// FTS5's scoring, by our own formula, in one pass over the rows that match.
///
///     SELECT 1 FROM entry_fts WHERE entry_fts MATCH ? AND mreza_score(entry_fts)
///
/// The function scores the row, keeps the score here, and is false: so a search that matches 100,000 rows does not hand
/// 100,000 rows through SQL. Where more rows match than were wanted it is true, so that a search for one row ends there. `mreza_counts(entry_fts)` tells how often each phrase stands in each field of a row.
/// See <https://www.sqlite.org/fts5.html#custom_auxiliary_functions>.
///
/// Belongs to one database connection, and to the thread of its store.
final class ScoringFunction {
  /// A row that was scored.
  struct Hit {
    var id: Int64
    var score: Double
    /// The languages in which anything was found, a bit for each by its place in `Language.allCases`.
    var languages: UInt8
    /// The fields in which anything was found, a bit for each by its place in `SearchField.all`.
    var fields: UInt16 = 0
    /// Which part of the query it has, by how much each word says: from 0 to 1.
    var coverage = 1.0
    /// The phrases of the plan that it has, a bit each, as far as there are bits.
    var phrases: UInt128 = 0
    /// Whether it was not found by all that was asked for.
    var isGuess = false
    /// What of the score comes from rows that it is linked with, and which of them gave most.
    var linked: (score: Double, from: Int64)?
  }

  private(set) var hits: [Hit] = []
  private(set) var plan: ScorePlan?
  private var isPrepared = false
  private var limit = Int.max
  /// For each group and field: the best way to find it, and the bonus on top.
  private var best: [Double] = []
  private var bonus: [Double] = []

  private static let width = SearchField.all.count
  private static let languageOfField = SearchField.all.map { field in
    field.language.flatMap { Language.allCases.firstIndex(of: $0) } ?? -1
  }

  /// Makes the functions known to a connection.
  func register(in db: Database) throws {
    let api = try Self.api(of: db)
    let context = Unmanaged.passUnretained(self).toOpaque()
    for (name, function) in [("mreza_score", Self.score), ("mreza_counts", Self.counts)] {
      let code = api.pointee.xCreateFunction(api, name, context, function, nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  /// Begins a search: what is scored from now on is scored for this plan. The function is true for rows past the limit.
  func begin(_ plan: ScorePlan, limit: Int = .max) {
    self.limit = limit
    self.plan = plan
    isPrepared = false
    hits.removeAll(keepingCapacity: true)
    best = Array(repeating: 0, count: plan.groupCount * Self.width)
    bonus = best
  }

  /// The scored rows, and an end of the search.
  func takeHits() -> [Hit] {
    defer { hits = [] }
    return hits
  }

  private static func api(of db: Database) throws -> UnsafeMutablePointer<fts5_api> {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    var api: UnsafeMutablePointer<fts5_api>?
    let code = sqlite3_prepare_v3(db.sqliteConnection, "SELECT fts5(?)", -1, 0, &statement, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    withUnsafeMutablePointer(to: &api) { pointer in
      _ = sqlite3_bind_pointer(statement, 1, pointer, "fts5_api_ptr", nil)
      _ = sqlite3_step(statement)
    }
    guard let api else { throw DatabaseError(message: "SQLite has no FTS5") }
    return api
  }
}

// MARK: - Called by FTS5

extension ScoringFunction {
  private typealias Function =
    @convention(c) (
      UnsafePointer<Fts5ExtensionApi>?, OpaquePointer?, OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

  private static let score: Function = { api, row, result, _, _ in
    guard let api, let row, let data = api.pointee.xUserData(row) else { return }
    let function = Unmanaged<ScoringFunction>.fromOpaque(data).takeUnretainedValue()
    let code = function.score(row, api)
    if code == SQLITE_OK {
      sqlite3_result_int(result, function.hits.count > function.limit ? 1 : 0)
    } else {
      sqlite3_result_error_code(result, code)
    }
  }

  private static let counts: Function = { api, row, result, _, _ in
    guard let api, let row else { return }
    var numbers: [Int32] = []
    for phrase in 0..<api.pointee.xPhraseCount(row) {
      var counts = [Int32](repeating: 0, count: width)
      _ = forEachPlace(of: phrase, row, api) { counts[$0] += 1 }
      numbers += counts
    }
    for field in 0..<Int32(width) {
      var length: Int32 = 0
      _ = api.pointee.xColumnSize(row, field, &length)
      numbers.append(length)
    }
    numbers.withUnsafeBytes {
      sqlite3_result_blob64(
        result, $0.baseAddress, UInt64($0.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  /// Reads what `mreza_counts` returned: how often each phrase stands in each field, and the fields' lengths.
  static func read(_ blob: [UInt8]) -> (counts: [Int], lengths: [Int]) {
    let numbers = blob.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - 3, by: 4).map { Int(bytes.loadUnaligned(fromByteOffset: $0, as: Int32.self)) }
    }
    return (Array(numbers.dropLast(width)), numbers.suffix(width))
  }

  /// Calls `body` with the field of each place where a phrase stands in the row.
  @inline(__always)
  private static func forEachPlace(
    of phrase: Int32, _ row: OpaquePointer, _ api: UnsafePointer<Fts5ExtensionApi>, _ body: (Int) -> Void
  ) -> CInt {
    var iterator = Fts5PhraseIter()
    var field: CInt = -1
    var offset: CInt = 0
    let code = api.pointee.xPhraseFirst(row, phrase, &iterator, &field, &offset)
    guard code == SQLITE_OK else { return code }
    while field >= 0 {
      body(Int(field))
      api.pointee.xPhraseNext(row, &iterator, &field, &offset)
    }
    return SQLITE_OK
  }

  private func score(_ row: OpaquePointer, _ api: UnsafePointer<Fts5ExtensionApi>) -> CInt {
    if !isPrepared {
      let code = prepare(row, api)
      guard code == SQLITE_OK else { return code }
    }
    guard let plan else { return SQLITE_MISUSE }
    for index in best.indices {
      best[index] = 0
      bonus[index] = 0
    }
    var languages: UInt8 = 0
    var fields: UInt16 = 0
    var found: UInt128 = 0
    for (index, phrase) in plan.phrases.enumerated() {
      var iterator = Fts5PhraseIter()
      var field: CInt = -1
      var offset: CInt = 0
      let code = api.pointee.xPhraseFirst(row, CInt(index), &iterator, &field, &offset)
      guard code == SQLITE_OK else { return code }
      if field >= 0 { found |= 1 << UInt128(index) }
      // Places come field by field.
      while field >= 0 {
        let here = field
        var count = 0
        while field == here {
          count += 1
          api.pointee.xPhraseNext(row, &iterator, &field, &offset)
        }
        var length: CInt = 0
        _ = api.pointee.xColumnSize(row, here, &length)
        let worth = phrase.weight * plan.worth(count, field: Int(here), length: Int(length))
        fields |= 1 << UInt16(here)
        let language = Self.languageOfField[Int(here)]
        if language >= 0 { languages |= 1 << UInt8(language) }
        for group in phrase.groups {
          let place = group * Self.width + Int(here)
          if phrase.isBonus { bonus[place] += worth } else if worth > best[place] { best[place] = worth }
        }
      }
    }
    let (total, coverage) = total(plan)
    hits.append(
      Hit(
        id: api.pointee.xRowid(row), score: total, languages: languages, fields: fields, coverage: coverage,
        phrases: found))
    return SQLITE_OK
  }

  private func total(_ plan: ScorePlan) -> (score: Double, coverage: Double) {
    var total = 0.0
    var covered = 0.0
    var whole = 0.0
    for group in 0..<plan.groupCount where plan.isAsked[group] {
      var shared = 0.0
      var translated = (0.0, 0.0)
      for field in 0..<Self.width {
        let worth = best[group * Self.width + field] + bonus[group * Self.width + field]
        switch Self.languageOfField[field] {
        case 0: translated.0 += worth
        case 1: translated.1 += worth
        default: shared += worth
        }
      }
      let worth = shared + max(translated.0, translated.1)
      whole += plan.idf[group]
      if worth > 0 { covered += plan.idf[group] }
      total += plan.idf[group] * worth
    }
    return (total, whole > 0 ? covered / whole : 1)
  }

  /// Looks up what the score needs of the whole index: mean lengths, and how rare each group is.
  private func prepare(_ row: OpaquePointer, _ api: UnsafePointer<Fts5ExtensionApi>) -> CInt {
    guard var plan else { return SQLITE_MISUSE }
    var rows: sqlite3_int64 = 0
    var code = api.pointee.xRowCount(row, &rows)
    for field in 0..<Self.width where code == SQLITE_OK {
      var words: sqlite3_int64 = 0
      code = api.pointee.xColumnTotalSize(row, CInt(field), &words)
      plan.meanLength[field] = max(1, Double(words) / Double(max(1, rows)))
    }
    for group in 0..<plan.groupCount where code == SQLITE_OK && plan.groupCount > 1 {
      var found = 0
      for (index, phrase) in plan.phrases.enumerated()
      where code == SQLITE_OK && !phrase.isBonus && phrase.groups == group..<group + 1 {
        var count = 0
        code = api.pointee.xQueryPhrase(row, CInt(index), &count) { _, _, count in
          count?.assumingMemoryBound(to: Int.self).pointee += 1
          return SQLITE_OK
        }
        found = max(found, count)
      }
      let (all, some) = (Double(rows), Double(found))
      plan.idf[group] = plan.emphasis[group] * max(0.05, log(1 + (all - some + 0.5) / (some + 0.5)))
    }
    self.plan = plan
    isPrepared = true
    return code
  }
}
