import GRDB
import MrezaCore

/// What differs between a library and its index, as far as sizes and times tell.
struct FileChanges {
  /// The entries of files to read: new ones, and those of another size or time. Ordered by slug; the files of an entry by
  /// translation and path, as the index gives them back.
  private(set) var toRead: [EntryToRead] = []
  /// Ordered by path.
  private(set) var removed: [(path: String, slug: String)] = []
  private(set) var themesChanged = false
  private(set) var thesaurusChanged = false
  /// Whether the index knows that it is equal to this very listing.
  private(set) var isStamped = false
  private(set) var report = EntryStore.SyncReport()

  var isEmpty: Bool { toRead.isEmpty && removed.isEmpty && !themesChanged && !thesaurusChanged }

  /// - Complexity: O(1) where the stamp of the scan is the one that the index has, else O(*n* log *n*), *n* files.
  init(of scan: LibraryScan, in db: Database) throws {
    var meta: [String: String] = [:]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT key, value FROM meta"))
    while let row = try rows.next() { meta[row[0]] = row[1] }
    themesChanged = meta["themes"] != Self.fingerprint(scan.themes)
    thesaurusChanged = meta["thesaurus"] ?? "" != scan.thesaurusStamp
    if let stamp = scan.stamp, let known = meta["files"].flatMap({ IndexStamp($0) }), known.stamp == stamp {
      isStamped = true
      report.files = known.files
      report.unusable = known.unusable
    } else {
      try compare(scan.files, in: db)
    }
  }

  private mutating func compare(_ files: [LibraryFile], in db: Database) throws {
    var known: [String: (slug: String, kind: String, size: Int, modified: Int)] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT path, slug, kind, size, modified, usable FROM file"))
    while let row = try rows.next() {
      known[row[0]] = (row[1], row[2], row[3], row[4])
      if !(row[5] as Bool) { report.unusable += 1 }
    }
    report.files = files.count
    var changed: [Slug: EntryToRead] = [:]
    var unchanged: [Slug] = []
    let isNew = known.isEmpty
    for file in files {
      let row = isNew ? nil : known.removeValue(forKey: file.path)
      if row?.size == file.size, row?.modified == file.modified, row?.kind == file.kind.rawValue {
        unchanged.append(file.slug)
      } else {
        changed[file.slug, default: EntryToRead(slug: file.slug, files: [], isWhole: true)].files.append(file)
      }
    }
    if !changed.isEmpty { for slug in unchanged { changed[slug]?.isWhole = false } }
    for index in changed.values.indices {
      changed.values[index].files.sort {
        ($0.translation?.rawValue ?? "", $0.path) < ($1.translation?.rawValue ?? "", $1.path)
      }
    }
    toRead = changed.values.sorted { $0.slug < $1.slug }
    removed = known.map { ($0.key, $0.value.slug) }.sorted { $0.path < $1.path }
  }

  /// The list of themes as the index remembers it.
  static func fingerprint(_ themes: [Theme]) -> String {
    themes.map { "\($0.slug)\t\($0.name.bs)\t\($0.name.en)" }.joined(separator: "\n")
  }
}
