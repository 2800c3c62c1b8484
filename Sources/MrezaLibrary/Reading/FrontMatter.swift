import MrezaCore

/// A file parted into its front matter and its text.
///
///     ---
///     title: …
///     ---
///
///     ## …
struct FrontMatter {
  /// The YAML between the two lines of hyphens; it begins on line 2 of the file.
  let yaml: String
  /// The text behind, without empty lines around it.
  let markdown: String
  /// The line of the file on which `markdown` begins, from 1.
  let firstLine: Int

  /// Returns nil where the file does not begin with `---`, or no second `---` follows.
  init?(_ file: SourceFile) {
    let isFence = { (line: Substring) in
      line.utf8.starts(with: "---".utf8) && line.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
    }
    guard let first = file.lines.first, isFence(first),
      let end = file.lines.dropFirst().firstIndex(where: isFence)
    else { return nil }
    yaml = Self.joined(file.lines[1..<end])
    let body = file.lines[(end + 1)...]
    let start = body.firstIndex { !$0.isBlank } ?? file.lines.endIndex
    let last = body.lastIndex { !$0.isBlank } ?? start - 1
    markdown = start <= last ? Self.joined(file.lines[start...last]) : ""
    firstLine = start + 1
  }

  /// The lines with line feeds between them.
  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    let length = lines.reduce(lines.count - 1) { $0 + $1.utf8.count }
    let whole = first.base[first.startIndex..<last.endIndex]
    // Where each line ends with one byte, the text stands there already, if that byte is a line feed.
    let isWhole = whole.utf8.count == length && !whole.utf8.contains { (0x0B...0x0D).contains($0) }
    return isWhole ? String(whole) : lines.joined(separator: "\n")
  }
}
