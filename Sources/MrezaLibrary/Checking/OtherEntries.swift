import MrezaCore
import MrezaMarkdown

/// What a check asks of the entries that it does not check, beyond their names: those of other layers, or all but one.
/// Their files are read for it, so it is made only where something needs it.
struct OtherEntries {
  /// An entry that claims an alias.
  struct Owner {
    var slug: Slug
    var kind: EntryKind
    var path: String
  }

  private var ownersOfAlias: [Slug: [Owner]] = [:]
  /// The links of each entry.
  private(set) var links: [(from: Slug, to: [Slug])] = []

  init(in files: [LibraryFolder.ListedFile]) {
    for listed in files {
      guard let name = listed.name, name.translation == nil,
        let file = try? SourceFile(path: listed.path, shownAs: listed.path)
      else { continue }
      let read = EntryReader(file: file, slug: name.slug, kind: listed.kind).readEntry()
      for (alias, _) in read.aliases {
        ownersOfAlias[alias, default: []].append(Owner(slug: name.slug, kind: listed.kind, path: listed.path))
      }
      links.append((name.slug, read.linkedEntries))
    }
  }

  /// The entries that claim an alias.
  func owners(of alias: Slug) -> [Owner] { ownersOfAlias[alias] ?? [] }
}

extension EntryReader.ReadEntry {
  /// The entries that the front matter and the text name, with repetitions.
  var linkedEntries: [Slug] {
    let marks = frontMatter.map(TextMarks.all) ?? []
    return links.map(\.slug) + marks.compactMap { if case .entry(let slug, _) = $0.content { Slug(slug) } else { nil } }
  }
}
