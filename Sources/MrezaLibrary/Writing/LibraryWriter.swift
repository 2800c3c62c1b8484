import Foundation
public import MrezaCore

/// Writes into the library in use: into the user's own layer where it has one, else into its topmost.
public struct LibraryWriter: LibraryWriting {
  private let library: Library

  public init(library: Library) { self.library = library }

  public func create(_ draft: EntryDraft) throws -> WritableEntry {
    guard let folder = library.writingFolder else { throw WritingFault.nowhereToWrite }
    for layer in library.layers {
      let files = try layer.markdownFiles().filter { $0.name?.slug == draft.slug }
      if let taken = files.first(where: { $0.name?.translation == nil }) ?? files.first {
        throw WritingFault.slugTaken(draft.slug, path: taken.path)
      }
    }
    let path = "\(folder)/\(draft.kind.folder)/\(draft.slug).md"
    try NewFile.write(Array(EntryTemplate(draft).text.utf8), to: path)
    return WritableEntry(slug: draft.slug, kind: draft.kind, path: path)
  }

  public func makeWritable(_ slug: Slug) throws -> WritableEntry? {
    guard let folder = library.writingFolder else { throw WritingFault.nowhereToWrite }
    let files = try library.scan().files.filter { $0.slug == slug }
    guard let original = files.first(where: { $0.translation == nil }) else { return nil }
    var entry = WritableEntry(slug: slug, kind: original.kind, path: original.path)
    let isOwn = original.path.hasPrefix(folder + "/")
    // A translation without its original shadows nothing, so the original is the last to come.
    for file in files.filter({ $0.translation != nil }) + [original] {
      let path = isOwn ? file.path : "\(folder)/\(file.kind.folder)/\((file.path as NSString).lastPathComponent)"
      // A translation left over from an earlier entry of one's own is kept.
      let isKept = file.translation != nil && LibraryFolder.isThere(path)
      if !isOwn, !isKept { entry.copiedFrom[path] = try copy(file.path, to: path) }
      if let language = file.translation { entry.translations[language] = path } else { entry.path = path }
    }
    return entry
  }

  public func discardUnchangedCopies(of entry: WritableEntry) -> Bool {
    let isUnchanged = entry.copiedFrom.allSatisfy { path, source in
      FileManager.default.contentsEqual(atPath: path, andPath: source)
    }
    guard isUnchanged, !entry.copiedFrom.isEmpty else { return false }
    // The original goes first: what is left without it shadows nothing.
    for path in [entry.path] + entry.translations.values { try? FileManager.default.removeItem(atPath: path) }
    return true
  }

  public func check(_ slug: Slug) throws -> CheckReport {
    let layers = library.layers
    let isThere = { (layer: LibraryFolder) throws in
      try layer.markdownFiles().contains { $0.name?.slug == slug && $0.name?.translation == nil }
    }
    guard let layer = try layers.last(where: isThere) else {
      return CheckReport(library: library.writingFolder ?? "", fileCount: 0, findings: [])
    }
    return LibraryInspection(of: layer, in: library, only: slug).report()
  }

  /// Copies a file, and returns where from.
  private func copy(_ source: String, to path: String) throws -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: source))
    } catch {
      throw WritingFault.cannotWrite(path: path, reason: SourceFile.reason(error))
    }
    try NewFile.write([UInt8](data), to: path)
    return source
  }
}
