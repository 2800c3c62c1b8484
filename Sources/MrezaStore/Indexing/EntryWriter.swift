import Foundation
import GRDB
import MrezaCore

/// Writes the rows of one entry.
struct EntryWriter {
  let db: Database
  let themes: [Theme]

  /// Writes an entry's rows anew from the table of files; only removes them where it has no usable file any more.
  func rewrite(_ slug: String) throws {
    if let id = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM entry WHERE slug = ?"), arguments: [slug]) {
      try execute("DELETE FROM entry_text WHERE id = ?", id)
      for table in ["entry", "entry_theme", "entry_country", "alias", "document"] {
        try execute("DELETE FROM \(table) WHERE slug = ?", slug)
      }
    }
    try execute("DELETE FROM link WHERE source = ?", slug)
    guard let entry = try StoredContent.entry(slug, in: db) else { return }
    try execute(
      """
      INSERT INTO entry (slug, kind, kind_rank, level, year_from, year_to, sources, latest_source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      slug, entry.kind.rawValue, EntryKind.allCases.firstIndex(of: entry.kind), entry.level?.rawValue,
      entry.years?.from, entry.years?.last, entry.sources.count, entry.sources.compactMap(\.date).max() ?? "")
    try insertText(of: entry, id: db.lastInsertedRowID)
    for (position, theme) in entry.themes.enumerated() where !entry.themes[..<position].contains(theme) {
      try execute("INSERT INTO entry_theme VALUES (?, ?, ?)", slug, position, theme)
    }
    for country in Set(entry.place?.countries ?? []) {
      try execute("INSERT INTO entry_country VALUES (?, ?)", slug, country)
    }
    for alias in Set(entry.aliases) { try execute("INSERT INTO alias VALUES (?, ?)", alias.rawValue, slug) }
    for (type, targets) in links(of: entry) {
      for (position, target) in targets.enumerated() {
        try execute("INSERT INTO link VALUES (?, ?, ?, ?)", slug, type.rawValue, position, target.rawValue)
      }
    }
    for text in entry.texts { try insertDocument(text, of: entry) }
  }

  /// The links of the front matter; those that stand only in the text count as `related`.
  private func links(of entry: Entry) -> [LinkType: [Slug]] {
    let typed = Set(entry.links.values.joined())
    let inText = entry.texts.flatMap { $0.body.linkedEntries }.compactMap { Slug($0) }
    var links = entry.links
    for slug in inText where slug != entry.slug && !typed.contains(slug) && links[.related]?.contains(slug) != true {
      links[.related, default: []].append(slug)
    }
    return links
  }

  private func insertDocument(_ text: EntryText, of entry: Entry) throws {
    try execute(
      "INSERT INTO document (slug, language, is_original, title, summary, place_label) VALUES (?, ?, ?, ?, ?, ?)",
      entry.slug.rawValue, text.language.rawValue, text.language == entry.language, clean(text.title),
      clean(text.summary), entry.place?.label)
  }

  private func insertText(of entry: Entry, id: Int64) throws {
    try db.cachedStatement(sql: Self.insertion).execute(
      arguments: StatementArguments(
        [id as any DatabaseValueConvertible] + SearchField.all.map { words(of: $0, in: entry) }))
  }

  private static let insertion =
    "INSERT INTO entry_text VALUES (?\(String(repeating: ", ?", count: SearchField.all.count)))"

  private func words(of field: SearchField, in entry: Entry) -> String {
    let text = field.language.flatMap { language in entry.texts.first { $0.language == language } }
    return switch field.name {
    case .title: clean(text?.title ?? "")
    case .summary: clean(text?.summary ?? "")
    case .text: clean(text.map(words) ?? "")
    case .names: ([entry.slug] + entry.aliases).map(\.rawValue).joined(separator: " ")
    case .themes: clean(entry.themes.map(themeName).joined(separator: " · "))
    case .place: clean(entry.place.map(PlaceNames.searchable) ?? "")
    case .actors: clean(entry.actors.joined(separator: " · "))
    }
  }

  private func themeName(_ slug: String) -> String {
    themes.first { $0.slug == slug }.map { "\($0.name.bs) · \($0.name.en)" } ?? slug
  }

  /// The text to search: without the headings that all entries of a kind share, which say nothing of one of them.
  private func words(of text: EntryText) -> String {
    let shared = Set(EntrySection.allCases.map { $0.heading[text.language] })
    return text.body.filter { block in
      if case .heading(_, let words) = block { return !shared.contains(words.plainText) }
      return true
    }.plainText
  }

  /// The text without control characters: snippets are marked with two of them.
  private func clean(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).withoutControls }
      .joined(separator: "\n")
  }

  private func execute(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
