import Foundation
import GRDB
import MrezaCore

/// What differs between a library and its index, as far as sizes and times tell.
struct FileChanges {
  /// Files to read: new ones, and those of another size or time.
  var toRead: [LibraryFile] = []
  var removed: [(path: String, slug: String)] = []
  var themesChanged = false
  var report = EntryStore.SyncReport()

  var isEmpty: Bool { toRead.isEmpty && removed.isEmpty && !themesChanged }

  init(of scan: LibraryScan, in db: Database) throws {
    var known: [String: (slug: String, kind: String, size: Int, modified: Int)] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT path, slug, kind, size, modified, usable FROM file")
    while let row = try rows.next() {
      known[row[0]] = (row[1], row[2], row[3], row[4])
      if !(row[5] as Bool) { report.unusable += 1 }
    }
    report.files = scan.files.count
    for file in scan.files {
      let row = known.removeValue(forKey: file.path)
      if row?.size != file.size || row?.modified != file.modified || row?.kind != file.kind.rawValue {
        toRead.append(file)
      }
    }
    removed = known.map { ($0.key, $0.value.slug) }.sorted { $0.path < $1.path }
    let themes = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'themes'")
    themesChanged = themes != Self.fingerprint(scan.themes)
  }

  /// The list of themes as the index remembers it.
  static func fingerprint(_ themes: [Theme]) -> String {
    themes.map { "\($0.slug)\t\($0.name.bs)\t\($0.name.en)" }.joined(separator: "\n")
  }
}
