import MrezaCore

/// A generated library without files: its entries are made up when they are read.
struct MemoryLibrary: LibraryReading, Sendable {
  let library: GeneratedLibrary

  func scan() throws -> LibraryScan {
    LibraryScan(stamp: "\(library.count)", themes: library.model.themes, thesaurusStamp: "") {
      [count = library.count] in
      (0..<count).compactMap { number in
        Slug(GeneratedEntry.slug(number)).map {
          LibraryFile(path: $0.rawValue, slug: $0, kind: .practice, translation: nil, size: 1, modified: 1)
        }
      }
    }
  }

  func concepts() -> [Concept] { [] }

  func load(_ file: LibraryFile) -> LoadedFile {
    LoadedFile(text: file.slug.rawValue, content: content(of: file, text: file.slug.rawValue))
  }

  func content(of file: LibraryFile, text: String) -> LoadedFile.Content? {
    guard let number = Int(text.drop { !$0.isNumber }) else { return nil }
    return library[number].entry.map { .entry($0) }
  }
}

extension GeneratedEntry {
  /// The entry in its own language.
  var entry: Entry? {
    guard let slug = Slug(slug) else { return nil }
    var entry = model
    entry.slug = slug
    entry.links = Dictionary(uniqueKeysWithValues: links.map { ($0.type, $0.slugs.compactMap { Slug($0) }) })
    entry.original = texts[0].entryText
    entry.translations = texts.dropFirst().map(\.entryText)
    return entry
  }
}

extension GeneratedEntry.Text {
  fileprivate var entryText: EntryText {
    let body = blocks.map { block -> TextBlock in
      switch block {
      case .heading(let text): .heading(level: 2, [.text(text)])
      case .paragraph(let text, _): .paragraph([.text(text)])
      case .list(let items): .list(start: nil, items: items.map { [.paragraph([.text($0.text)])] })
      }
    }
    return EntryText(language: language, title: title, summary: summary, markdown: markdown, body: body)
  }
}
