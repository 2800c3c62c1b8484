import Foundation
import GRDB
import MrezaCore

/// One update of the index: reads the changed files, then writes anew each entry that one of them belongs to.
///
/// What is written for an entry depends on its files and the list of themes alone, never on what was there before. So
/// the index after any row of updates equals one made from scratch.
struct IndexUpdate {
  let db: Database
  let library: any LibraryReading
  let scan: LibraryScan
  let changes: FileChanges

  /// A file changed less than this long before it was read may change again within the same tick of the file system's
  /// clock; its time is not remembered, so that it is read once more. In nanoseconds.
  private static let settlingTime = 100_000_000

  func run(progress: ((_ done: Int, _ total: Int) -> Void)?) throws -> EntryStore.SyncReport {
    var touched: Set<String> = []
    for (path, slug) in changes.removed {
      try db.execute(sql: "DELETE FROM file WHERE path = ?", arguments: [path])
      try db.execute(sql: "DELETE FROM content WHERE path = ?", arguments: [path])
      touched.insert(slug)
    }
    let now = Int(Date().timeIntervalSince1970 * 1_000_000_000)
    for (index, file) in changes.toRead.enumerated() {
      progress?(index, changes.toRead.count)
      if try store(file, now: now) { touched.insert(file.slug.rawValue) }
    }
    progress?(changes.toRead.count, changes.toRead.count)
    if changes.themesChanged {
      try db.execute(
        sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('themes', ?)",
        arguments: [FileChanges.fingerprint(scan.themes)])
      touched = Set(try String.fetchAll(db, sql: "SELECT DISTINCT slug FROM file")).union(touched)
    }
    let writer = EntryWriter(db: db, themes: scan.themes)
    for slug in touched.sorted() { try writer.rewrite(slug) }
    var report = changes.report
    report.read = changes.toRead.count
    report.removed = changes.removed.count
    report.unusable = try Int.fetchOne(db, sql: "SELECT count(*) FROM file WHERE NOT usable") ?? 0
    return report
  }

  /// Reads one file into the table of files. Returns whether what it says has changed.
  private func store(_ file: LibraryFile, now: Int) throws -> Bool {
    let loaded = library.load(file)
    let modified = now - file.modified < Self.settlingTime ? -1 : file.modified
    let isSame =
      try Row.fetchOne(db, sql: "SELECT hash, kind FROM file WHERE path = ?", arguments: [file.path])
      .map { $0["hash"] == loaded.hash && $0["kind"] == file.kind.rawValue && !loaded.hash.isEmpty } ?? false
    if isSame {
      try db.execute(
        sql: "UPDATE file SET size = ?, modified = ? WHERE path = ?", arguments: [file.size, modified, file.path])
      return false
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO file (path, slug, kind, translation, size, modified, hash, usable)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      file.path, file.slug.rawValue, file.kind.rawValue, file.translation?.rawValue, file.size, modified, loaded.hash,
      loaded.content != nil,
    ])
    try db.cachedStatement(sql: "DELETE FROM content WHERE path = ?").execute(arguments: [file.path])
    if let content = loaded.content {
      try db.cachedStatement(sql: "INSERT INTO content (path, slug, translation, content) VALUES (?, ?, ?, ?)")
        .execute(arguments: [
          file.path, file.slug.rawValue, file.translation?.rawValue, try StoredContent.encode(content),
        ])
    }
    return true
  }
}
