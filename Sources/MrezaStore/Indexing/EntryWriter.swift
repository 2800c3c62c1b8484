import GRDB
import MrezaCore

/// Writes the rows of entries.
///
/// FTS5 gathers what is inserted in memory and writes it out when it has much. It also writes it out at each savepoint, and
/// SQLite sets one for each statement that may fail half done: one that fires triggers, replaces rows, or writes several.
/// A segment for each entry, and the merging of all these, take longer than all else. So the words are inserted by a statement of
/// their own, and no statement here but `DELETE` of an entry that was there before is of that sort.
struct EntryWriter {
  let db: Database
  /// Whether the words of what is written go into the vocabulary at once; else that is written anew afterwards.
  let addsWords: Bool

  /// Writes an entry's rows anew; only removes them where there is no such entry any more.
  ///
  /// An entry keeps its number: FTS5 writes out all that it has in memory wherever a number is lower than the one before, so
  /// entries written in the order of their numbers are written fast.
  func rewrite(_ slug: String, _ rows: EntryRows?) throws {
    let id = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM entry WHERE slug = ?"), arguments: [slug])
    if let id {
      try deleteWords(id)
      for table in Self.tablesBySlug { try execute("DELETE FROM \(table) WHERE slug = ?", slug) }
      try execute("DELETE FROM link WHERE source = ?", slug)
    }
    guard let rows else { return }
    try write(rows, id: id)
    if addsWords { try VocabularyWriter(db: db).add(rows.tokens) }
  }

  private static let tablesBySlug = ["entry", "entry_theme", "entry_country", "alias", "document"]

  private func write(_ rows: EntryRows, id: Int64?) throws {
    let (entry, slug) = (rows.entry, rows.entry.slug.rawValue)
    try execute(
      """
      INSERT INTO entry (id, slug, kind, kind_rank, level, year_from, year_to, sources, latest_source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      id, slug, entry.kind.rawValue, EntryKind.allCases.firstIndex(of: entry.kind), entry.level?.rawValue,
      entry.years?.from, entry.years?.last, entry.sources.count, entry.sources.compactMap(\.date).max() ?? "")
    let number = (id ?? db.lastInsertedRowID).databaseValue
    try db.cachedStatement(sql: "INSERT INTO entry_text (id, \(Self.columns)) VALUES (?\(Self.places))")
      .execute(arguments: StatementArguments([number] + rows.words.map(\.databaseValue)))
    let tokens = rows.tokens.map(\.databaseValue)
    try db.cachedStatement(sql: "INSERT INTO entry_fts (rowid, \(Self.columns)) VALUES (?\(Self.places))")
      .execute(arguments: StatementArguments([number] + tokens))
    try db.cachedStatement(sql: "INSERT INTO entry_head (rowid, \(Self.columns)) VALUES (?\(Self.places))")
      .execute(arguments: StatementArguments([number] + Self.head(of: tokens)))
    for (position, theme) in entry.themes.enumerated() where !entry.themes[..<position].contains(theme) {
      try execute("INSERT INTO entry_theme VALUES (?, ?, ?)", slug, position, theme)
    }
    for country in Set(entry.place?.countries ?? []) {
      try execute("INSERT INTO entry_country VALUES (?, ?)", slug, country)
    }
    for alias in Set(entry.aliases) { try execute("INSERT INTO alias VALUES (?, ?)", alias.rawValue, slug) }
    for (type, targets) in rows.links {
      for (position, target) in targets.enumerated() {
        try execute("INSERT INTO link VALUES (?, ?, ?, ?)", slug, type.rawValue, position, target.rawValue)
      }
    }
    for document in rows.documents {
      try execute(
        "INSERT INTO document (slug, language, is_original, title, summary, place_label) VALUES (?, ?, ?, ?, ?, ?)",
        slug, document.language.rawValue, document.language == entry.language, document.title, document.summary,
        entry.place?.label)
    }
  }

  /// Removes an entry's words; FTS5 must be told what they were
  /// (<https://www.sqlite.org/fts5.html#external_content_tables>).
  private func deleteWords(_ id: Int64) throws {
    let words = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, \(Self.columns) FROM entry_text WHERE id = ?"), arguments: [id])
    guard let words else { return }
    let values = Array(words.databaseValues.dropFirst())
    for (table, values) in [("entry_fts", values), ("entry_head", Self.head(of: values))] {
      try db.cachedStatement(
        sql: "INSERT INTO \(table) (\(table), rowid, \(Self.columns)) VALUES ('delete', ?\(Self.places))"
      ).execute(arguments: StatementArguments([id.databaseValue] + values))
    }
    try execute("DELETE FROM entry_text WHERE id = ?", id)
  }

  /// The values of an entry without the long texts, as `entry_head` has them.
  private static func head(of values: [DatabaseValue]) -> [DatabaseValue] {
    zip(SearchField.all, values).map { $0.name == .text ? "".databaseValue : $1 }
  }

  private static let columns = SearchField.all.map(\.column).joined(separator: ", ")
  private static let places = String(repeating: ", ?", count: SearchField.all.count)

  private func execute(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
