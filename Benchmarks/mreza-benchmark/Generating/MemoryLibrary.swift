import MrezaCore

/// A generated library without files: its entries are made up when they are read.
struct MemoryLibrary: LibraryReading, Sendable {
  let library: GeneratedLibrary

  func scan() throws -> LibraryScan {
    var files: [LibraryFile] = []
    for number in 0..<library.count {
      guard let slug = Slug(GeneratedEntry.slug(number)) else { continue }
      files.append(
        LibraryFile(path: slug.rawValue, slug: slug, kind: .practice, translation: nil, size: 1, modified: 1))
    }
    return LibraryScan(files: files, themes: library.model.themes)
  }

  func load(_ file: LibraryFile) -> LoadedFile {
    let number = Int(file.slug.rawValue.drop { !$0.isNumber }) ?? 0
    return LoadedFile(hash: "\(number)", content: library[number].entry.map { .entry($0) })
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
