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
