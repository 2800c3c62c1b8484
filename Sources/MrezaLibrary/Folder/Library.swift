import Foundation
public import MrezaCore

/// The library in use: one folder, or several in layers, of which a later one shadows the earlier by slug.
public struct Library: LibraryReading, Sendable {
  /// The layers that are there whatever happens, from the bottom to the top.
  private let lasting: [LibraryFolder]
  /// The folder of the user's own library, which lies on top and comes into being when something is written to it.
  private let own: String?

  /// - Parameters:
  ///   - layers: From the bottom to the top.
  ///   - own: The folder of the user's own library above them; it need not be there yet. Nil where entries are written
  ///     to the topmost layer itself.
  public init(layers: [LibraryFolder], own: String? = nil) {
    lasting = layers
    self.own = own.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
  }

  /// From the bottom to the top, as they are now.
  public var layers: [LibraryFolder] {
    guard let own, let folder = try? LibraryFolder(path: own), folder.path == own else { return lasting }
    return lasting + [folder]
  }

  /// The folder that new entries and copies are written to; it may be missing yet.
  public var writingFolder: String? { own ?? lasting.last?.path }

  /// Names the library among others: the same layers have the same name, 16 hexadecimal digits.
  public var fingerprint: String {
    let paths = lasting.map(\.path) + [own].compactMap(\.self)
    return String(Digest.sha256(Array(paths.joined(separator: "\n").utf8)).prefix(16))
  }

  public func scan() throws -> LibraryScan {
    var listings: [[FolderListing]] = []
    var stamp = ListingStamp()
    for layer in layers {
      let ofLayer = try layer.listings()
      for listing in ofLayer { stamp.add(listing) }
      listings.append(ofLayer)
    }
    return LibraryScan(
      stamp: stamp.description, themes: ThemeList.read(layers).themes, thesaurusStamp: ThesaurusReader.stamp(layers)
    ) { [listings] in Self.files(in: listings) }
  }

  /// The files that win, ordered by path.
  private static func files(in layers: [[FolderListing]]) -> [LibraryFile] {
    var winners: [Slug: [LibraryFile]] = [:]
    for listings in layers {
      var ofLayer: [Slug: [LibraryFile]] = [:]
      let files = listings.flatMap(\.files)
      // Entries before translations: of one slug in two folders, the first entry wins, not a stray translation.
      for isTranslation in [false, true] {
        for listed in files {
          guard let name = listed.name, (name.translation != nil) == isTranslation else { continue }
          let file = LibraryFile(
            path: listed.path, slug: name.slug, kind: listed.kind, translation: name.translation, size: listed.size,
            modified: listed.modified)
          let isSecond = ofLayer[name.slug]?.contains { $0.kind != file.kind || $0.translation == file.translation }
          if isSecond != true { ofLayer[name.slug, default: []].append(file) }
        }
      }
      // A translation without its original says nothing and shadows nothing.
      for (slug, files) in ofLayer where files.contains(where: { $0.translation == nil }) { winners[slug] = files }
    }
    return winners.values.flatMap(\.self).sorted { $0.path < $1.path }
  }

  public func concepts() -> [Concept] { ThesaurusReader.concepts(layers) }

  public func load(_ file: LibraryFile) -> LoadedFile {
    guard let source = try? SourceFile(path: file.path, shownAs: file.path) else {
      return LoadedFile(text: nil, content: nil)
    }
    return LoadedFile(text: source.text, content: content(of: file, source))
  }

  public func content(of file: LibraryFile, text: String) -> LoadedFile.Content? {
    content(of: file, SourceFile(text: text, path: file.path, shownAs: file.path))
  }

  private func content(of file: LibraryFile, _ source: SourceFile) -> LoadedFile.Content? {
    let reader = EntryReader(file: source, slug: file.slug, kind: file.kind)
    guard let language = file.translation else { return reader.entry().map { .entry($0) } }
    return reader.translation(in: language).map { .translation($0.text) }
  }
}
