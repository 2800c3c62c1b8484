/// A search as one value, from the command that asks to the index that answers.
public struct SearchRequest: Hashable, Sendable {
  public var query: SearchQuery
  /// The language that the asker reads: at equal rank it comes first.
  public var language: Language
  /// How many results to return, at most; not negative.
  public var limit: Int
  /// How many results to skip; not negative.
  public var offset: Int
  /// Switches off every widening beyond inflection, script and diacritics.
  public var isExact: Bool
  /// Whether to count the results by kind, theme, place and level.
  public var wantsFacets: Bool
  /// Whether to tell of each result why it was found.
  public var wantsExplanations: Bool

  public init(
    _ query: SearchQuery, language: Language = .bs, limit: Int = 10, offset: Int = 0, isExact: Bool = false,
    wantsFacets: Bool = false, wantsExplanations: Bool = false
  ) {
    self.query = query
    self.language = language
    self.limit = max(0, limit)
    self.offset = max(0, offset)
    self.isExact = isExact
    self.wantsFacets = wantsFacets
    self.wantsExplanations = wantsExplanations
  }
}
