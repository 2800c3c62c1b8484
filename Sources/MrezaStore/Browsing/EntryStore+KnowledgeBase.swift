import GRDB
public import MrezaCore

extension EntryStore: KnowledgeBase {
  public func entry(_ slug: Slug) throws -> Entry? {
    try read { db in
      if let entry = try StoredContent.entry(slug.rawValue, in: db, library: library) { return entry }
      let target = try String.fetchOne(
        db, sql: "SELECT slug FROM alias WHERE alias = ? ORDER BY slug", arguments: [slug.rawValue])
      return try target.flatMap { try StoredContent.entry($0, in: db, library: library) }
    }
  }

  public func summaries(of slugs: [Slug], in language: Language) throws -> [EntrySummary] {
    try read { db in try slugs.compactMap { try Self.summary($0.rawValue, in: language, db: db) } }
  }

  public func links(of slug: Slug, in language: Language) throws -> EntryLinks {
    try read { db in
      let names =
        try [slug.rawValue]
        + String.fetchAll(
          db, sql: "SELECT alias FROM alias WHERE slug = ? ORDER BY alias", arguments: [slug.rawValue])
      let outgoing = try Row.fetchAll(
        db,
        sql: """
          SELECT l.type, coalesce((SELECT min(a.slug) FROM alias a WHERE a.alias = l.target), l.target)
          FROM link l WHERE l.source = ? ORDER BY l.type, l.position
          """, arguments: [slug.rawValue])
      let places = names.map { _ in "?" }.joined(separator: ", ")
      let incoming = try Row.fetchAll(
        db, sql: "SELECT type, source FROM link WHERE target IN (\(places)) AND source <> ? ORDER BY source",
        arguments: StatementArguments(names + [slug.rawValue]))
      return EntryLinks(
        outgoing: try Self.groups(outgoing, in: language, db: db),
        incoming: try Self.groups(incoming, in: language, db: db))
    }
  }

  public func facets(filters: [QueryFilter]) throws -> Facets {
    let filters = FilterConditions(filters, themes: currentThemes, analyzer: analyzer)
    return try read { db in
      try Self.facets(of: "SELECT e.slug FROM entry e WHERE \(filters.sql)", filters.arguments, in: db)
    }
  }

  /// Counts over the entries whose slugs a statement selects.
  static func facets(of slugs: String, _ arguments: StatementArguments, in db: Database) throws -> Facets {
    let count = { (column: String, table: String) in
      try Self.counts(
        db,
        sql: """
          SELECT \(column), count(*) AS n FROM \(table) WHERE \(column) IS NOT NULL AND slug IN (\(slugs))
          GROUP BY 1 ORDER BY n DESC, 1
          """, arguments)
    }
    return Facets(
      kinds: try count("kind", "entry"), themes: try count("theme", "entry_theme"),
      places: try count("country", "entry_country"), levels: try count("level", "entry"))
  }

  public func themes() -> [Theme] { currentThemes }

  public func slugs(startingWith prefix: String) throws -> [Slug] {
    try read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT slug FROM entry WHERE substr(slug, 1, ?1) = ?2 UNION SELECT alias FROM alias WHERE substr(alias, 1, ?1) = ?2
          ORDER BY 1
          """, arguments: [prefix.count, prefix])
      return names.compactMap { Slug($0) }
    }
  }

  public func statistics() throws -> LibraryStatistics {
    try read { db in
      let number = { (sql: String) in try Int.fetchOne(db, sql: sql) ?? 0 }
      let words: String = SearchField.all.filter { $0.name == .text }.map { field -> String in
        let text = "trim(\(field.column))"
        return "iif(\(text) = '', 0, length(\(text)) - length(replace(replace(\(text), char(10), ' '), ' ', '')) + 1)"
      }.joined(separator: " + ")
      return LibraryStatistics(
        entries: try number("SELECT count(*) FROM entry"),
        byKind: try Self.counts(db, sql: "SELECT kind, count(*) FROM entry GROUP BY 1 ORDER BY 2 DESC, 1", []),
        byLanguage: try Self.counts(
          db, sql: "SELECT language, count(*) FROM document GROUP BY 1 ORDER BY 2 DESC, 1", []),
        sources: try number("SELECT coalesce(sum(sources), 0) FROM entry"),
        links: try number("SELECT count(*) FROM link"),
        drafts: try number("SELECT count(*) FROM entry WHERE sources = 0"),
        words: try number("SELECT coalesce(sum(\(words)), 0) FROM entry_text"))
    }
  }

  private static func counts(_ db: Database, sql: String, _ arguments: StatementArguments) throws -> [Facets.Count] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { Facets.Count(value: $0[0], count: $0[1]) }
  }

  private static func groups(_ rows: [Row], in language: Language, db: Database) throws -> [EntryLinks.Group] {
    try LinkType.allCases.compactMap { type in
      let entries = try rows.filter { $0[0] == type.rawValue }.compactMap { row -> EntrySummary? in
        try summary(row[1] as String, in: language, db: db)
      }
      return entries.isEmpty ? nil : EntryLinks.Group(type: type, entries: entries)
    }
  }
}
