import MrezaCore

/// The two marks that entries have beyond CommonMark: footnotes, `[^1]`, and links to entries, `[[slug]]` or
/// `[[slug|shown text]]`.
enum InlineMarks {
  /// A mark and where it stands in the text that was searched.
  struct Mark: Equatable {
    enum Content: Equatable {
      case footnote(String)
      case entry(slug: String, shown: String?)
    }
    var content: Content
    var range: Range<String.Index>
  }

  /// Parts a run of text at its marks.
  static func split(_ text: String) -> [Inline] {
    var inlines: [Inline] = []
    var position = text.startIndex
    for mark in marks(in: text) {
      if position < mark.range.lowerBound { inlines.append(.text(String(text[position..<mark.range.lowerBound]))) }
      switch mark.content {
      case .footnote(let id): inlines.append(.footnote(id))
      case .entry(let slug, let shown): inlines.append(.entry(slug: slug, shown: shown))
      }
      position = mark.range.upperBound
    }
    if position < text.endIndex { inlines.append(.text(String(text[position...]))) }
    return inlines
  }

  /// The marks in a text, in order.
  static func marks(in text: String) -> [Mark] {
    var marks: [Mark] = []
    var position = text.startIndex
    while let open = text[position...].firstIndex(of: "[") {
      let rest = text[text.index(after: open)...]
      if rest.hasPrefix("^"), let close = rest.firstIndex(of: "]"), isID(rest[rest.startIndex..<close].dropFirst()) {
        let range = open..<text.index(after: close)
        marks.append(Mark(content: .footnote(String(rest[..<close].dropFirst())), range: range))
        position = range.upperBound
      } else if rest.hasPrefix("["), let close = rest.firstRange(of: "]]"), !rest[..<close.lowerBound].contains("\n") {
        let parts = rest[..<close.lowerBound].dropFirst().split(separator: "|", maxSplits: 1)
        let range = open..<close.upperBound
        if let slug = parts.first {
          marks.append(
            Mark(content: .entry(slug: String(slug), shown: parts.dropFirst().first.map(String.init)), range: range))
        }
        position = range.upperBound
      } else {
        position = rest.startIndex
      }
    }
    return marks
  }

  private static func isID(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}
