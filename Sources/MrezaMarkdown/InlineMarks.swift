package import MrezaCore

/// The two marks that entries have beyond CommonMark: footnotes, `[^1]`, and links to entries, `[[slug]]` or
/// `[[slug|shown text]]`.
package enum InlineMarks {
  /// A mark and where it stands in the text that was searched.
  package struct Mark: Equatable {
    package enum Content: Equatable {
      case footnote(String)
      case entry(slug: String, shown: String?)
    }
    package var content: Content
    package var range: Range<String.Index>
  }

  /// Parts a run of text at its marks.
  package static func split(_ text: String) -> [Inline] {
    let marks = marks(in: text)
    guard !marks.isEmpty else { return text.isEmpty ? [] : [.text(text)] }
    var inlines: [Inline] = []
    var position = text.startIndex
    for mark in marks {
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
  package static func marks(in text: String) -> [Mark] {
    var marks: [Mark] = []
    var position = text.startIndex
    // Once there is no end in the rest of the text, there is none later: without this, many brackets take for ever.
    var hasEntryEnd = true
    while let open = bracket(in: text[position...]) {
      let rest = text[text.index(after: open)...]
      let id = rest.hasPrefix("^") ? rest.dropFirst().prefix(while: isOfID) : ""
      if !id.isEmpty, id.endIndex < text.endIndex, text[id.endIndex] == "]" {
        let range = open..<text.index(after: id.endIndex)
        marks.append(Mark(content: .footnote(String(id)), range: range))
        position = range.upperBound
        continue
      }
      let end = hasEntryEnd && rest.hasPrefix("[") ? rest.firstRange(of: "]]") : nil
      if rest.hasPrefix("["), end == nil { hasEntryEnd = false }
      if let close = end, !rest[..<close.lowerBound].contains("\n") {
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

  /// The first opening bracket; bytes are looked at first, since most text has none.
  private static func bracket(in text: Substring) -> String.Index? {
    guard let index = text.utf8.firstIndex(of: UInt8(ascii: "[")) else { return nil }
    return text[index] == "[" ? index : text.firstIndex(of: "[")
  }

  private static func isOfID(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
