import MrezaCore

/// Text blocks of an entry → HTML. Everything that an author wrote is escaped; only links to the web become links.
struct HTMLText {
  /// Makes the letters of the reader's script.
  let letters: (String) -> String

  func html(_ blocks: [TextBlock]) -> String { blocks.map(html).joined(separator: "\n") }

  func html(_ block: TextBlock) -> String {
    switch block {
    case .heading(let level, let text):
      // A document's own headings take the first two levels.
      let level = min(6, max(3, level + 1))
      return "<h\(level)>\(html(text))</h\(level)>"
    case .paragraph(let text): return "<p>\(html(text))</p>"
    case .list(let start, let items):
      let content = items.map { "<li>\(itemHTML($0))</li>" }.joined()
      guard let start else { return "<ul>\(content)</ul>" }
      return start == 1 ? "<ol>\(content)</ol>" : "<ol start=\"\(start)\">\(content)</ol>"
    case .quote(let blocks): return "<blockquote>\(html(blocks))</blockquote>"
    case .code(let text): return "<pre>\(Self.escape(text))</pre>"
    case .rule: return "<hr>"
    }
  }

  /// An item of one paragraph needs no paragraph of its own.
  func itemHTML(_ blocks: [TextBlock]) -> String {
    if blocks.count == 1, case .paragraph(let text) = blocks[0] { return html(text) }
    return html(blocks)
  }

  func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  private func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): Self.escape(letters(text))
    case .emphasis(let content): "<em>\(html(content))</em>"
    case .strong(let content): "<strong>\(html(content))</strong>"
    case .code(let text): "<code>\(Self.escape(text))</code>"
    case .link(let content, let url):
      Self.isWeb(url) ? "<a href=\"\(Self.escape(url))\">\(html(content))</a>" : html(content)
    case .entry(let slug, let shown): Self.escape(letters(shown ?? slug))
    case .footnote(let id): "<sup>\(Self.escape(id))</sup>"
    case .lineBreak: "<br>"
    }
  }

  static func isWeb(_ url: String) -> Bool {
    let url = url.lowercased()
    return url.hasPrefix("https://") || url.hasPrefix("http://")
  }

  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text.withoutControls {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
