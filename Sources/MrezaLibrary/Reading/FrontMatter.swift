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
    let isFence = { (line: Substring) in line.hasPrefix("---") && line.allSatisfy { $0 == "-" || $0 == " " } }
    guard let first = file.lines.first, isFence(first),
      let end = file.lines.dropFirst().firstIndex(where: isFence)
    else { return nil }
    yaml = file.lines[1..<end].joined(separator: "\n")
    let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    let body = file.lines[(end + 1)...]
    let start = body.firstIndex { !isBlank($0) } ?? file.lines.endIndex
    let last = body.lastIndex { !isBlank($0) } ?? start - 1
    markdown = start <= last ? file.lines[start...last].joined(separator: "\n") : ""
    firstLine = start + 1
  }
}
