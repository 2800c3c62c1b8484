import MrezaCore
import MrezaLibrary

/// A real library, as the model of generated ones: its entries give the shapes and its texts the words.
struct LibraryModel: Sendable {
  /// The files of a library that are copied as they are.
  static let sharedFiles = ["themes.yaml", "thesaurus.yaml"]

  /// Where the real library lies.
  let path: String
  let themes: [Theme]
  /// The real entries, with their translations, ordered by slug.
  let entries: [Entry]
  let words: [Language: WordFrequencies]

  /// - Throws: `LibraryFault` if there is no library.
  init(path: String) throws {
    let folder = try LibraryFolder(path: path)
    self.path = folder.path
    let library = Library(layers: [folder])
    let scan = try library.scan()
    themes = scan.themes
    var originals: [Slug: Entry] = [:]
    var translations: [Slug: [EntryText]] = [:]
    for file in scan.files {
      switch library.load(file).content {
      case .entry(let entry): originals[file.slug] = entry
      case .translation(let text): translations[file.slug, default: []].append(text)
      case nil: break
      }
    }
    entries = originals.values.sorted { $0.slug < $1.slug }.map { entry in
      var entry = entry
      entry.translations = translations[entry.slug] ?? []
      return entry
    }
    guard !entries.isEmpty else { throw LibraryFault.notALibrary(path: path) }
    let texts = Dictionary(grouping: entries.flatMap(\.texts), by: \.language)
    words = texts.mapValues { WordFrequencies($0.flatMap { [$0.title, $0.summary, $0.body.plainText] }) }
  }
}
