import MrezaCore

/// The host's knowledge base, asked through messages.
struct RemoteKnowledge: KnowledgeBase {
  let server: PluginServer
  let call: Int
  /// Whole entries in one message.
  private static let pageSize = 100

  func search(_ request: SearchRequest) throws -> SearchResults {
    WireKnowledge.results(
      try ask(
        .search, request.language,
        [
          "query": .string(request.query.typed), "limit": .int(request.limit), "offset": .int(request.offset),
          "exact": .bool(request.isExact), "facets": .bool(request.wantsFacets),
          "explain": .bool(request.wantsExplanations),
        ]))
  }

  func similar(to slug: Slug, in language: Language, limit: Int) throws -> [SearchResult] {
    WireKnowledge.resultList(try ask(.similar, language, ["id": .string(slug.rawValue), "limit": .int(limit)]))
  }

  func entry(_ slug: Slug) throws -> Entry? {
    guard var entry = try entry(slug, in: .bs) else { return nil }
    // The other language, where there is one: an entry is whole with both.
    if let other = try self.entry(slug, in: .en), other.original.language != entry.original.language {
      let (own, translated) =
        entry.original.language == entry.language ? (entry.original, other.original) : (other.original, entry.original)
      (entry.original, entry.translations) = (own, [translated])
    }
    return entry
  }

  func entries(filters: [QueryFilter], in language: Language) throws -> [Entry] {
    var found: [Entry] = []
    var offset = 0
    while true {
      let page = try ask(
        .list, language,
        [
          "filters": .array(filters.map { .string($0.description) }), "whole": true, "limit": .int(Self.pageSize),
          "offset": .int(offset),
        ])
      let entries = page["entries"]?.array ?? []
      found += entries.compactMap(WireKnowledge.entry)
      offset += entries.count
      if entries.isEmpty || offset >= page["total"]?.int ?? 0 { return found }
    }
  }

  func summaries(of slugs: [Slug], in language: Language) throws -> [EntrySummary] {
    guard !slugs.isEmpty else { return [] }
    let page = try ask(.list, language, ["ids": .array(slugs.map { .string($0.rawValue) })])
    return (page["entries"]?.array ?? []).compactMap(WireKnowledge.summary)
  }

  func links(of slug: Slug, in language: Language) throws -> EntryLinks {
    WireKnowledge.links(try ask(.related, language, ["id": .string(slug.rawValue)]))
  }

  func facets(filters: [QueryFilter]) throws -> Facets {
    let query = SearchQuery(filters: filters)
    let request = SearchRequest(query, language: .bs, limit: 1, isExact: true, wantsFacets: true)
    return try search(request).facets ?? Facets(kinds: [], themes: [], places: [], levels: [])
  }

  func themes() throws -> [Theme] { WireKnowledge.themes(try ask(.list, .bs, ["limit": 0, "themes": true])["themes"]) }

  func slugs(startingWith prefix: String) throws -> [Slug] {
    (try ask(.list, .bs, ["limit": 0, "prefix": .string(prefix)])["ids"]?.array ?? [])
      .compactMap { $0.string.flatMap { Slug($0) } }
  }

  func statistics() throws -> LibraryStatistics {
    WireKnowledge.statistics(try ask(.list, .bs, ["limit": 0, "statistics": true])["statistics"])
  }

  private func entry(_ slug: Slug, in language: Language) throws -> Entry? {
    WireKnowledge.entry(try ask(.get, language, ["id": .string(slug.rawValue)]))
  }

  private func ask(
    _ method: PluginProtocol.PluginMethod, _ language: Language, _ params: [String: JSONValue]
  ) throws -> JSONValue {
    let usual: [String: JSONValue] = ["call": .int(call), "language": .string(language.rawValue)]
    return try server.request(method, .object(params.merging(usual) { own, _ in own }))
  }
}
