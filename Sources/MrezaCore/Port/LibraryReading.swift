/// Where entries come from, as the index sees it: files that can be listed cheaply and read one by one.
public protocol LibraryReading: Sendable {
  /// Lists the files of all entries, without reading them, and reads the list of themes.
  ///
  /// The list is in a fixed order and holds each entry's files once: where layers or folders have the same slug, only
  /// those that win.
  /// - Throws: if the library can't be listed at all.
  func scan() throws -> LibraryScan

  /// Reads the thesaurus; empty where there is none. A concept that can't be used is left out: `mreza check` tells why.
  func concepts() -> [Concept]

  /// Reads one file. A file that says nothing usable is not an error: its `content` is nil. Several threads may read at once.
  func load(_ file: LibraryFile) -> LoadedFile

  /// What a file with this text says; nil where nothing usable. The same as `load` says of a file that has it.
  func content(of file: LibraryFile, text: String) -> LoadedFile.Content?
}

/// The files of a library at one moment.
public struct LibraryScan: Sendable {
  public var themes: [Theme]
  /// Tells whether the thesaurus has changed: paths, sizes and times of its files.
  public var thesaurusStamp: String
  /// As long as two scans have the same stamp, they have the same files of the same sizes and times. Nil where only a look
  /// at the files themselves can tell.
  public var stamp: String?
  private let list: @Sendable () -> [LibraryFile]

  public init(files: [LibraryFile], themes: [Theme], thesaurusStamp: String = "") {
    self.init(stamp: nil, themes: themes, thesaurusStamp: thesaurusStamp) { files }
  }

  /// Makes the list when it is asked for: mostly, the stamp tells that no one will.
  public init(stamp: String?, themes: [Theme], thesaurusStamp: String, files: @escaping @Sendable () -> [LibraryFile]) {
    self.stamp = stamp
    self.themes = themes
    self.thesaurusStamp = thesaurusStamp
    list = files
  }

  /// The files.
  /// - Complexity: O(*n* log *n*) each time, *n* files: keep what it gives.
  public var files: [LibraryFile] { list() }
}

/// One file of a library, and what tells that it has changed.
public struct LibraryFile: Hashable, Sendable {
  public var path: String
  public var slug: Slug
  public var kind: EntryKind
  /// The language of a translation; nil for the entry itself.
  public var translation: Language?
  /// In bytes.
  public var size: Int
  /// When the file was last changed, in nanoseconds since 1970.
  public var modified: Int

  public init(path: String, slug: Slug, kind: EntryKind, translation: Language?, size: Int, modified: Int) {
    self.path = path
    self.slug = slug
    self.kind = kind
    self.translation = translation
    self.size = size
    self.modified = modified
  }
}

/// What a file of a library says.
public struct LoadedFile: Sendable {
  /// An entry or a translation of one.
  public enum Content: Sendable {
    case entry(Entry)
    case translation(EntryText)
  }

  /// The text of the file; nil where it can't be read as text.
  public var text: String?
  /// Nil where the file can't be used; `mreza check` tells why.
  public var content: Content?

  public init(text: String?, content: Content?) {
    self.text = text
    self.content = content
  }
}
