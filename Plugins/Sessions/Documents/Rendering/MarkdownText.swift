import MrezaCore

/// Text blocks of an entry → CommonMark, with the letters of the reader's script.
struct MarkdownText {
  /// Makes the letters of the reader's script.
  let letters: (String) -> String

  func text(_ blocks: [TextBlock]) -> String { blocks.map { text($0) }.joined(separator: "\n\n") }

  /// An item of a list, its later lines set in.
  func item(_ blocks: [TextBlock]) -> String { indented(text(blocks), by: "  ") }

  private func text(_ block: TextBlock) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: min(6, max(3, level + 1))) + " " + inlines(text)
    case .paragraph(let text): inlines(text)
    case .list(let start, let items):
      items.enumerated().map { index, item in
        let mark = start.map { "\($0 + index). " } ?? "- "
        return mark + indented(text(item), by: String(repeating: " ", count: mark.count))
      }.joined(separator: "\n")
    case .quote(let blocks): "> " + indented(text(blocks), by: "> ")
    case .code(let text): "```\n\(text)\n```"
    case .rule: "---"
    }
  }

  private func indented(_ text: String, by prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 || $0.element.isEmpty ? String($0.element) : prefix + $0.element }.joined(separator: "\n")
  }

  private func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): escaped(letters(text.withoutControls))
    case .emphasis(let content): "*\(inlines(content))*"
    case .strong(let content): "**\(inlines(content))**"
    case .code(let text): "`\(text)`"
    case .link(let content, let url): HTMLText.isWeb(url) ? "[\(inlines(content))](<\(url)>)" : inlines(content)
    case .entry(let slug, let shown): escaped(letters(shown ?? slug))
    case .footnote(let id): "[\(id)]"
    case .lineBreak: "  \n"
    }
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
