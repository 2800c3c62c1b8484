import Foundation
import GRDB
import MrezaCore

/// Raw FTS5: one table with the words of each entry as one row, asked as its documentation shows
/// (<https://www.sqlite.org/fts5.html>).
final class RawTable {
  /// The weights of the columns, as one would choose them; text counts one.
  static let rank = "bm25(10.0, 5.0, 1.0, 10.0, 5.0, 1.0, 4.0, 2.0, 4.0)"

  private let queue: DatabaseQueue

  /// Opens a table, which is made where there is none.
  init(file: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY")
    }
    queue = try DatabaseQueue(path: file, configuration: configuration)
    try queue.write { db in
      guard try !db.tableExists("entry") else { return }
      let columns = GeneratedEntry.columns.joined(separator: ", ")
      try db.execute(sql: "CREATE VIRTUAL TABLE entry USING fts5(\(columns), kind UNINDEXED, tokenize = 'unicode61')")
      try db.execute(sql: "INSERT INTO entry (entry, rank) VALUES ('rank', ?)", arguments: [Self.rank])
    }
  }

  static var version: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "?"
  }

  /// Inserts all entries of a library in one transaction.
  /// - Returns: The seconds that inserting took; making up the entries is not counted.
  func insert(_ library: GeneratedLibrary) throws -> Double {
    var timings = Timings()
    var total = 0.0
    try queue.writeWithoutTransaction { db in
      timings.time { try? db.beginTransaction(.immediate) }
      let places = (GeneratedEntry.columns + ["kind"]).map { _ in "?" }.joined(separator: ", ")
      let statement = try db.makeStatement(sql: "INSERT INTO entry VALUES (\(places))")
      var number = 0
      while number < library.count {
        let end = min(library.count, number + 5_000)
        let rows = (number..<end).map { number in
          let entry = library[number]
          return StatementArguments(entry.row(themes: library.model.themes) + [entry.model.kind.rawValue])
        }
        try timings.time {
          for row in rows { try statement.execute(arguments: row) }
        }
        number = end
      }
      try timings.time { try db.commit() }
    }
    total = timings.seconds.reduce(0, +)
    return total
  }

  /// Writes the words of one entry anew.
  func update(_ number: Int, _ row: [String]) throws {
    try queue.write { db in
      let columns = GeneratedEntry.columns.map { "\($0) = ?" }.joined(separator: ", ")
      try db.cachedStatement(sql: "UPDATE entry SET \(columns) WHERE rowid = ?")
        .execute(arguments: StatementArguments(row) + [number + 1])
    }
  }

  /// The SQL of a search for the ten best; `filter` stands behind `WHERE`.
  static func search(filter: String? = nil) -> String {
    """
    SELECT rowid, title_bs, snippet(entry, -1, '[', ']', '…', 24), rank FROM entry
    WHERE entry MATCH ?\(filter.map { " AND \($0)" } ?? "") ORDER BY rank LIMIT 10
    """
  }

  /// Asks for the ten best, and reads them.
  @discardableResult
  func search(_ match: String, filter: String? = nil) throws -> Int {
    try queue.read { db in
      let statement = try db.cachedStatement(sql: Self.search(filter: filter))
      return try Row.fetchAll(statement, arguments: [match]).count
    }
  }

  /// How many entries match.
  func count(_ match: String) throws -> Int {
    try queue.read { db in
      let statement = try db.cachedStatement(sql: "SELECT count(*) FROM entry WHERE entry MATCH ?")
      return try Int.fetchOne(statement, arguments: [match]) ?? 0
    }
  }

  /// Closes the table, with all in one file.
  func close() throws {
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try queue.close()
  }
}
