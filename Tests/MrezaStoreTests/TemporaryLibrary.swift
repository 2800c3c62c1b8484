import Foundation
import MrezaCore
import MrezaLibrary

@testable import MrezaStore

/// A library in a temporary folder, which is removed with it.
final class TemporaryLibrary {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)/Knowledge"
    for kind in EntryKind.allCases {
      try FileManager.default.createDirectory(atPath: "\(path)/\(kind.folder)", withIntermediateDirectories: true)
    }
    try write("themes.yaml", "investment: {bs: Ulaganja, en: Investment}\nreturnees: {bs: Povratnici, en: Returnees}\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }

  var library: Library {
    get throws { Library(layers: [try LibraryFolder(path: path)]) }
  }

  /// Where an index of this library may lie.
  var cacheFile: String { (path as NSString).deletingLastPathComponent + "/cache/index.sqlite" }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
  }

  /// Makes a file look as if it had been written long ago.
  func settle(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: "\(path)/\(name)")
  }

  /// Writes a practice.
  func practice(
    _ slug: String, title: String, summary: String = "Sažetak.", text: String = "Tekst.[^1]", more: String = ""
  ) throws {
    try write(
      "practices/\(slug).md",
      """
      ---
      title: "\(title)"
      summary: "\(summary)"
      kind: practice
      language: bs
      themes: [investment]
      level: local
      reviewed: 2026-01-01
      \(more)
      sources: [{id: 1, publisher: P, title: T, url: "https://example.org/1"}]
      ---

      \(text)
      """)
  }

  /// Writes the English translation of a practice.
  func translation(_ slug: String, title: String, summary: String = "Summary.", text: String = "Text.[^1]") throws {
    try write(
      "practices/\(slug).en.md",
      "---\ntitle: \"\(title)\"\nsummary: \"\(summary)\"\ntranslates: \"000000000000\"\n---\n\n\(text)\n")
  }

  /// An index of the library, up to date.
  func store(file: String? = nil) throws -> EntryStore {
    let store = try EntryStore(library: library, file: file)
    try store.refresh()
    return store
  }
}

extension EntryStore {
  /// The slugs that a typed query finds, in order.
  func slugs(_ typed: String, language: Language = .bs) throws -> [String] {
    try search(SearchRequest(SearchQuery(parsing: typed), language: language, limit: 100)).results
      .map(\.entry.slug.rawValue)
  }
}
