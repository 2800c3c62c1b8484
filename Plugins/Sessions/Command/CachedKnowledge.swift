import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// A knowledge base that is asked for an entry only once: documents name the same one often, and each question is a
/// message to the host.
final class CachedKnowledge: KnowledgeBase {
  private let base: any KnowledgeBase
  private var entries: [Slug: Entry?] = [:]

  init(_ base: any KnowledgeBase) { self.base = base }

  func entry(_ slug: Slug) throws -> Entry? {
    if let known = entries[slug] { return known }
    let entry = try base.entry(slug)
    entries[slug] = entry
    return entry
  }

  func search(_ request: SearchRequest) throws -> SearchResults { try base.search(request) }
  func similar(to slug: Slug, in language: Language, limit: Int) throws -> [SearchResult] {
    try base.similar(to: slug, in: language, limit: limit)
  }
  func summaries(of slugs: [Slug], in language: Language) throws -> [EntrySummary] {
    try base.summaries(of: slugs, in: language)
  }
  func links(of slug: Slug, in language: Language) throws -> EntryLinks { try base.links(of: slug, in: language) }
  func facets(filters: [QueryFilter]) throws -> Facets { try base.facets(filters: filters) }
  func themes() throws -> [Theme] { try base.themes() }
  func slugs(startingWith prefix: String) throws -> [Slug] { try base.slugs(startingWith: prefix) }
  func statistics() throws -> LibraryStatistics { try base.statistics() }
}
