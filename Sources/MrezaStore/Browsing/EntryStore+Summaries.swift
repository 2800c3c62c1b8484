import GRDB
import MrezaCore

extension EntryStore {
  private static let columns = """
    d.slug, e.kind, d.language, d.title, d.summary, d.place_label, e.level
    FROM document d JOIN entry e ON e.slug = d.slug
    """

  /// The entry of a row of the index, in the wanted language or else its own.
  static func summary(id: Int64, in language: Language, db: Database) throws -> EntrySummary {
    let slug = try String.fetchOne(db.cachedStatement(sql: "SELECT slug FROM entry WHERE id = ?"), arguments: [id])
    guard let slug, let summary = try summary(slug, in: language, db: db) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "row \(id) without entry")
    }
    return summary
  }

  /// The entry of a slug, in the wanted language or else its own; nil if there is none.
  static func summary(_ slug: String, in language: Language, db: Database) throws -> EntrySummary? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columns) WHERE d.slug = ? ORDER BY d.language = ? DESC, d.is_original DESC, d.language LIMIT 1"),
      arguments: [slug, language.rawValue])
    return try row.flatMap { try summary($0, in: db) }
  }

  private static func summary(_ row: Row, in db: Database) throws -> EntrySummary? {
    guard let slug = Slug(row[0] as String), let kind = EntryKind(rawValue: row[1]),
      let language = Language(rawValue: row[2])
    else { return nil }
    let themes = try String.fetchAll(
      db.cachedStatement(sql: "SELECT theme FROM entry_theme WHERE slug = ? ORDER BY position"),
      arguments: [slug.rawValue])
    return EntrySummary(
      slug: slug, kind: kind, language: language, title: row[3], summary: row[4], themes: themes, place: row[5],
      level: (row[6] as String?).flatMap(Level.init(rawValue:)))
  }
}
