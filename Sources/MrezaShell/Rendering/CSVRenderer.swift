import CommandKit
import MrezaCore

/// `Output` → CSV (RFC 4180): its tables and its entries, one below the other; text has no place in it.
enum CSVRenderer {
  static func render(_ output: Output) -> String {
    var lines: [String] = []
    for block in output.blocks {
      switch block {
      case .table(let table): lines += [line(table.columns)] + table.rows.map(line)
      case .results(let list): add(list.results.map(\.entry), to: &lines)
      case .entries(let entries): add(entries, to: &lines)
      case .sources(let sources):
        lines += [line(["id", "publisher", "title", "date", "url"])]
        lines += sources.map { line([$0.id, $0.publisher, $0.title, $0.date ?? "", $0.url]) }
      case .text, .hint: break
      }
    }
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// Adds entries, under their head, which stands once.
  private static func add(_ entries: [EntrySummary], to lines: inout [String]) {
    let head = line(["id", "kind", "language", "title", "place", "level", "themes"])
    if !lines.contains(head) { lines.append(head) }
    lines += entries.map { line(cells($0)) }
  }

  private static func cells(_ entry: EntrySummary) -> [String] {
    [
      entry.slug.rawValue, entry.kind.rawValue, entry.language.rawValue, entry.title, entry.place ?? "",
      entry.level?.rawValue ?? "", entry.themes.joined(separator: " "),
    ]
  }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  /// A cell, quoted where it must be. A cell that a spreadsheet would take for a formula begins with an apostrophe.
  private static func cell(_ text: String) -> String {
    var text = text.withoutControls
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
