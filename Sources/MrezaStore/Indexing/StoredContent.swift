import GRDB
import MrezaCore

/// What files said, as the index keeps it: their text.
enum StoredContent {
  /// Puts an entry together from the texts of its files; nil where there is no usable original.
  static func entry(_ slug: String, in db: Database, library: any LibraryReading) throws -> Entry? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT path, kind, translation, text FROM content WHERE slug = ? ORDER BY translation, path"),
      arguments: [slug])
    let contents = rows.compactMap { row -> LoadedFile.Content? in
      guard let slug = Slug(slug), let kind = EntryKind(rawValue: row[1]) else { return nil }
      let file = LibraryFile(
        path: row[0], slug: slug, kind: kind, translation: (row[2] as String?).flatMap(Language.init(rawValue:)),
        size: 0, modified: 0)
      return library.content(of: file, text: row[3])
    }
    return Entry(contents)
  }
}

extension Entry {
  /// An entry made of what its files say, translations ordered by language; nil where none of them is the original.
  init?(_ contents: [LoadedFile.Content]) {
    var entry: Entry?
    var translations: [EntryText] = []
    for content in contents {
      switch content {
      case .entry(let original): entry = original
      case .translation(let text): translations.append(text)
      }
    }
    guard var entry else { return nil }
    entry.translations += translations.filter { $0.language != entry.language }
    self = entry
  }
}
