/// An entry that a search found.
public struct SearchResult: Hashable, Sendable, Codable {
  /// The entry, in the language in which it was found.
  public var entry: EntrySummary
  public var snippet: Snippet
  /// Higher is better. Comparable only within one search.
  public var score: Double
  /// Whether only a guess at what was meant found it.
  public var isGuess: Bool
  /// Why it was found; only where the request asks for it. Empty where nothing but filters were asked for.
  public var explanation: [MatchExplanation]?

  public init(
    entry: EntrySummary, snippet: Snippet, score: Double, isGuess: Bool = false,
    explanation: [MatchExplanation]? = nil
  ) {
    self.entry = entry
    self.snippet = snippet
    self.score = score
    self.isGuess = isGuess
    self.explanation = explanation
  }
}

/// A few words of a text around what was found.
public struct Snippet: Hashable, Sendable, Codable {
  /// A run of text that was found, or of text around it.
  public struct Part: Hashable, Sendable, Codable {
    public var text: String
    public var isMatch: Bool

    public init(_ text: String, isMatch: Bool = false) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// The snippet with `**` around what was found.
  public var markdown: String { parts.map { $0.isMatch ? "**\($0.text)**" : $0.text }.joined() }
}

/// What a search found, and what it did to find it.
public struct SearchResults: Hashable, Sendable, Codable {
  /// How many entries there are in all, of which `results` are some.
  public var total: Int
  public var notes: [SearchNote]
  public var results: [SearchResult]
  /// Counts over all results, of which `results` are some; only where the request asks for them.
  public var facets: Facets?

  public init(total: Int, notes: [SearchNote] = [], results: [SearchResult], facets: Facets? = nil) {
    self.total = total
    self.notes = notes
    self.results = results
    self.facets = facets
  }
}
