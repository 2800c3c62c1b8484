/// Fits styled text to a width.
struct LineWrapping {
  /// In columns.
  let width: Int
  let hasColor: Bool
  /// The columns that are left for text however wide what stands before it.
  var minimum = 10

  /// The text in lines of the width, broken at spaces; a word longer than a line is cut.
  /// - Parameters:
  ///   - runs: The text; a run that is a line feed breaks the line.
  ///   - first: Stands before the first line.
  ///   - rest: Stands before the others.
  /// - Returns: The lines, with the codes of their styles.
  func lines(_ runs: [StyledRun], first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = [StyledRun(first)]
    var used = Self.columns(first)
    var isEmptyLine = true
    let breakLine = {
      lines.append(text(of: line))
      line = [StyledRun(rest)]
      used = Self.columns(rest)
      isEmptyLine = true
    }
    let room = max(width, Self.columns(rest) + minimum)
    for word in Self.words(runs) {
      if word.isBreak {
        breakLine()
        continue
      }
      if !isEmptyLine, used + 1 + word.columns > room { breakLine() }
      if !isEmptyLine, let style = word.runs.first?.style {
        line.append(StyledRun(" ", line.last?.style == style ? style : .plain))
        used += 1
      }
      for run in word.runs {
        for piece in Self.pieces(of: run, first: room - used, rest: room - Self.columns(rest)) {
          if piece.startsLine { breakLine() }
          line.append(StyledRun(piece.text, run.style))
          used += Self.columns(piece.text)
        }
      }
      isEmptyLine = false
    }
    return lines + [text(of: line)]
  }

  /// A line with the codes of its styles, once for runs of one style.
  private func text(of line: [StyledRun]) -> String {
    var text = ""
    var rest = line[...]
    while let run = rest.popFirst() {
      let same = rest.prefix { $0.style == run.style }
      rest = rest.dropFirst(same.count)
      text += run.style.apply(to: run.text + same.map(\.text).joined(), hasColor: hasColor)
    }
    return text
  }

  /// Columns that a text takes on a terminal: none for marks on letters, two for wide characters
  /// (<https://www.unicode.org/reports/tr11/>), else one.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar.isASCII { return sum + 1 }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return sum
      default: return sum + (wide.contains { $0.contains(scalar.value) } ? 2 : 1)
      }
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// Text that stands together without a space in it.
  private struct Word {
    var runs: [StyledRun] = []
    var isBreak = false
    var columns: Int { runs.reduce(0) { $0 + LineWrapping.columns($1.text) } }
  }

  private static func words(_ runs: [StyledRun]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for run in runs {
      if run.text == "\n" {
        if !word.runs.isEmpty { words.append(word) }
        words.append(Word(isBreak: true))
        word = Word()
        continue
      }
      let parts = run.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0, !word.runs.isEmpty {
          words.append(word)
          word = Word()
        }
        if !part.isEmpty { word.runs.append(StyledRun(String(part), run.style)) }
      }
    }
    if !word.runs.isEmpty { words.append(word) }
    return words
  }

  /// A run cut so that it fits, if it must be.
  private static func pieces(of run: StyledRun, first: Int, rest: Int) -> [(text: String, startsLine: Bool)] {
    guard columns(run.text) > first else { return [(run.text, false)] }
    var pieces: [(text: String, startsLine: Bool)] = []
    var piece = ""
    var room = max(first, 0)
    for character in run.text {
      let columns = columns(String(character))
      if columns > room {
        pieces.append((piece, !pieces.isEmpty))
        (piece, room) = ("", max(rest, 1))
      }
      piece.append(character)
      room -= columns
    }
    pieces.append((piece, !pieces.isEmpty))
    return pieces
  }
}
