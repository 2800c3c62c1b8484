import MrezaCore

/// Changed files of one entry.
struct EntryToRead: Sendable {
  let slug: Slug
  var files: [LibraryFile]
  /// Whether the entry has no files but these.
  var isWhole: Bool
}

/// What the changed files of one entry say.
struct ReadEntry: Sendable {
  let slug: Slug
  /// Each file with its text, where it is usable.
  let files: [(file: LibraryFile, text: String?)]
  /// What the index shall say of the entry, where these files are all that it has. Nil also where they are no entry.
  let rows: EntryRows?
  let isWhole: Bool

  init(_ entry: EntryToRead, library: any LibraryReading, themes: [Theme], lister: TokenLister) {
    slug = entry.slug
    isWhole = entry.isWhole
    let loaded = entry.files.map { library.load($0) }
    files = zip(entry.files, loaded).map { ($0, $1.content == nil ? nil : $1.text) }
    let whole = entry.isWhole ? Entry(loaded.compactMap(\.content)) : nil
    rows = whole.map { EntryRows($0, themes: themes, lister: lister) }
  }
}
