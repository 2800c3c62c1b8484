import CMarkdown
package import MrezaCore

/// CommonMark → `TextBlock`, by cmark.
package enum MarkdownReader {
  /// Blocks nested deeper than this become one paragraph of their words.
  private static let maximumDepth = 16

  /// The blocks of a text. Raw HTML is shown as the text that it is; comments are left out. There is no text that is an
  /// error.
  package static func blocks(of markdown: String) -> [TextBlock] {
    withDocument(markdown) { root in children(of: root).flatMap { blocks(of: $0, depth: 0) } }
      ?? [.paragraph([.text(markdown)])]
  }

  /// Reads a text as a tree of nodes; nil where there is no memory for one.
  @discardableResult
  package static func withDocument<Value>(_ markdown: String, _ body: (OpaquePointer) -> Value) -> Value? {
    var markdown = markdown
    let root = markdown.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    return body(root)
  }

  /// Gives each run of plain text, outside code and HTML, with its line and the byte of the line at which it begins, both
  /// from 1. Without recursion, so that no nesting is too deep.
  package static func withTexts(of markdown: String, _ body: (_ literal: String, _ line: Int, _ column: Int) -> Void) {
    withDocument(markdown) { root in
      guard let iterator = cmark_iter_new(root) else { return }
      defer { cmark_iter_free(iterator) }
      while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
        guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { continue }
        body(literal(of: node), Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_column(node)))
      }
    }
  }

  private typealias Node = OpaquePointer

  private static func children(of node: Node) -> [Node] {
    var children: [Node] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  private static func blocks(of node: Node, depth: Int) -> [TextBlock] {
    guard depth < maximumDepth else { return [.paragraph([.text(words(in: node))])] }
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_HEADING:
      return [.heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth))]
    case CMARK_NODE_PARAGRAPH:
      return [.paragraph(inlines(of: node, depth: depth))]
    case CMARK_NODE_LIST:
      let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let items = children(of: node).map { item in children(of: item).flatMap { blocks(of: $0, depth: depth + 1) } }
      return [.list(start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil, items: items)]
    case CMARK_NODE_BLOCK_QUOTE:
      return [.quote(children(of: node).flatMap { blocks(of: $0, depth: depth + 1) })]
    case CMARK_NODE_HTML_BLOCK where isComment(literal(of: node)):
      return []
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      return [.code(literal(of: node))]
    case CMARK_NODE_THEMATIC_BREAK:
      return [.rule]
    default:
      return [.paragraph([.text(words(in: node))])]
    }
  }

  private static func inlines(of node: Node, depth: Int) -> [Inline] {
    guard depth < maximumDepth else { return [.text(words(in: node))] }
    return children(of: node).flatMap { child -> [Inline] in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: InlineMarks.split(literal(of: child))
      case CMARK_NODE_SOFTBREAK: [.text(" ")]
      case CMARK_NODE_LINEBREAK: [.lineBreak]
      case CMARK_NODE_CODE: [.code(literal(of: child))]
      case CMARK_NODE_HTML_INLINE where isComment(literal(of: child)): []
      case CMARK_NODE_EMPH: [.emphasis(inlines(of: child, depth: depth + 1))]
      case CMARK_NODE_STRONG: [.strong(inlines(of: child, depth: depth + 1))]
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        [.link(inlines(of: child, depth: depth + 1), url: cmark_node_get_url(child).map { String(cString: $0) } ?? "")]
      default: [.text(literal(of: child))]
      }
    }
  }

  /// Whether raw HTML is one comment, which an author writes for authors.
  private static func isComment(_ html: String) -> Bool {
    guard let start = html.firstIndex(where: { !$0.isWhitespace }), html[start...].hasPrefix("<!--"),
      let end = html.firstRange(of: "-->")
    else { return false }
    return html[end.upperBound...].allSatisfy(\.isWhitespace)
  }

  private static func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// All literal text below a node, without recursion.
  private static func words(in node: Node) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var words: [String] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      if event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) { words.append(literal(of: current)) }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
