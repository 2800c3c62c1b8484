import CMarkdown
import MrezaCore
import MrezaMarkdown

/// Where the marks of a text stand in its file.
enum TextMarks {
  /// A mark, with line and column from 1, and its length in characters.
  struct PlacedMark {
    var line: Int
    var column: Int
    var length: Int
    var content: InlineMarks.Mark.Content
  }

  /// All footnotes and links to entries, in order. What is code or raw HTML to cmark has none, as it is shown with none.
  static func all(in frontMatter: FrontMatter) -> [PlacedMark] {
    guard frontMatter.markdown.utf8.contains(UInt8(ascii: "[")) else { return [] }
    let lines = frontMatter.markdown.lines
    var found: [PlacedMark] = []
    // How far each line has been searched.
    var positions: [Int: Substring.Index] = [:]
    MarkdownReader.withTexts(of: frontMatter.markdown) { literal, line, column in
      guard lines.indices.contains(line - 1) else { return }
      let source = lines[line - 1]
      for mark in InlineMarks.marks(in: literal) {
        let written = literal[mark.range]
        let start = max(positions[line] ?? source.startIndex, source.index(ofByte: column - 1))
        let place = source[start...].firstRange(of: written) ?? source.firstRange(of: written)
        positions[line] = place?.upperBound ?? start
        let before = source.distance(from: source.startIndex, to: place?.lowerBound ?? start)
        found.append(
          PlacedMark(
            line: frontMatter.firstLine + line - 1, column: before + 1, length: written.count, content: mark.content))
      }
    }
    return found
  }
}

extension Substring {
  /// The character at a byte or, where that is within one, the beginning; the end past the end.
  fileprivate func index(ofByte offset: Int) -> Index {
    guard offset > 0 else { return startIndex }
    guard let index = utf8.index(startIndex, offsetBy: offset, limitedBy: endIndex) else { return endIndex }
    return String.Index(index, within: self) ?? startIndex
  }
}
