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
    case .text(let block, let language): text(block, in: language ?? .bs)
    case .table(let table): text(table)
    case .results(let list):
      list.results.map { text($0, in: list) }.joined(separator: "\n")
    case .entries(let entries): entries.map { "- \(card($0))" }.joined(separator: "\n")
    case .sources(let sources): sources.map(text).joined(separator: "\n")
    case .hint(let inlines): "*\(text(inlines))*"
    }
  }

  private func text(_ result: SearchResult, in list: ResultList) -> String {
    let snippet = shown(result.snippet.markdown, in: result.entry.language)
    let explanation = list.showsExplanations ? MatchWords.telling(result.explanation ?? []) : []
    let lines = explanation.map { "   - " + text(MatchWords.inlines($0, in: result.entry.language, language)) }
    return (["1. \(card(result.entry))  \n   \(snippet)"] + lines).joined(separator: "\n")
  }

  private func text(_ table: OutputTable) -> String {
    let cells = { (row: [String], verbatim: Set<Int>) in
      row.enumerated().map { verbatim.contains($0) ? $1.withoutControls : shown($1) }
        .map { $0.replacing("|", with: "\\|") }
    }
    let lines =
      [cells(table.columns, []), table.columns.map { _ in "---" }] + table.rows.map { cells($0, table.verbatim) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func card(_ entry: EntrySummary) -> String {
    let place = (entry.place ?? "").split(separator: " / ", maxSplits: 1).enumerated()
      .map { $0 == 0 && $1.allSatisfy(\.isASCII) ? String($1).withoutControls : shown(String($1)) }
    let facts = [shown(entry.kind.name[language]), place.joined(separator: " / "), "`\(entry.slug)`"]
    return "**\(shown(entry.title, in: entry.language))** (\(facts.filter { !$0.isEmpty }.joined(separator: ", ")))"
  }

  private func text(_ source: Source) -> String {
    let facts = [source.publisher, "“\(source.title)”", source.date, "<\(source.url)>"].compactMap(\.self)
    return "[^\(source.id.withoutControls)]: \(facts.joined(separator: ", ").withoutControls)"
  }

  private func text(_ block: TextBlock, in language: Language) -> String {
    switch block {
    case .heading(let level, let inlines): String(repeating: "#", count: level) + " " + text(inlines, in: language)
    case .paragraph(let inlines): text(inlines, in: language)
    case .quote(let blocks):
      prefixed(blocks.map { text($0, in: language) }.joined(separator: "\n\n"), first: "> ", rest: "> ")
    case .code(let code): text(code: code)
    case .rule: "---"
    case .list(let start, let items):
      items.enumerated().map { index, item in
        let mark = start.map { "\($0 + index). " } ?? "- "
        return prefixed(text(item: item, in: language), first: mark, rest: String(repeating: " ", count: mark.count))
      }.joined(separator: "\n")
    }
  }

  /// The blocks of an item: a list follows at once, so that the list around it stays tight; any other block a line below.
  private func text(item: [TextBlock], in language: Language) -> String {
    item.enumerated().map { index, block in
      guard index > 0 else { return text(block, in: language) }
      if case .list = block { return "\n" + text(block, in: language) }
      return "\n\n" + text(block, in: language)
    }.joined()
  }

  /// A fenced block whose fence is longer than any in the code.
  private func text(code: String) -> String {
    let ticks = code.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, ticks + 1))
    let lines = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return ([fence] + lines.map { String($0).withoutControls } + [fence]).joined(separator: "\n")
  }

  private func prefixed(_ text: String, first: String, rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let prefix = index == 0 ? first : rest
      return line.isEmpty ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + line
    }.joined(separator: "\n")
  }

  private func text(_ inlines: [Inline], in language: Language = .bs) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): shown(text, in: language)
      case .emphasis(let content): "*\(text(content, in: language))*"
      case .strong(let content): "**\(text(content, in: language))**"
      case .code(let code): "`\(code.withoutControls)`"
      case .link(let content, let url): "[\(text(content, in: language))](\(url.withoutControls))"
      case .entry(let slug, let shown): shown.map { self.shown($0, in: language) } ?? "`\(slug.withoutControls)`"
      case .footnote(let id): "[^\(id.withoutControls)]"
      case .lineBreak: "  \n"
      }
    }.joined()
  }
}
