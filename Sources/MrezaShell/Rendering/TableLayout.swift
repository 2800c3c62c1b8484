import CommandKit
import MrezaCore

/// A table fitted to a width: columns as wide as their widest cell, the widest ones narrowed until all fit.
struct TableLayout {
  private let head: [String]
  private let rows: [[String]]
  private let widths: [Int]
  private let numeric: Set<Int>

  init(_ table: OutputTable, width: Int, shown: @escaping (String) -> String) {
    let count = max(table.columns.count, table.rows.map(\.count).max() ?? 0)
    let filled = { (row: [String], verbatim: Set<Int>) in
      row.enumerated().map { verbatim.contains($0) ? $1.withoutControls : shown($1) }
        + Array(repeating: "", count: max(0, count - row.count))
    }
    head = filled(table.columns, [])
    rows = table.rows.map { filled($0, table.verbatim) }
    numeric = table.numeric
    let all = [head] + rows
    var widths = (0..<count).map { column in all.map { LineWrapping.columns($0[column]) }.max() ?? 0 }
    let gaps = 2 * max(0, count - 1)
    let narrowest = max(1, min(6, (width - gaps) / max(1, count)))
    // What one types is narrowed last: it should stay in one piece.
    for (columns, least) in [(widths.indices.filter { !table.verbatim.contains($0) }, 12), (Array(widths.indices), 0)] {
      while widths.reduce(gaps, +) > width, let widest = columns.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > max(narrowest, least)
      {
        widths[widest] -= 1
      }
    }
    self.widths = widths
  }

  /// The lines of the table, with the head set apart by its style.
  func lines(_ styled: (String, Style) -> String) -> [String] {
    let hasHead = head.contains { !$0.isEmpty }
    return (hasHead ? line(head).map { styled($0, .heading) } : []) + rows.flatMap(line)
  }

  /// A row, whose long cells go on in further lines.
  private func line(_ row: [String]) -> [String] {
    let cells = row.enumerated().map { column, text in
      let indent = String(text.prefix { $0 == " " })
      return LineWrapping(width: widths[column], hasColor: false, minimum: 1)
        .lines([StyledRun(text)], first: indent, rest: indent)
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      var line = ""
      for (column, lines) in cells.enumerated() {
        let text = index < lines.count ? lines[index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - LineWrapping.columns(text)))
        let gap = column < cells.count - 1 ? "  " : ""
        line += numeric.contains(column) ? padding + text + gap : text + padding + gap
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
