import Foundation
import GRDB
import MrezaCore

/// What a file said, as the index keeps it: JSON, the same bytes for the same file.
enum StoredContent {
  static func encode(_ content: LoadedFile.Content) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data =
      switch content {
      case .entry(let entry): try encoder.encode(entry)
      case .translation(let text): try encoder.encode(text)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// Puts an entry together from its files; nil where there is no usable original.
  static func entry(_ slug: String, in db: Database) throws -> Entry? {
    let statement = try db.cachedStatement(
      sql: "SELECT translation, content FROM content WHERE slug = ? ORDER BY translation, path")
    let rows = try Row.fetchAll(statement, arguments: [slug])
    var entry: Entry?
    var translations: [EntryText] = []
    for row in rows {
      let content: String = row["content"]
      let data = Data(content.utf8)
      if row["translation"] as String? == nil {
        entry = try JSONDecoder().decode(Entry.self, from: data)
      } else {
        translations.append(try JSONDecoder().decode(EntryText.self, from: data))
      }
    }
    guard var entry else { return nil }
    entry.translations = translations.filter { $0.language != entry.language }
    return entry
  }
}
