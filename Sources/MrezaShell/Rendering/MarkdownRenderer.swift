import CommandKit
import MrezaCore
import MrezaText

/// `Output` → Markdown, to be pasted into a document or a mail.
struct MarkdownRenderer {
  let language: InterfaceLanguage

  func render(_ output: Output) -> String {
    let parts = output.blocks.map(text).filter { !$0.isEmpty }
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  private func shown(_ text: String, in entryLanguage: Language = .bs) -> String {
    let safe = text.withoutControls
    return language == .cyrillic && entryLanguage == .bs ? Script.cyrillic(safe) : safe
  }

  private func text(_ block: OutputBlock) -> String {
    switch block {
    case .text(let block): text(block)
    case .table(let table):
      ([table.columns, table.columns.map { _ in "---" }] + table.rows)
        .map { "| " + $0.map { shown($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |" }
        .joined(separator: "\n")
    case .results(let list):
      list.results.map { "1. \(card($0.entry))  \n   \(shown($0.snippet.markdown, in: $0.entry.language))" }
        .joined(separator: "\n")
    case .entries(let entries): entries.map { "- \(card($0))" }.joined(separator: "\n")
    case .sources(let sources): sources.map(text).joined(separator: "\n")
    case .hint(let inlines): "*\(text(inlines))*"
    }
  }

  private func card(_ entry: EntrySummary) -> String {
    let facts = [entry.kind.name[language], entry.place ?? ""].filter { !$0.isEmpty }.map { shown($0) }
    return "**\(shown(entry.title, in: entry.language))** (\((facts + ["`\(entry.slug)`"]).joined(separator: ", ")))"
  }

  private func text(_ source: Source) -> String {
    let facts = [source.publisher, "“\(source.title)”", source.date, "<\(source.url)>"].compactMap(\.self)
    return "[^\(source.id)]: \(facts.joined(separator: ", ").withoutControls)"
  }

  private func text(_ block: TextBlock, indent: String = "") -> String {
    switch block {
    case .heading(let level, let inlines): String(repeating: "#", count: level) + " " + text(inlines)
    case .paragraph(let inlines): text(inlines)
    case .quote(let blocks): blocks.map { "> " + text($0) }.joined(separator: "\n>\n")
    case .code(let code):
      "```\n"
        + code.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).withoutControls }
        .joined(separator: "\n") + "\n```"
    case .rule: "---"
    case .list(let start, let items):
      items.enumerated().map { index, item in
        let mark = start.map { "\($0 + index). " } ?? "- "
        let inner = indent + String(repeating: " ", count: mark.count)
        return indent + mark + item.map { text($0, indent: inner) }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): shown(text)
      case .emphasis(let content): "*\(text(content))*"
      case .strong(let content): "**\(text(content))**"
      case .code(let code): "`\(code.withoutControls)`"
      case .link(let content, let url): "[\(text(content))](\(url.withoutControls))"
      case .entry(let slug, let shown): shown.map { self.shown($0) } ?? "`\(slug)`"
      case .footnote(let id): "[^\(id.withoutControls)]"
      case .lineBreak: "  \n"
      }
    }.joined()
  }
}
