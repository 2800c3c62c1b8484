public import MrezaCore

/// A knowledge base that is an array of entries. Its search is plain: each word must stand somewhere in the entry.
public struct InMemoryKnowledge: KnowledgeBase, Sendable {
  public var entries: [Entry]
  public var themeList: [Theme]

  public init(_ entries: [Entry], themes: [Theme] = []) {
    self.entries = entries
    themeList = themes
  }

  public func search(_ request: SearchRequest) -> SearchResults {
    let found = entries.filter { entry in
      let words = entry.texts.map { "\($0.title) \($0.summary) \($0.markdown)" }.joined(separator: " ").lowercased()
      return request.query.groups.allSatisfy { $0.contains { words.contains($0.text.lowercased()) } }
        && request.query.filters.allSatisfy { Self.matches(entry, $0) }
    }
    let results = ordered(found, as: request).map { entry in
      let summary = entry.summary(in: request.language)
      return SearchResult(
        entry: summary, snippet: Snippet([.init(summary.summary)]), score: 1,
        explanation: request.wantsExplanations ? explanation(of: request.query, in: entry) : nil)
    }
    return SearchResults(
      total: results.count, results: Array(results.dropFirst(request.offset).prefix(request.limit)),
      facets: request.wantsFacets ? Self.facets(of: found) : nil)
  }

  private func ordered(_ entries: [Entry], as request: SearchRequest) -> [Entry] {
    switch request.query.order {
    case .relevance: entries
    case .newest:
      entries.sorted { ($0.sources.compactMap(\.date).max() ?? "") > ($1.sources.compactMap(\.date).max() ?? "") }
    case .title: entries.sorted { $0.summary(in: request.language).title < $1.summary(in: request.language).title }
    }
  }

  /// Every word found as typed, with an equal share of the score.
  private func explanation(of query: SearchQuery, in entry: Entry) -> [MatchExplanation] {
    let fields = entry.texts.flatMap { text in
      [("title", text.title), ("summary", text.summary), ("text", text.markdown)].map {
        (name: "\($0.0).\(text.language.rawValue)", text: $0.1.lowercased())
      }
    }
    let found = query.groups.joined().map { clause in
      (clause.text, fields.filter { $0.text.contains(clause.text.lowercased()) }.map(\.name))
    }.filter { !$0.1.isEmpty }
    return found.map {
      MatchExplanation(typed: $0.0, term: $0.0, step: .exact, fields: $0.1, share: 1 / Double(found.count))
    }
  }

  public func similar(to slug: Slug, in language: Language, limit: Int) -> [SearchResult] {
    guard let themes = entry(slug)?.themes else { return [] }
    let alike = entries.filter { $0.slug != slug && !Set($0.themes).isDisjoint(with: themes) }
    return alike.prefix(limit).map { entry in
      let summary = entry.summary(in: language)
      return SearchResult(entry: summary, snippet: Snippet([.init(summary.summary)]), score: 1)
    }
  }

  public func entry(_ slug: Slug) -> Entry? { entries.first { $0.slug == slug || $0.aliases.contains(slug) } }

  public func summaries(of slugs: [Slug], in language: Language) -> [EntrySummary] {
    slugs.compactMap { entry($0)?.summary(in: language) }
  }

  public func links(of slug: Slug, in language: Language) -> EntryLinks {
    guard let entry = entry(slug) else { return EntryLinks(outgoing: [], incoming: []) }
    let groups = { (slugs: (LinkType) -> [Slug]) in
      LinkType.allCases.compactMap { type in
        let found = summaries(of: slugs(type), in: language)
        return found.isEmpty ? nil : EntryLinks.Group(type: type, entries: found)
      }
    }
    return EntryLinks(
      outgoing: groups { entry.links[$0] ?? [] },
      incoming: groups { type in entries.filter { $0.links[type]?.contains(slug) == true }.map(\.slug) })
  }

  public func facets(filters: [QueryFilter]) -> Facets {
    Self.facets(of: entries.filter { entry in filters.allSatisfy { Self.matches(entry, $0) } })
  }

  private static func facets(of entries: [Entry]) -> Facets {
    Facets(
      kinds: counts(entries.map(\.kind.rawValue)), themes: counts(entries.flatMap(\.themes)),
      places: counts(entries.flatMap { $0.place?.countries ?? [] }),
      levels: counts(entries.compactMap(\.level?.rawValue)))
  }

  public func themes() -> [Theme] { themeList }

  public func slugs(startingWith prefix: String) -> [Slug] {
    entries.map(\.slug).filter { $0.rawValue.hasPrefix(prefix) }.sorted()
  }

  public func statistics() -> LibraryStatistics {
    LibraryStatistics(
      entries: entries.count, byKind: Self.counts(entries.map(\.kind.rawValue)),
      byLanguage: Self.counts(entries.flatMap { $0.texts.map(\.language.rawValue) }),
      sources: entries.reduce(0) { $0 + $1.sources.count },
      links: entries.reduce(0) { $0 + $1.links.values.reduce(0) { $0 + $1.count } },
      drafts: entries.count(where: \.isDraft),
      words: entries.reduce(0) { $0 + $1.texts.reduce(0) { $0 + $1.markdown.split(separator: " ").count } })
  }

  private static func matches(_ entry: Entry, _ filter: QueryFilter) -> Bool {
    let isMatch =
      switch filter.key {
      case .kind: entry.kind.rawValue == filter.value
      case .theme: entry.themes.contains(filter.value)
      case .level: entry.level?.rawValue == filter.value
      case .place: entry.place?.label.lowercased().contains(filter.value.lowercased()) == true
      case .year:
        QueryFilter.years(filter.value).map { years in
          entry.years.map { $0.from <= years.upperBound && $0.last >= years.lowerBound } ?? false
        } ?? false
      case .language: entry.texts.contains { $0.language.rawValue == filter.value }
      }
    return isMatch != filter.isExcluded
  }

  private static func counts(_ values: [String]) -> [Facets.Count] {
    Dictionary(grouping: values) { $0 }.map { Facets.Count(value: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}
