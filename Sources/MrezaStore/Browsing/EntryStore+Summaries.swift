import GRDB
import MrezaCore

extension EntryStore {
  private static let columns = """
    d.slug, e.kind, d.language, d.title, d.summary, d.place_label, e.level,
    (SELECT group_concat(theme, char(31)) FROM (SELECT theme FROM entry_theme t WHERE t.slug = e.slug ORDER BY position))
    """

  /// The entries of rows of the index, each in the wanted language or else its own; in the same order.
  static func summaries(of rows: [(id: Int64, language: Language)], db: Database) throws -> [EntrySummary] {
    let wanted = "[" + rows.map { "[\($0.id),\"\($0.language.rawValue)\"]" }.joined(separator: ",") + "]"
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.id, \(columns) FROM json_each(?) j
        CROSS JOIN entry e ON e.id = json_extract(j.value, '$[0]')
        CROSS JOIN document d ON d.slug = e.slug AND d.language = coalesce(
          (SELECT o.language FROM document o WHERE o.slug = e.slug AND o.language = json_extract(j.value, '$[1]')),
          (SELECT o.language FROM document o WHERE o.slug = e.slug ORDER BY o.is_original DESC, o.language LIMIT 1))
        """)
    var summaries: [Int64: EntrySummary] = [:]
    let cursor = try Row.fetchCursor(statement, arguments: [wanted])
    while let row = try cursor.next() { summaries[row[0]] = summary(row, from: 1) }
    return try rows.map { wanted in
      guard let summary = summaries[wanted.id] else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "row \(wanted.id) without entry")
      }
      return summary
    }
  }

  /// The entry of a slug, in the wanted language or else its own; nil if there is none.
  static func summary(_ slug: String, in language: Language, db: Database) throws -> EntrySummary? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM document d JOIN entry e ON e.slug = d.slug
          WHERE d.slug = ? ORDER BY d.language = ? DESC, d.is_original DESC, d.language LIMIT 1
          """), arguments: [slug, language.rawValue])
    return row.flatMap { summary($0, from: 0) }
  }

  /// The entry that a row tells of, from one of its columns on.
  private static func summary(_ row: Row, from first: Int) -> EntrySummary? {
    guard let slug = Slug(row[first] as String), let kind = EntryKind(rawValue: row[first + 1]),
      let language = Language(rawValue: row[first + 2])
    else { return nil }
    return EntrySummary(
      slug: slug, kind: kind, language: language, title: row[first + 3], summary: row[first + 4],
      themes: (row[first + 7] as String?).map { $0.split(separator: "\u{1F}").map(String.init) } ?? [],
      place: row[first + 5], level: (row[first + 6] as String?).flatMap(Level.init(rawValue:)))
  }
}
