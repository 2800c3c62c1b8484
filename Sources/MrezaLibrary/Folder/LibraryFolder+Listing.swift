import MrezaCore

extension LibraryFolder {
  /// A Markdown file as it lies in the folder of a kind.
  struct ListedFile: Hashable {
    var path: String
    var name: EntryFileName?
    var kind: EntryKind
    var size: Int
    /// In nanoseconds since 1970.
    var modified: Int
  }

  /// The Markdown files in the folder of each kind. Folders that can't be listed are left out.
  /// - Throws: `LibraryFault` if the library itself has gone.
  /// - Complexity: O(*n*), *n* files; none is opened.
  func listings() throws(LibraryFault) -> [FolderListing] {
    guard Self.isFolder(path) else { throw .notFound(path: path) }
    return EntryKind.allCases.compactMap { FolderListing(path: "\(path)/\($0.folder)", kind: $0) }
  }

  /// All Markdown files, ordered by kind and name. Folders that can't be listed are left out.
  /// - Throws: `LibraryFault` if the library itself has gone.
  /// - Complexity: O(*n* log *n*), *n* files; none is opened.
  func markdownFiles() throws(LibraryFault) -> [ListedFile] { try listings().flatMap(\.files) }
}

/// The name of an entry's file: `<slug>.md`, or `<slug>.<language>.md` for a translation.
struct EntryFileName: Hashable {
  let slug: Slug
  let translation: Language?

  /// Returns nil where the name is of neither form.
  init?(_ name: String) {
    guard name.hasSuffix(".md") else { return nil }
    let stem = name.dropLast(3)
    if let dot = stem.lastIndex(of: ".") {
      guard let slug = Slug(stem[..<dot]), let language = Language(rawValue: String(stem[stem.index(after: dot)...]))
      else { return nil }
      (self.slug, translation) = (slug, language)
    } else {
      guard let slug = Slug(stem) else { return nil }
      (self.slug, translation) = (slug, nil)
    }
  }
}
