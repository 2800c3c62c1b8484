import MrezaCore

/// Where the marks of a text stand in its file.
enum TextMarks {
  /// All footnotes and links to entries outside code, with line and column from 1.
  static func all(in frontMatter: FrontMatter) -> [(line: Int, column: Int, mark: InlineMarks.Mark.Content)] {
    var found: [(line: Int, column: Int, mark: InlineMarks.Mark.Content)] = []
    var isInCode = false
    let lines = frontMatter.markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (offset, line) in lines.enumerated() {
      if line.drop(while: \.isWhitespace).hasPrefix("```") {
        isInCode.toggle()
      } else if !isInCode {
        let text = withoutCode(line)
        for mark in InlineMarks.marks(in: text) {
          let column = text.distance(from: text.startIndex, to: mark.range.lowerBound) + 1
          found.append((frontMatter.firstLine + offset, column, mark.content))
        }
      }
    }
    return found
  }

  /// The line with what stands between backticks blanked out, so that columns stay.
  private static func withoutCode(_ line: Substring) -> String {
    guard line.count(where: { $0 == "`" }) > 1 else { return String(line) }
    var isCode = false
    return String(
      line.map { character in
        if character == "`" { isCode.toggle() }
        return isCode ? " " : character
      })
  }
}
