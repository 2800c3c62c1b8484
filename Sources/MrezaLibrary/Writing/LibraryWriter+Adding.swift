import Foundation
public import MrezaCore

extension LibraryWriter {
  public func add(_ text: String, slug: Slug, kind: EntryKind, translation: Language?) throws -> WritableEntry {
    guard let folder = library.writingFolder else { throw WritingFault.nowhereToWrite }
    var entry = WritableEntry(slug: slug, kind: kind, path: "\(folder)/\(kind.folder)/\(slug).md")
    var path = entry.path
    if let translation {
      guard LibraryFolder.isThere(entry.path) else { throw WritingFault.unreadableOriginal(path: entry.path) }
      path = "\(folder)/\(kind.folder)/\(slug).\(translation.rawValue).md"
      entry.translations[translation] = path
    } else {
      try checkIsFree(slug)
    }
    guard !LibraryFolder.isThere(path) else { throw WritingFault.fileExists(path: path) }
    let errors = try findings(in: text, of: entry, at: path).filter { $0.severity == .error }
    guard errors.isEmpty else { throw WritingFault.refused(errors) }
    try NewFile.write(Array(text.utf8), to: path)
    return entry
  }

  /// What the check says of the text as a file of a layer above all others, which lives only as long as the check.
  private func findings(in text: String, of entry: WritableEntry, at path: String) throws -> [Finding] {
    let place = FileManager.default.temporaryDirectory.appending(path: "mreza-\(UUID().uuidString)/Knowledge").path
    defer { try? FileManager.default.removeItem(atPath: (place as NSString).deletingLastPathComponent) }
    let kindFolder = "\(place)/\(entry.kind.folder)"
    try NewFile.write(Array(text.utf8), to: "\(kindFolder)/\((path as NSString).lastPathComponent)")
    // A translation is checked beside its original.
    if path != entry.path, let original = FileManager.default.contents(atPath: entry.path) {
      try NewFile.write([UInt8](original), to: "\(kindFolder)/\(entry.slug).md")
    }
    let layer = try LibraryFolder(path: place)
    let whole = Library(layers: library.layers + [layer])
    let name = (path as NSString).lastPathComponent
    return LibraryInspection(of: layer, in: whole, only: entry.slug).report().findings
      .filter { $0.file.hasSuffix("/\(name)") }
  }
}
