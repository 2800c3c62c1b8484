import Foundation
import MrezaCore

/// What the index says of one entry. It depends on the entry and the list of themes alone, and is made without the database,
/// so that several threads can make it.
struct EntryRows: Sendable {
  /// The words that a list shows, in one language.
  struct Document: Sendable {
    var language: Language
    var title: String
    var summary: String
  }

  /// The entry without its texts.
  let entry: Entry
  /// The words of each of `SearchField.all`.
  let words: [String]
  /// Their tokens: see `TokenList`.
  let tokens: [Data]
  let links: [LinkType: [Slug]]
  let documents: [Document]

  init(_ entry: Entry, themes: [Theme], lister: TokenLister) {
    self.entry = entry.withoutTexts
    words = SearchField.all.map { Self.words(of: $0, in: entry, themes: themes) }
    tokens = words.map { lister.list(of: $0) }
    links = Self.links(of: entry)
    documents = entry.texts.map { text in
      Document(language: text.language, title: Self.clean(text.title), summary: Self.clean(text.summary))
    }
  }

  /// The links of the front matter; those that stand only in the text count as `related`.
  private static func links(of entry: Entry) -> [LinkType: [Slug]] {
    let inText = entry.texts.flatMap { $0.body.linkedEntries }.compactMap { Slug($0) }
    guard !inText.isEmpty else { return entry.links }
    let typed = Set(entry.links.values.joined())
    var links = entry.links
    for slug in inText where slug != entry.slug && !typed.contains(slug) && links[.related]?.contains(slug) != true {
      links[.related, default: []].append(slug)
    }
    return links
  }

  private static func words(of field: SearchField, in entry: Entry, themes: [Theme]) -> String {
    let text = field.language.flatMap { language in entry.texts.first { $0.language == language } }
    return switch field.name {
    case .title: clean(text?.title ?? "")
    case .summary: clean(text?.summary ?? "")
    case .text: clean(text.map(words) ?? "")
    case .names: ([entry.slug] + entry.aliases).map(\.rawValue).joined(separator: " ")
    case .themes: clean(entry.themes.map { name(of: $0, in: themes) }.joined(separator: " · "))
    case .place: clean(entry.place.map(PlaceNames.searchable) ?? "")
    case .actors: clean(entry.actors.joined(separator: " · "))
    }
  }

  private static func name(of theme: String, in themes: [Theme]) -> String {
    themes.first { $0.slug == theme }.map { "\($0.name.bs) · \($0.name.en)" } ?? theme
  }

  /// The headings that all entries of a kind share.
  private static let sharedHeadings: [Language: Set<String>] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, Set(EntrySection.allCases.map { $0.heading[language] }))
    })

  /// The text to search: without the headings that all entries of a kind share, which say nothing of one of them.
  private static func words(of text: EntryText) -> String {
    let shared = sharedHeadings[text.language] ?? []
    return text.body.filter { block in
      if case .heading(_, let words) = block { return !shared.contains(words.plainText) }
      return true
    }.plainText
  }

  /// The text without control characters: snippets are marked with two of them.
  private static func clean(_ text: String) -> String {
    // Mostly there is none, as the bytes tell: U+0080 and what is like it begins with C2, marks that turn the direction with E2.
    let isHarmless = text.utf8.allSatisfy { ($0 >= 0x20 || $0 == 0x0A) && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    if isHarmless { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).withoutControls }
      .joined(separator: "\n")
  }
}

extension Entry {
  /// The entry with empty texts: they are large, and the index has what it needs of them.
  fileprivate var withoutTexts: Entry {
    var entry = self
    entry.original = EntryText(language: language, title: "", summary: "", markdown: "", body: [])
    entry.translations = []
    return entry
  }
}
