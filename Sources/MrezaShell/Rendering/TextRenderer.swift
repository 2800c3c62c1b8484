import CommandKit
import MrezaCore
import MrezaText

/// `Output` → text for a terminal: fitted to the width, coloured if wished, in the reader's script.
struct TextRenderer {
  let settings: SessionSettings
  let wrapping: LineWrapping
  private var number: Int

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
    case .text(let block): return lines(of: block, indent: "")
    case .table(let table):
      let renderer = self
      return TableLayout(table, width: wrapping.width, shown: { renderer.shown($0) }).lines(styled)
    case .results(let list): return lines(of: list)
    case .entries(let entries): return entries.flatMap { lines(of: $0, snippet: nil, score: nil) }
    case .sources(let sources): return sources.flatMap(lines)
    case .hint(let text): return wrapping.lines(runs(text, style: .faint))
    }
  }

  private func styled(_ text: String, _ style: Style) -> String { style.apply(to: text, hasColor: settings.hasColor) }

  func lines(of block: TextBlock, indent: String) -> [String] {
    switch block {
    case .heading(let level, let text):
      let lines = wrapping.lines(runs(text, style: .heading), first: indent, rest: indent)
      guard level == 1, let width = lines.map({ LineWrapping.columns($0.withoutControls) }).max() else { return lines }
      return settings.hasColor ? lines : lines + [indent + String(repeating: "=", count: min(width, wrapping.width))]
    case .paragraph(let text): return wrapping.lines(runs(text), first: indent, rest: indent)
    case .quote(let blocks): return blocks.flatMap { lines(of: $0, indent: indent + "│ ") }
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .reversed().drop { $0.isEmpty }.reversed()
        .map { indent + "  " + styled(String($0).withoutControls, .code) }
    case .rule: return [indent + styled(String(repeating: "─", count: min(20, wrapping.width)), .faint)]
    case .list(let start, let items):
      return items.enumerated().flatMap { index, item -> [String] in
        let mark = start.map { "\($0 + index). " } ?? "• "
        let inner = indent + String(repeating: " ", count: LineWrapping.columns(mark))
        var lines = item.flatMap { self.lines(of: $0, indent: inner) }
        if let first = lines.first { lines[0] = indent + mark + first.dropFirst(inner.count) }
        return lines
      }
    }
  }

  func runs(_ inlines: [Inline], style: Style = .plain) -> [StyledRun] {
    inlines.flatMap { inline -> [StyledRun] in
      switch inline {
      case .text(let text): [StyledRun(shown(text), style)]
      case .emphasis(let content): runs(content, style: .emphasis)
      case .strong(let content): runs(content, style: .strong)
      case .code(let text): [StyledRun(text.withoutControls, .code)]
      case .link(let content, let url):
        content.plainText == url
          ? [StyledRun(url.withoutControls, .link)]
          : runs(content, style: style) + [StyledRun(" <\(url.withoutControls)>", .faint)]
      case .entry(let slug, let shown): [StyledRun(shown.map { self.shown($0) } ?? slug.withoutControls, .slug)]
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

  private mutating func lines(of list: ResultList) -> [String] {
    list.results.flatMap { result in
      lines(of: result.entry, snippet: result.snippet, score: result.isGuess ? 0 : nil)
    }
  }

  private mutating func lines(of entry: EntrySummary, snippet: Snippet?, score: Double?) -> [String] {
    let label = "\(number)"
    number += 1
    let margin = max(2, label.count)
    let first = styled(String(repeating: " ", count: margin - label.count) + label, .number) + " "
    let rest = String(repeating: " ", count: margin + 1)
    let language = settings.language
    var meta: [Inline] = [.text(entry.kind.name[language])]
    if let place = entry.place.map(short), !place.isEmpty { meta += [.text(" · ")] + PlaceWords.inlines(place) }
    if score != nil { meta.append(.text(" · " + Words.guess[language])) }
    meta += [.text(" · "), .code(entry.slug.rawValue)]
    let text = snippet.map {
      $0.parts.map { StyledRun(shown($0.text, in: entry.language), $0.isMatch ? .match : .plain) }
    }
    // Wrapped behind spaces, which the number then takes: the codes of its colour have no width.
    var title = wrapping.lines([StyledRun(shown(entry.title, in: entry.language), .strong)], first: rest, rest: rest)
    title[0] = first + title[0].dropFirst(rest.count)
    return title
      + wrapping.lines(runs(meta, style: .faint), first: rest, rest: rest)
      + (text.map { wrapping.lines($0, first: rest, rest: rest) } ?? [])
  }

  /// A place with at most three of its municipalities: cards stay short.
  private func short(_ place: String) -> String {
    let names = place.split(separator: ", ", omittingEmptySubsequences: false)
    return names.count <= 4 ? place : names.prefix(3).joined(separator: ", ") + " … (+\(names.count - 3))"
  }
}
