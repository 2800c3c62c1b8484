import CommandKit
import MrezaCore
import MrezaText

/// `Output` → text for a terminal: fitted to the width, coloured if wished, in the reader's script.
struct TextRenderer {
  let settings: SessionSettings
  let wrapping: LineWrapping
  /// The number of the next entry.
  var number: Int

  init(settings: SessionSettings, firstNumber: Int) {
    self.settings = settings
    wrapping = LineWrapping(width: max(settings.width, 20), hasColor: settings.hasColor)
    number = firstNumber
  }

  func render(_ output: Output) -> String {
    var renderer = self
    var parts: [[String]] = []
    for block in output.blocks {
      let lines = renderer.lines(of: block)
      if !lines.isEmpty { parts.append(lines) }
    }
    return parts.isEmpty ? "" : parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Text as the reader reads it: in her script, and harmless.
  func shown(_ text: String, in language: Language = .bs) -> String {
    let safe = text.withoutControls
    return settings.language == .cyrillic && language == .bs ? Script.cyrillic(safe) : safe
  }

  private mutating func lines(of block: OutputBlock) -> [String] {
    switch block {
    case .text(let block, let language): return lines(of: block, in: language ?? .bs, indent: "")
    case .table(let table):
      let renderer = self
      return TableLayout(table, width: wrapping.width, shown: { renderer.shown($0) }).lines(styled)
    case .results(let list): return lines(of: list)
    case .entries(let entries): return entries.flatMap { card($0, title: [.init($0.title)]) }
    case .sources(let sources): return sources.flatMap(lines)
    case .hint(let text): return wrapping.lines(runs(text, style: .faint))
    }
  }

  func styled(_ text: String, _ style: Style) -> String { style.apply(to: text, hasColor: settings.hasColor) }

  /// The lines of running text whose words are in a language.
  func lines(of block: TextBlock, in language: Language, indent: String) -> [String] {
    switch block {
    case .heading(let level, let text):
      let lines = wrapping.lines(runs(text, style: .heading, in: language), first: indent, rest: indent)
      guard level == 1, let width = lines.map({ LineWrapping.columns($0.withoutControls) }).max() else { return lines }
      return settings.hasColor ? lines : lines + [indent + String(repeating: "=", count: min(width, wrapping.width))]
    case .paragraph(let text): return wrapping.lines(runs(text, in: language), first: indent, rest: indent)
    case .quote(let blocks): return blocks.flatMap { lines(of: $0, in: language, indent: indent + "│ ") }
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .reversed().drop { $0.isEmpty }.reversed()
        .map { indent + "  " + styled(String($0).withoutControls, .code) }
    case .rule: return [indent + styled(String(repeating: "─", count: min(20, wrapping.width)), .faint)]
    case .list(let start, let items):
      return items.enumerated().flatMap { index, item -> [String] in
        let mark = start.map { "\($0 + index). " } ?? "• "
        let inner = indent + String(repeating: " ", count: LineWrapping.columns(mark))
        var lines = item.flatMap { self.lines(of: $0, in: language, indent: inner) }
        if let first = lines.first { lines[0] = indent + mark + first.dropFirst(inner.count) }
        return lines
      }
    }
  }

  func runs(_ inlines: [Inline], style: Style = .plain, in language: Language = .bs) -> [StyledRun] {
    inlines.flatMap { inline -> [StyledRun] in
      switch inline {
      case .text(let text): [StyledRun(shown(text, in: language), style)]
      case .emphasis(let content): runs(content, style: .emphasis, in: language)
      case .strong(let content): runs(content, style: .strong, in: language)
      case .code(let text): [StyledRun(text.withoutControls, .code)]
      case .link(let content, let url):
        content.plainText == url
          ? [StyledRun(url.withoutControls, .link)]
          : runs(content, style: style, in: language) + [StyledRun(" <\(url.withoutControls)>", .faint)]
      case .entry(let slug, let shown):
        [StyledRun(shown.map { self.shown($0, in: language) } ?? slug.withoutControls, .slug)]
      case .footnote(let id): [StyledRun("[\(id.withoutControls)]", .faint)]
      case .lineBreak: [StyledRun("\n")]
      }
    }
  }

  private func lines(of source: Source) -> [String] {
    let quoted = Words.quoted(source.title, settings.language)
    let title = [source.publisher, quoted, source.date].compactMap(\.self).joined(separator: ", ")
    let mark = "[\(source.id.withoutControls)] "
    let indent = String(repeating: " ", count: LineWrapping.columns(mark))
    return wrapping.lines(
      [
        StyledRun(title.withoutControls), StyledRun(" "), StyledRun(source.url.withoutControls, .link),
      ], first: mark, rest: indent)
  }
}
