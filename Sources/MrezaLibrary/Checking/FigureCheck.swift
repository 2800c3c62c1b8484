import MrezaCore

/// Figures that no source stands behind: each paragraph and each item of a list with a digit in it needs a footnote.
///
/// Digits in links, in code and in the numbers of a list are no figures, and neither are those in a name (`D4D`, `B2B`).
enum FigureCheck {
  static func findings(_ passages: [Passage], in file: SourceFile) -> [Finding] {
    passages.compactMap { passage in
      guard passage.isProse, passage.footnotes.isEmpty else { return nil }
      for run in passage.runs {
        let words = run.text.split(whereSeparator: \.isWhitespace)
        guard let figure = words.lazy.map(\.trimmingMarks).first(where: \.isFigure) else { continue }
        return file.finding(.figureWithoutFootnote(String(figure)), at: run, word: figure)
      }
      return nil
    }
  }
}

extension Passage {
  /// Whether it is running text rather than a heading.
  var isProse: Bool { kind == .paragraph || kind == .item }
}

extension Substring {
  /// The word without the marks around it: `(2019).` is `2019`.
  var trimmingMarks: Substring {
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    guard let first = firstIndex(where: isWord), let last = lastIndex(where: isWord) else { return self }
    return self[first...last]
  }

  /// Whether the word, without the marks around it, begins with a digit.
  var isFigure: Bool { first?.isNumber == true }
}

extension SourceFile {
  /// A finding at a word of a run; at the beginning of the run where the file spells the word otherwise.
  func finding(_ fault: Fault, at run: Passage.Run, word: some StringProtocol) -> Finding {
    let source = line(run.line)
    let bytes = source.utf8
    let offset = min(run.byteOffset, bytes.count)
    let start = bytes.index(bytes.startIndex, offsetBy: offset).samePosition(in: source) ?? source.startIndex
    let place = source[start...].firstRange(of: word)
    let column = source.distance(from: source.startIndex, to: place?.lowerBound ?? start) + 1
    return finding(fault, line: run.line, column: column, length: place == nil ? 1 : word.count)
  }
}
