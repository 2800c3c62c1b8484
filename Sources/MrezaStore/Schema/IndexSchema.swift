import GRDB
import MrezaText

/// The tables of the index.
///
///     file, content ──slug──► entry ──id──► entry_text ◄──rowid── entry_fts ──► entry_term
///                               ├─slug──► document (one for each language)
///                               └─slug──► entry_theme, entry_country, link, alias
///     label: the thesaurus
///     vocabulary: each word that an entry has, or had
///
/// `content` keeps the text of each usable file, so that an entry can be put together again when only its translation
/// changed, and can be shown when its file has gone. It stands apart from `file`, which is read whole where anything changed.
/// `meta` remembers the stamp of the listing that the index was last equal to.
/// `entry_text` is what is searched, words without Markdown: one row for an entry, a column for each field and language,
/// so that a search for words of both languages finds the entry that has both. `entry_fts` holds no text of its own;
/// `entry_head` is a second, small one without the long texts; `entry_term` counts the entries of each token, for which it reads all that FTS5 has of it; `vocabulary` has the words
/// by length, for what is misspelt. `document` is what lists show.
enum IndexSchema {
  /// An index made under another version is made anew.
  static let version = "5/\(TextAnalyzer.version)"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 files, entries, documents") { db in
      try createTables(db)
      try db.create(virtualTable: "entry_fts", using: FTS5()) { table in
        // Without triggers: see `EntryWriter`.
        table.content = "entry_text"
        table.contentRowID = "id"
        table.tokenizer = WordTokenizer.tokenizerDescriptor()
        for field in SearchField.all { table.column(field.column) }
      }
      try createHead(db)
      try db.execute(sql: "CREATE VIRTUAL TABLE entry_term USING fts5vocab(entry_fts, row)")
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES ('version', ?)", arguments: [version])
    }
    return migrator
  }

  /// The index of everything but the long texts, with the same columns: where words stand that most entries have.
  private static func createHead(_ db: Database) throws {
    let columns = SearchField.all.map(\.column).joined(separator: ", ")
    let shown = SearchField.all.map { $0.name == .text ? "'' AS \($0.column)" : $0.column }.joined(separator: ", ")
    try db.execute(
      sql: """
        CREATE VIEW entry_head_text AS SELECT id, \(shown) FROM entry_text;
        CREATE VIRTUAL TABLE entry_head USING fts5(
          \(columns), content = 'entry_head_text', content_rowid = 'id', tokenize = '\(WordTokenizer.name)');
        """)
  }

  private static func createTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE file (
          path TEXT PRIMARY KEY, slug TEXT NOT NULL, kind TEXT NOT NULL, translation TEXT,
          size INTEGER NOT NULL, modified INTEGER NOT NULL, usable INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE content (
          path TEXT PRIMARY KEY, slug TEXT NOT NULL, kind TEXT NOT NULL, translation TEXT, text TEXT NOT NULL);
        CREATE INDEX content_slug ON content (slug);
        CREATE TABLE entry (
          id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, kind_rank INTEGER NOT NULL, level TEXT,
          year_from INTEGER, year_to INTEGER, sources INTEGER NOT NULL, latest_source TEXT NOT NULL);
        CREATE TABLE entry_text (
          id INTEGER PRIMARY KEY, \(SearchField.all.map { "\($0.column) TEXT NOT NULL" }.joined(separator: ", ")));
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
          slug TEXT NOT NULL, language TEXT NOT NULL, is_original INTEGER NOT NULL, title TEXT NOT NULL,
          summary TEXT NOT NULL, place_label TEXT, PRIMARY KEY (slug, language)) WITHOUT ROWID;
        CREATE TABLE label (
          key TEXT NOT NULL, concept TEXT NOT NULL, language TEXT NOT NULL, position INTEGER NOT NULL,
          label TEXT NOT NULL, PRIMARY KEY (key, concept, language, position)) WITHOUT ROWID;
        CREATE INDEX label_concept ON label (concept, position, language, label, key);
        CREATE TABLE vocabulary (length INTEGER NOT NULL, form TEXT NOT NULL, PRIMARY KEY (length, form)) WITHOUT ROWID;
        CREATE TABLE concept_link (
          concept TEXT NOT NULL, other TEXT NOT NULL, type TEXT NOT NULL, PRIMARY KEY (concept, other)) WITHOUT ROWID;
        """)
  }
}
