import CMarkdown
import MrezaCore
import MrezaMarkdown

/// Parts a text into its headings and paragraphs, with their places, by cmark.
struct PassageReader {
  private let firstLine: Int
  private var passages: [Passage] = []

  /// The passages of a file's text, in order. Code and raw HTML are left out.
  static func passages(of frontMatter: FrontMatter) -> [Passage] {
    var reader = PassageReader(firstLine: frontMatter.firstLine)
    MarkdownReader.withDocument(frontMatter.markdown) { reader.read($0) }
    return reader.passages
  }

  private init(firstLine: Int) { self.firstLine = firstLine }

  /// Walks the tree without recursion, so that no nesting is too deep.
  private mutating func read(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var (itemDepth, linkDepth, emphasisDepth) = (0, 0, 0)
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      let step = event == CMARK_EVENT_ENTER ? 1 : -1
      switch cmark_node_get_type(node) {
      case CMARK_NODE_ITEM: itemDepth += step
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: linkDepth += step
      case CMARK_NODE_EMPH: emphasisDepth += step
      case CMARK_NODE_HEADING where step > 0: begin(.heading(level: Int(cmark_node_get_heading_level(node))), at: node)
      case CMARK_NODE_PARAGRAPH where step > 0: begin(itemDepth > 0 ? .item : .paragraph, at: node)
      case CMARK_NODE_TEXT: add(node, isInLink: linkDepth > 0, isEmphasis: emphasisDepth > 0)
      default: break
      }
    }
  }

  private mutating func begin(_ kind: Passage.Kind, at node: OpaquePointer) {
    passages.append(Passage(kind: kind, line: line(of: node)))
  }

  private mutating func add(_ node: OpaquePointer, isInLink: Bool, isEmphasis: Bool) {
    guard !passages.isEmpty, let literal = cmark_node_get_literal(node).map({ String(cString: $0) }) else { return }
    var text = literal
    for mark in literal.utf8.contains(UInt8(ascii: "[")) ? InlineMarks.marks(in: literal) : [] {
      if case .footnote(let id) = mark.content { passages[passages.count - 1].footnotes.append(id) }
      let blank = String(repeating: " ", count: literal[mark.range].utf8.count)
      text = text.replacing(literal[mark.range], with: blank)
    }
    guard !isInLink else { return }
    let column = Int(cmark_node_get_start_column(node))
    passages[passages.count - 1].runs.append(
      Passage.Run(text: text, line: line(of: node), byteOffset: max(0, column - 1), isEmphasis: isEmphasis))
  }

  private func line(of node: OpaquePointer) -> Int { firstLine + max(0, Int(cmark_node_get_start_line(node)) - 1) }
}
