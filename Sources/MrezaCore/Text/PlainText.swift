extension Array where Element == Inline {
  /// The words, without marks, footnotes and addresses.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  /// The words, without marks, footnotes and addresses.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let content), .strong(let content), .link(let content, _): content.plainText
    case .entry(let slug, let shown): shown ?? slug
    case .footnote: ""
    case .lineBreak: " "
    }
  }
}

extension Array where Element == TextBlock {
  /// The words of all blocks, a line each.
  public var plainText: String { map(\.plainText).joined(separator: "\n") }
}

extension TextBlock {
  /// The words of the block, items and paragraphs a line each.
  public var plainText: String {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.plainText
    case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
    case .quote(let blocks): blocks.plainText
    case .code(let text): text
    case .rule: ""
    }
  }

  /// The footnote marks in the block, in order, with repetitions.
  public var footnotes: [String] {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.flatMap(\.footnotes)
    case .list(_, let items): items.flatMap { $0.flatMap(\.footnotes) }
    case .quote(let blocks): blocks.flatMap(\.footnotes)
    case .code, .rule: []
    }
  }
}

extension Inline {
  fileprivate var footnotes: [String] {
    switch self {
    case .footnote(let id): [id]
    case .emphasis(let content), .strong(let content), .link(let content, _): content.flatMap(\.footnotes)
    case .text, .code, .entry, .lineBreak: []
    }
  }
}

extension Array where Element == TextBlock {
  /// The slugs of the entries that the text links to, in order, with repetitions.
  public var linkedEntries: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(_, let text), .paragraph(let text): text.linkedEntries
      case .list(_, let items): items.flatMap(\.linkedEntries)
      case .quote(let blocks): blocks.linkedEntries
      case .code, .rule: []
      }
    }
  }

  /// The text with the titles of entries in the links that show no text of their own.
  public func naming(_ titles: [String: String]) -> [TextBlock] {
    map { block in
      switch block {
      case .heading(let level, let text): .heading(level: level, text.naming(titles))
      case .paragraph(let text): .paragraph(text.naming(titles))
      case .list(let start, let items): .list(start: start, items: items.map { $0.naming(titles) })
      case .quote(let blocks): .quote(blocks.naming(titles))
      case .code, .rule: block
      }
    }
  }
}

extension Array where Element == Inline {
  fileprivate var linkedEntries: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .entry(let slug, _): [slug]
      case .emphasis(let content), .strong(let content), .link(let content, _): content.linkedEntries
      case .text, .code, .footnote, .lineBreak: []
      }
    }
  }

  fileprivate func naming(_ titles: [String: String]) -> [Inline] {
    map { inline in
      switch inline {
      case .entry(let slug, let shown): .entry(slug: slug, shown: shown ?? titles[slug])
      case .emphasis(let content): .emphasis(content.naming(titles))
      case .strong(let content): .strong(content.naming(titles))
      case .link(let content, let url): .link(content.naming(titles), url: url)
      case .text, .code, .footnote, .lineBreak: inline
      }
    }
  }
}
