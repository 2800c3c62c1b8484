import GRDB
import MrezaText

/// The tables of the index.
///
///     file, content ──slug──► entry ──slug──► document (one for each language) ◄──rowid── document_fts
///                               └─slug──► entry_theme, entry_country, link, alias
///
/// `content` keeps what each usable file said, so that an entry can be put together again when only its translation
/// changed. It stands apart from `file`, which every start reads whole.
/// `document` is what is searched: words without Markdown. `document_fts` holds no text of its own.
enum IndexSchema {
  /// An index made under another version is made anew.
  static let version = "2/\(TextAnalyzer.version)"

  /// The searched columns, in order. Their weights stand in `Ranking`.
  static let searchedColumns = ["title", "summary", "text", "themes", "place", "actors"]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 files, entries, documents") { db in
      try createTables(db)
      try db.create(virtualTable: "document_fts", using: FTS5()) { table in
        table.synchronize(withTable: "document")
        table.tokenizer = WordTokenizer.tokenizerDescriptor()
        for column in searchedColumns { table.column(column) }
      }
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES ('version', ?)", arguments: [version])
    }
    return migrator
  }

  private static func createTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE file (
          path TEXT PRIMARY KEY, slug TEXT NOT NULL, kind TEXT NOT NULL, translation TEXT,
          size INTEGER NOT NULL, modified INTEGER NOT NULL, hash TEXT NOT NULL, usable INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE content (
          path TEXT PRIMARY KEY, slug TEXT NOT NULL, translation TEXT, content TEXT NOT NULL);
        CREATE INDEX content_slug ON content (slug);
        CREATE TABLE entry (
          slug TEXT PRIMARY KEY, kind TEXT NOT NULL, level TEXT, year_from INTEGER, year_to INTEGER,
          sources INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE entry_theme (
          slug TEXT NOT NULL, position INTEGER NOT NULL, theme TEXT NOT NULL, PRIMARY KEY (slug, position)) WITHOUT ROWID;
        CREATE INDEX entry_theme_theme ON entry_theme (theme);
        CREATE TABLE entry_country (
          slug TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (slug, country)) WITHOUT ROWID;
        CREATE TABLE link (
          source TEXT NOT NULL, type TEXT NOT NULL, position INTEGER NOT NULL, target TEXT NOT NULL,
          PRIMARY KEY (source, type, position)) WITHOUT ROWID;
        CREATE INDEX link_target ON link (target);
        CREATE TABLE alias (alias TEXT NOT NULL, slug TEXT NOT NULL, PRIMARY KEY (alias, slug)) WITHOUT ROWID;
        CREATE TABLE document (
          id INTEGER PRIMARY KEY, slug TEXT NOT NULL, language TEXT NOT NULL, is_original INTEGER NOT NULL,
          title TEXT NOT NULL, summary TEXT NOT NULL, text TEXT NOT NULL, themes TEXT NOT NULL, place TEXT NOT NULL,
          place_label TEXT, actors TEXT NOT NULL, UNIQUE (slug, language));
        """)
  }
}
