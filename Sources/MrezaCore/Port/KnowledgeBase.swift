/// What a command asks of a library. The index answers it in the shell, a message to the host in a plugin, an array in
/// tests.
///
/// Guidance for implementers: nothing a person can type is an error here. Throw only when the library itself can't be
/// read; "not there" is nil or an empty list.
public protocol KnowledgeBase {
  /// Finds entries, best first.
  /// - Throws: if the index can't be read. That nothing was found is not an error.
  func search(_ request: SearchRequest) throws -> SearchResults

  /// Entries that speak of the same things as one entry, most alike first, without itself; empty for an unknown slug.
  func similar(to slug: Slug, in language: Language, limit: Int) throws -> [SearchResult]

  /// The entry of that name, or the one of which it is an alias; nil if there is none.
  func entry(_ slug: Slug) throws -> Entry?

  /// Entries as a list shows them, in the wanted language and in the order of the slugs; unknown slugs are left out.
  func summaries(of slugs: [Slug], in language: Language) throws -> [EntrySummary]

  /// Whole entries that the filters leave, by slug. Those whose texts in other languages are not needed may be without
  /// them.
  /// - Complexity: O(*n*), *n* the length of those entries.
  func entries(filters: [QueryFilter], in language: Language) throws -> [Entry]

  /// The links of an entry, out and back; empty for an unknown slug.
  func links(of slug: Slug, in language: Language) throws -> EntryLinks

  /// Counts over all entries that the filters leave.
  func facets(filters: [QueryFilter]) throws -> Facets

  /// The closed list of themes, in its own order.
  func themes() throws -> [Theme]

  /// All slugs and aliases that begin with the text, in alphabetical order.
  func slugs(startingWith prefix: String) throws -> [Slug]

  /// The library in numbers.
  func statistics() throws -> LibraryStatistics
}

extension KnowledgeBase {
  public func entries(filters: [QueryFilter], in language: Language) throws -> [Entry] {
    var query = SearchQuery(filters: filters)
    query.order = .title
    var found: [Slug] = []
    while true {
      let page = try search(
        SearchRequest(query, language: language, limit: 1000, offset: found.count, isExact: true))
      found += page.results.map(\.entry.slug)
      if page.results.isEmpty || found.count >= page.total { break }
    }
    return try found.sorted().compactMap { try entry($0) }
  }
}
