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
  let listers: TokenListerPool

  /// A file changed less than this long before it was read may change again within the same tick of the file system's
  /// clock; its time is not remembered, so that it is read once more. In nanoseconds.
  private static let settlingTime = 100_000_000
  /// How many entries a thread reads before it hands them on.
  private static let chunk = 16

  /// From how many entries on FTS5 may gather more before it writes: each time, it writes a segment, and many small ones must
  /// be merged. In bytes; see <https://www.sqlite.org/fts5.html#the_hashsize_configuration_option>.
  private static let largeUpdate = 256
  private static let largeHashSize = 16 << 20
  private static let hashSize = 1 << 20

  private func setHashSize(_ bytes: Int) throws {
    try db.execute(sql: "INSERT INTO entry_fts (entry_fts, rank) VALUES ('hashsize', ?)", arguments: [bytes])
  }

  func run(progress: ((_ done: Int, _ total: Int) -> Void)?) throws -> EntryStore.SyncReport {
    let now = Int(Date().timeIntervalSince1970 * 1_000_000_000)
    // Until this is done, the index equals no listing.
    try db.execute(sql: "DELETE FROM meta WHERE key = 'files'")
    var withoutFile: Set<String> = []
    for (path, slug) in changes.removed {
      try db.execute(sql: "DELETE FROM file WHERE path = ?", arguments: [path])
      try db.execute(sql: "DELETE FROM content WHERE path = ?", arguments: [path])
      withoutFile.insert(slug)
    }
    if changes.thesaurusChanged {
      try ThesaurusWriter(db: db).rewrite(library.concepts(), stamp: scan.thesaurusStamp)
    }
    let isLarge = changes.toRead.count > Self.largeUpdate
    if isLarge { try setHashSize(Self.largeHashSize) }
    let writer = EntryWriter(db: db, addsWords: !isLarge && !changes.themesChanged)
    var read = 0, written: Set<String> = []
    try readEntries { entry, total in
      progress?(read, total)
      read += entry.files.count
      var isTouched = false
      for (file, text) in entry.files where try store(file, text, now: now) { isTouched = true }
      let slug = entry.slug.rawValue
      guard isTouched || withoutFile.contains(slug) else { return }
      written.insert(slug)
      try writer.rewrite(slug, entry.isWhole ? entry.rows : rows(of: slug))
    }
    progress?(read, read)
    for slug in withoutFile.subtracting(written).sorted() { try writer.rewrite(slug, rows(of: slug)) }
    if changes.themesChanged { try rewriteAll(writer, but: written) }
    if !writer.addsWords { try VocabularyWriter(db: db).rewrite() }
    if isLarge { try setHashSize(Self.hashSize) }
    return try finish(read: read, now: now)
  }

  /// Reads the changed files, an entry after the other, on as many threads as there are cores.
  private func readEntries(_ body: (_ entry: ReadEntry, _ total: Int) throws -> Void) throws {
    let entries = changes.toRead
    let total = entries.reduce(0) { $0 + $1.files.count }
    let chunks = stride(from: 0, to: entries.count, by: Self.chunk).map {
      entries[$0..<min($0 + Self.chunk, entries.count)]
    }
    let pipeline = OrderedPipeline(chunks) { [library, listers, themes = scan.themes] chunk in
      listers.with { lister in
        chunk.map { ReadEntry($0, library: library, themes: themes, lister: lister) }
      }
    }
    try pipeline.run { for entry in $0 { try body(entry, total) } }
  }

  /// What the index shall say of an entry whose files it has; nil where they are none.
  private func rows(of slug: String) throws -> EntryRows? {
    guard let entry = try StoredContent.entry(slug, in: db, library: library) else { return nil }
    return listers.with { EntryRows(entry, themes: scan.themes, lister: $0) }
  }

  /// Writes all entries anew for another list of themes, but those for which that has been done.
  private func rewriteAll(_ writer: EntryWriter, but written: Set<String>) throws {
    for slug in try String.fetchAll(db, sql: "SELECT slug FROM entry ORDER BY id") where !written.contains(slug) {
      try writer.rewrite(slug, rows(of: slug))
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('themes', ?)",
      arguments: [FileChanges.fingerprint(scan.themes)])
  }

  /// Remembers the listing, if no file of it may change again unseen.
  private func finish(read: Int, now: Int) throws -> EntryStore.SyncReport {
    var report = changes.report
    report.read = read
    report.removed = changes.removed.count
    report.unusable = try Int.fetchOne(db, sql: "SELECT count(*) FROM file WHERE NOT usable") ?? 0
    let isSettled = changes.toRead.allSatisfy { $0.files.allSatisfy { !Self.isSettling($0, now: now) } }
    if let stamp = scan.stamp, isSettled {
      try IndexStamp(stamp: stamp, files: report.files, unusable: report.unusable).remember(in: db)
    }
    return report
  }

  private static func isSettling(_ file: LibraryFile, now: Int) -> Bool { abs(now - file.modified) < settlingTime }

  /// Writes one file into the table of files; without a text, one that can't be used. Returns whether what it says has changed.
  private func store(_ file: LibraryFile, _ text: String?, now: Int) throws -> Bool {
    let modified = Self.isSettling(file, now: now) ? -1 : file.modified
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT kind, text FROM content WHERE path = ?"), arguments: [file.path])
    if let known, known[1] == text, known[0] as String == file.kind.rawValue {
      try db.cachedStatement(sql: "UPDATE file SET size = ?, modified = ? WHERE path = ?")
        .execute(arguments: [file.size, modified, file.path])
      return false
    }
    let translation = file.translation?.rawValue
    try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [file.path])
    try db.cachedStatement(sql: "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      file.path, file.slug.rawValue, file.kind.rawValue, translation, file.size, modified, text != nil,
    ])
    if known != nil {
      try db.cachedStatement(sql: "DELETE FROM content WHERE path = ?").execute(arguments: [file.path])
    }
    if let text {
      try db.cachedStatement(sql: "INSERT INTO content VALUES (?, ?, ?, ?, ?)").execute(arguments: [
        file.path, file.slug.rawValue, file.kind.rawValue, translation, text,
      ])
    }
    return true
  }
}
