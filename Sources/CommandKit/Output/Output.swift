public import MrezaCore

/// What a command answers: a small document, and its meaning for machines.
///
/// It holds no colours and no line breaks of its own: one renderer each makes text, JSON, Markdown and CSV of it.
public struct Output: Hashable, Sendable {
  /// How it went; it becomes the exit code.
  public enum Status: Hashable, Sendable {
    case done, nothingFound, failed
  }

  public var blocks: [OutputBlock]
  /// What JSON shows; made from the blocks where it is nil.
  public var data: JSONValue?
  public var status: Status

  public init(_ blocks: [OutputBlock] = [], data: JSONValue? = nil, status: Status = .done) {
    self.blocks = blocks
    self.data = data
    self.status = status
  }

  /// The slugs of all entries that the output shows with a number, in order.
  public var numberedSlugs: [Slug] {
    blocks.flatMap { block -> [Slug] in
      switch block {
      case .results(let list): list.results.map(\.entry.slug)
      case .entries(let entries): entries.map(\.slug)
      case .text, .table, .sources, .hint: []
      }
    }
  }
}

/// A part of an output.
public enum OutputBlock: Hashable, Sendable {
  /// Running text; `language` is that of its words, nil where the command itself speaks to its user. In Cyrillic only
  /// Bosnian is shown in the other script.
  case text(TextBlock, language: Language? = nil)
  case table(OutputTable)
  /// Search results, numbered.
  case results(ResultList)
  /// Entries as cards, numbered.
  case entries([EntrySummary])
  /// What footnotes stand for.
  case sources([Source])
  /// What one can do next.
  case hint([Inline])

  /// A heading; 1 is the greatest level.
  public static func heading(_ text: String, level: Int = 2, language: Language? = nil) -> OutputBlock {
    .text(.heading(level: level, [.text(text)]), language: language)
  }

  /// A paragraph of plain text.
  public static func paragraph(_ text: String, language: Language? = nil) -> OutputBlock {
    .text(.paragraph([.text(text)]), language: language)
  }

  /// A bulleted list of plain texts.
  public static func list(_ items: [String]) -> OutputBlock {
    .text(.list(start: nil, items: items.map { [.paragraph([.text($0)])] }))
  }

  /// A hint in plain text.
  public static func hint(_ text: String) -> OutputBlock { .hint([.text(text)]) }
}

/// Rows and columns.
public struct OutputTable: Hashable, Sendable {
  public var columns: [String]
  /// Rows shorter than the head are filled with empty cells.
  public var rows: [[String]]
  /// Columns that hold numbers, set to the right.
  public var numeric: Set<Int>
  /// Columns that hold what one types, such as names of commands and slugs: the same in every script.
  public var verbatim: Set<Int>

  public init(columns: [String], rows: [[String]], numeric: Set<Int> = [], verbatim: Set<Int> = []) {
    self.columns = columns
    self.rows = rows
    self.numeric = numeric
    self.verbatim = verbatim
  }
}

/// Results of a search, with what was asked.
public struct ResultList: Hashable, Sendable {
  public var query: String
  public var total: Int
  public var notes: [SearchNote]
  public var results: [SearchResult]
  /// How many results come before the first one.
  public var offset: Int
  /// Whether it is told of each result why it was found. Where it is not, explanations only show what to mark.
  public var showsExplanations: Bool

  public init(
    query: String, total: Int, notes: [SearchNote] = [], results: [SearchResult], offset: Int = 0,
    showsExplanations: Bool = false
  ) {
    self.query = query
    self.total = total
    self.notes = notes
    self.results = results
    self.offset = offset
    self.showsExplanations = showsExplanations
  }
}
