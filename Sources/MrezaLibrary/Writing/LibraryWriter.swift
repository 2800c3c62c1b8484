import Foundation
public import MrezaCore

/// Writes into the library in use: into the user's own layer where it has one, else into its topmost.
public struct LibraryWriter: LibraryWriting {
  let library: Library

  public init(library: Library) { self.library = library }

  public func create(_ draft: EntryDraft) throws -> WritableEntry {
    guard let folder = library.writingFolder else { throw WritingFault.nowhereToWrite }
    try checkIsFree(draft.slug)
    let path = "\(folder)/\(draft.kind.folder)/\(draft.slug).md"
    try NewFile.write(Array(EntryTemplate(draft).text.utf8), to: path)
    return WritableEntry(slug: draft.slug, kind: draft.kind, path: path)
  }

  /// - Throws: `WritingFault.slugTaken` if any layer has a file of that name.
  func checkIsFree(_ slug: Slug) throws {
    for layer in library.layers {
      let files = try layer.markdownFiles().filter { $0.name?.slug == slug }
      if let taken = files.first(where: { $0.name?.translation == nil }) ?? files.first {
        throw WritingFault.slugTaken(slug, path: taken.path)
      }
    }
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
      if !isOwn, !isKept {
        do {
          entry.copiedFrom[path] = try copy(file.path, to: path)
        } catch {
          for copy in entry.copiedFrom.keys { try? FileManager.default.removeItem(atPath: copy) }
          throw error
        }
      }
      if let language = file.translation { entry.translations[language] = path } else { entry.path = path }
    }
    return entry
  }

  public func addTranslation(into draft: TranslationDraft, of entry: WritableEntry) throws -> WritableEntry {
    guard entry.translations[draft.language] == nil else { return entry }
    let file = try? SourceFile(path: entry.path, shownAs: entry.path)
    guard let file, let original = EntryReader(file: file, slug: entry.slug, kind: entry.kind).entry() else {
      throw WritingFault.unreadableOriginal(path: entry.path)
    }
    guard original.language != draft.language else { throw WritingFault.ownLanguage(draft.language, path: entry.path) }
    let path = "\(entry.path.dropLast(3)).\(draft.language.rawValue).md"
    try NewFile.write(Array(TranslationTemplate(draft, of: original).text.utf8), to: path)
    var entry = entry
    entry.translations[draft.language] = path
    return entry
  }

  public func settle(_ entry: WritableEntry, opened file: String) -> EditingOutcome {
    let isThere = LibraryFolder.isThere(file) && LibraryFolder.isThere(entry.path)
    let hasNewText = entry.translations.values.contains { entry.copiedFrom[$0] == nil && LibraryFolder.isThere($0) }
    let saysNothingNew = entry.copiedFrom.allSatisfy { path, source in
      !LibraryFolder.isThere(path) || FileManager.default.contentsEqual(atPath: path, andPath: source)
    }
    if saysNothingNew, !hasNewText, !entry.copiedFrom.isEmpty {
      // The original goes first: what is left without it shadows nothing.
      for path in [entry.path] + entry.copiedFrom.keys { try? FileManager.default.removeItem(atPath: path) }
      return isThere ? .discarded : .removed
    }
    return isThere ? .kept : .removed
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
