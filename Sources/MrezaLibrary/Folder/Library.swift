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
    var winners: [Slug: [LibraryFile]] = [:]
    for layer in layers {
      var ofLayer: [Slug: [LibraryFile]] = [:]
      let files = try layer.markdownFiles()
      // Entries before translations: of one slug in two folders, the first entry wins, not a stray translation.
      for listed in files.filter({ $0.name?.translation == nil }) + files.filter({ $0.name?.translation != nil }) {
        guard let name = listed.name else { continue }
        let file = LibraryFile(
          path: listed.path, slug: name.slug, kind: listed.kind, translation: name.translation, size: listed.size,
          modified: listed.modified)
        let isSecond = ofLayer[name.slug]?.contains { $0.kind != file.kind || $0.translation == file.translation }
        if isSecond != true { ofLayer[name.slug, default: []].append(file) }
      }
      // A translation without its original says nothing and shadows nothing.
      for (slug, files) in ofLayer where files.contains(where: { $0.translation == nil }) { winners[slug] = files }
    }
    return LibraryScan(
      files: winners.values.flatMap(\.self).sorted { $0.path < $1.path }, themes: ThemeList.read(layers).themes,
      thesaurusStamp: ThesaurusReader.stamp(layers))
  }

  public func concepts() -> [Concept] { ThesaurusReader.concepts(layers) }

  public func load(_ file: LibraryFile) -> LoadedFile {
    guard let text = try? SourceFile(path: file.path, shownAs: file.path) else {
      return LoadedFile(hash: "", content: nil)
    }
    let reader = EntryReader(file: text, slug: file.slug, kind: file.kind)
    let content: LoadedFile.Content? =
      if let language = file.translation {
        reader.translation(in: language).map { .translation($0.text) }
      } else {
        reader.entry().map { .entry($0) }
      }
    return LoadedFile(hash: Digest.sha256(text.bytes), content: content)
  }
}
