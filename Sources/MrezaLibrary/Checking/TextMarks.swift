import MrezaCore

/// Where the marks of a text stand in its file.
enum TextMarks {
  /// A mark, with line and column from 1, and its length in characters.
  struct PlacedMark {
    var line: Int
    var column: Int
    var length: Int
    var content: InlineMarks.Mark.Content
  }

  /// All footnotes and links to entries outside code.
  static func all(in frontMatter: FrontMatter) -> [PlacedMark] {
    var found: [PlacedMark] = []
    var isInCode = false
    let lines = frontMatter.markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (offset, line) in lines.enumerated() {
      if line.drop(while: \.isWhitespace).hasPrefix("```") {
        isInCode.toggle()
      } else if !isInCode {
        let text = withoutCode(line)
        var (position, column) = (text.startIndex, 1)
        for mark in InlineMarks.marks(in: text) {
          column += text.distance(from: position, to: mark.range.lowerBound)
          position = mark.range.lowerBound
          let length = text[mark.range].count
          found.append(
            PlacedMark(line: frontMatter.firstLine + offset, column: column, length: length, content: mark.content))
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
