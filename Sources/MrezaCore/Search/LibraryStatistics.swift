/// What a library holds, in numbers.
public struct LibraryStatistics: Hashable, Sendable, Codable {
  public var entries: Int
  public var byKind: [Facets.Count]
  /// Texts by language, originals and translations alike.
  public var byLanguage: [Facets.Count]
  public var sources: Int
  public var links: Int
  public var drafts: Int
  /// Words of all texts.
  public var words: Int

  public init(
    entries: Int, byKind: [Facets.Count], byLanguage: [Facets.Count], sources: Int, links: Int, drafts: Int, words: Int
  ) {
    self.entries = entries
    self.byKind = byKind
    self.byLanguage = byLanguage
    self.sources = sources
    self.links = links
    self.drafts = drafts
    self.words = words
  }
}
