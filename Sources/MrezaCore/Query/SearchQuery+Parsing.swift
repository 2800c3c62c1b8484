extension SearchQuery {
  /// Understands any text as a query; there is none that is an error.
  ///
  ///     SearchQuery(parsing: #"povratnici "radna mjesta" -turizam kind:practice"#)
  ///
  /// - Complexity: O(*n*), *n* the length of the text.
  public init(parsing typed: String) {
    var parser = QueryParser(typed: typed)
    self = parser.parse()
  }
}

/// Reads a query from left to right, one piece at a time.
private struct QueryParser {
  private let characters: [Character]
  private var position = 0
  private var query: SearchQuery
  private var clauseCount = 0
  /// Set after an `OR` that has a clause before it: the next clause joins that clause's group.
  private var joinsLastGroup = false

  private static let closingQuotes: [Character: Set<Character>] = [
    "\"": ["\"", "”", "“"], "„": ["“", "”", "\"", "„"], "“": ["”", "\"", "“"], "”": ["”", "\""], "«": ["»"],
    "»": ["«"],
  ]

  init(typed: String) {
    characters = Array(typed)
    query = SearchQuery(typed: typed, groups: [])
  }

  mutating func parse() -> SearchQuery {
    while skipWhitespace(), clauseCount < SearchQuery.maximumClauses { readPiece() }
    if joinsLastGroup { add(.word("OR"), isExcluded: false) }
    return query
  }

  private mutating func skipWhitespace() -> Bool {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    return position < characters.count
  }

  private mutating func readPiece() {
    let isExcluded =
      characters[position] == "-" && position + 1 < characters.count && Self.canBeExcluded(characters[position + 1])
    if isExcluded { position += 1 }
    if let phrase = readQuoted() {
      return add(.phrase(phrase), isExcluded: isExcluded)
    }
    let word = readWord()
    if let filter = readFilter(word, isExcluded: isExcluded) {
      query.filters.append(filter)
    } else if !isExcluded, let order = Self.order(word) {
      query.order = order
    } else if word == "OR", !isExcluded, !query.groups.isEmpty, !joinsLastGroup {
      joinsLastGroup = true
    } else if word.hasSuffix("*"), word.contains(where: { $0.isLetter || $0.isNumber }) {
      add(.prefix(String(word.dropLast())), isExcluded: isExcluded)
    } else {
      add(.word(word), isExcluded: isExcluded)
    }
  }

  /// Whether a hyphen before the character excludes; before another hyphen it is a dash.
  private static func canBeExcluded(_ character: Character) -> Bool {
    !character.isWhitespace && character != "-"
  }

  private mutating func add(_ clause: QueryClause, isExcluded: Bool) {
    guard clause.text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    clauseCount += 1
    if isExcluded {
      query.excluded.append(clause)
    } else if joinsLastGroup, let last = query.groups.indices.last {
      query.groups[last].append(clause)
      joinsLastGroup = false
    } else {
      query.groups.append([clause])
    }
  }

  /// The text between quotes, if one opens here; without a closing quote, the rest of the text.
  private mutating func readQuoted() -> String? {
    guard let closing = Self.closingQuotes[characters[position]] else { return nil }
    let start = position + 1
    let end = characters[start...].firstIndex(where: closing.contains) ?? characters.count
    position = min(end + 1, characters.count)
    return String(characters[start..<end])
  }

  private mutating func readWord() -> String {
    let start = position
    while position < characters.count, !characters[position].isWhitespace,
      Self.closingQuotes[characters[position]] == nil || position == start
    {
      position += 1
    }
    return String(characters[start..<position])
  }

  /// The order that `sort:` asks for, also by the beginning of its name.
  private static func order(_ word: String) -> SearchOrder? {
    let typed = word.lowercased()
    guard typed.hasPrefix("sort:"), typed.count > 5 else { return nil }
    return SearchOrder.allCases.first { $0.rawValue.hasPrefix(typed.dropFirst(5)) }
  }

  /// The filter that a word begins, if its key is one and a value follows.
  private mutating func readFilter(_ word: String, isExcluded: Bool) -> QueryFilter? {
    guard let colon = word.firstIndex(of: ":"), let key = QueryFilter.Key(rawValue: word[..<colon].lowercased())
    else { return nil }
    let value = String(word[word.index(after: colon)...])
    if !value.isEmpty { return QueryFilter(key, value, isExcluded: isExcluded) }
    guard position < characters.count, let quoted = readQuoted(), !quoted.isEmpty else { return nil }
    return QueryFilter(key, quoted, isExcluded: isExcluded)
  }
}
