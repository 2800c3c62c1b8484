import MrezaCore

/// An entry in the shape of a real one, with words drawn at random.
struct GeneratedEntry {
  /// A part of a text.
  enum Block {
    case heading(String)
    /// `mark` is what stands behind the words: footnotes, a link.
    case paragraph(String, mark: String)
    case list([(text: String, mark: String)])
  }

  /// The words of the entry in one language.
  struct Text {
    var language: Language
    var title: String
    var summary: String
    var blocks: [Block]
  }

  let slug: String
  /// The real entry: all that the generated one does not say anew is as it is there.
  let model: Entry
  let links: [(type: LinkType, slugs: [String])]
  /// The original first.
  let texts: [Text]

  /// The name of an entry by its number.
  static func slug(_ number: Int) -> String { "entry-\(number)" }

  /// - Parameters:
  ///   - number: Which entry; the same number gives the same entry.
  ///   - count: How many entries the library has: links lead to any of them.
  ///   - library: The entries whose shapes and words are used.
  init(_ number: Int, of count: Int, in library: LibraryModel) {
    var random = SeededGenerator(seed: UInt64(number) &* 0x1_0000_0001)
    slug = Self.slug(number)
    model = library.entries[Int.random(in: 0..<library.entries.count, using: &random)]
    var links: [(LinkType, [String])] = []
    for type in LinkType.allCases {
      let targets = (model.links[type] ?? []).map { _ in Self.slug(Int.random(in: 0..<count, using: &random)) }
      if !targets.isEmpty { links.append((type, targets)) }
    }
    self.links = links
    var texts: [Text] = []
    for text in model.texts {
      guard let words = library.words[text.language] else { continue }
      texts.append(Self.text(like: text, words, sources: model.sources, &random))
    }
    self.texts = texts
  }

  private static func text(
    like text: EntryText, _ words: WordFrequencies, sources: [Source], _ random: inout SeededGenerator
  ) -> Text {
    let draw = { (model: String, random: inout SeededGenerator) in
      words.draw(count: model.split(whereSeparator: \.isWhitespace).count, &random)
    }
    let mark = { (random: inout SeededGenerator) in
      sources.randomElement(using: &random).map { "[^\($0.id)]" } ?? ""
    }
    let title = draw(text.title, &random)
    let summary = draw(text.summary, &random) + "."
    let blocks = text.body.map { block -> Block in
      switch block {
      case .heading(_, let shown): .heading(shown.plainText)
      case .list(_, let items):
        .list(items.map { (draw($0.plainText, &random) + ".", mark(&random)) })
      default: .paragraph(draw(block.plainText, &random) + ".", mark: mark(&random))
      }
    }
    return Text(language: text.language, title: title, summary: summary, blocks: blocks)
  }
}

extension GeneratedEntry.Text {
  /// The words of the text, a block a line, without the headings that all entries of a kind share.
  var plainText: String {
    blocks.compactMap { block in
      switch block {
      case .heading: nil
      case .paragraph(let text, _): text
      case .list(let items): items.map(\.text).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}
