/// What a person typed into a search, understood.
///
/// ## The grammar
///
///     query    = { group | exclusion | filter | order }        all groups must be found
///     group    = clause { "OR" clause }                any clause of a group will do
///     clause   = word | word "*" | '"' words '"'       a word, the beginning of a word, a phrase
///     exclusion = "-" clause                           entries with it are left out
///     filter   = [ "-" ] key ":" ( value | '"' value '"' )
///     key      = "kind" | "theme" | "place" | "level" | "year" | "language"
///     order    = "sort:" ( "relevance" | "newest" | "title" )        the last one counts
///
/// Everything is separated by white space. `OR` is an operator only in capitals and only between two clauses.
/// Several filters with one key widen each other (`kind:model kind:tool`), filters with different keys narrow.
/// `year:2019..2022` is a span and may be open at either end. Typographic quotes („…“, “…”, «…») count as quotes.
///
/// **No text is an error.** A quote that is never closed ends with the text; an `OR` with nothing beside it is a word;
/// a key or a value that does not exist is searched for as words. Of very long texts the first
/// `maximumClauses` clauses count.
public struct SearchQuery: Hashable, Sendable {
  /// Clauses past this number are not searched for.
  public static let maximumClauses = 64

  /// The text as typed.
  public var typed: String
  /// All of the groups must be found; of each group, any clause.
  public var groups: [[QueryClause]]
  /// An entry that holds any of these is left out.
  public var excluded: [QueryClause]
  public var filters: [QueryFilter]
  public var order: SearchOrder

  public init(
    typed: String, groups: [[QueryClause]], excluded: [QueryClause] = [], filters: [QueryFilter] = [],
    order: SearchOrder = .relevance
  ) {
    self.typed = typed
    self.groups = groups
    self.excluded = excluded
    self.filters = filters
    self.order = order
  }

  /// A query that only narrows, as `list` makes it.
  public init(filters: [QueryFilter]) {
    self.init(typed: filters.map(\.description).joined(separator: " "), groups: [], filters: filters)
  }
}

/// One thing to find.
public enum QueryClause: Hashable, Sendable {
  case word(String)
  /// The beginning of a word, typed with `*` behind it.
  case prefix(String)
  /// Words that stand next to each other, typed in quotes.
  case phrase(String)

  /// The words, as typed.
  public var text: String {
    switch self {
    case .word(let text), .prefix(let text), .phrase(let text): text
    }
  }
}
