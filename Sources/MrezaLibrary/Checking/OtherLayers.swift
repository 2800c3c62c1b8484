import MrezaCore

/// What the check of one layer asks of the others, beyond the names of their entries. All their files are read for it, so
/// it is made only where something needs it.
struct OtherLayers {
  private(set) var kindOfAlias: [Slug: EntryKind] = [:]
  /// The links of each entry, in no order.
  private(set) var links: [(from: Slug, to: [Slug])] = []

  init(besides folder: LibraryFolder, in library: Library) {
    for layer in library.layers where layer != folder {
      for listed in (try? layer.markdownFiles()) ?? [] {
        guard let name = listed.name, name.translation == nil,
          let file = try? SourceFile(path: listed.path, shownAs: listed.path)
        else { continue }
        let read = EntryReader(file: file, slug: name.slug, kind: listed.kind).readEntry()
        for (alias, _) in read.aliases { kindOfAlias[alias] = listed.kind }
        links.append((name.slug, read.linkedEntries))
      }
    }
  }
}

extension EntryReader.ReadEntry {
  /// The entries that the front matter and the text name, with repetitions.
  var linkedEntries: [Slug] {
    let marks = frontMatter.map(TextMarks.all) ?? []
    return links.map(\.slug) + marks.compactMap { if case .entry(let slug, _) = $0.content { Slug(slug) } else { nil } }
  }
}
