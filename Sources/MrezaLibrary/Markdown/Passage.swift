/// A heading or a paragraph of a text, with its place in the file: what the checks of wording look at.
struct Passage {
  /// What the passage is.
  enum Kind: Equatable {
    case heading(level: Int)
    case paragraph
    /// A paragraph of a list's item.
    case item
  }

  /// Words as a reader sees them, outside links and code. Marks of `InlineMarks` are blanked out, so that columns stay.
  struct Run {
    var text: String
    /// The line of the file, from 1.
    var line: Int
    /// The byte of the line at which the run begins, from 0.
    var byteOffset: Int
    var isEmphasis: Bool
  }

  var kind: Kind
  /// The line of the file on which it begins, from 1.
  var line: Int
  var runs: [Run] = []
  /// The footnotes in it, in order, with repetitions.
  var footnotes: [String] = []

  /// The words, without what stands in links and code.
  var words: String { runs.map(\.text).joined(separator: " ") }
}
