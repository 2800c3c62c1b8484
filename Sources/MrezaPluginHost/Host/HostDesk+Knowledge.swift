import CommandKit
import MrezaCore

extension HostDesk {
  /// Most results, or summaries, of one answer.
  private static let maximumResults = 1000
  /// Most whole entries of one answer, which must not pass the limit of a message.
  private static let maximumWhole = 200

  func search(_ params: JSONValue) throws -> JSONValue {
    let typed = params["query"]?.string ?? ""
    let found = try context.knowledge.search(
      SearchRequest(
        SearchQuery(parsing: typed), language: language(params), limit: count(params, usual: 10, Self.maximumResults),
        offset: offset(params), isExact: params["exact"] == .bool(true), wantsFacets: params["facets"] == .bool(true),
        wantsExplanations: params["explain"] == .bool(true)))
    return WireKnowledge.encode(found, query: typed)
  }

  func similar(_ params: JSONValue) throws -> JSONValue {
    let found = try context.knowledge.similar(
      to: slug(params), in: language(params), limit: count(params, usual: 10, Self.maximumResults))
    return ["version": .int(WireKnowledge.version), "results": .array(found.map { WireKnowledge.encode($0) })]
  }

  /// Entries by filters, or those of a list of slugs; and what else of the library was asked for.
  func list(_ params: JSONValue) throws -> JSONValue {
    let knowledge = context.knowledge
    var answer: [String: JSONValue] = ["version": .int(WireKnowledge.version)]
    if params["themes"] == .bool(true) { answer["themes"] = WireKnowledge.encode(try knowledge.themes()) }
    if params["statistics"] == .bool(true) {
      answer["statistics"] = WireKnowledge.encode(try knowledge.statistics())
    }
    if let prefix = params["prefix"]?.string {
      answer["ids"] = .array(try knowledge.slugs(startingWith: prefix).map { .string($0.rawValue) })
    }
    let isWhole = params["whole"] == .bool(true)
    let limit = count(params, usual: 100, isWhole ? Self.maximumWhole : Self.maximumResults)
    let page = try entries(params, limit: limit)
    answer["total"] = .int(page.total)
    answer["entries"] = .array(
      try isWhole
        ? page.entries.compactMap { try knowledge.entry($0.slug) }.map {
          WireKnowledge.encode($0, in: language(params))
        }
        : page.entries.map { WireKnowledge.encode($0) })
    return .object(answer)
  }

  private func entries(_ params: JSONValue, limit: Int) throws -> (total: Int, entries: [EntrySummary]) {
    if let ids = params["ids"]?.array {
      let slugs = ids.compactMap { $0.string.flatMap { Slug($0) } }
      let wanted = Array(slugs.dropFirst(offset(params)).prefix(limit))
      return (slugs.count, try context.knowledge.summaries(of: wanted, in: language(params)))
    }
    let filters = (params["filters"]?.array ?? []).compactMap(\.string).flatMap { SearchQuery(parsing: $0).filters }
    var query = SearchQuery(filters: filters)
    query.order = .title
    let found = try context.knowledge.search(
      SearchRequest(query, language: language(params), limit: max(limit, 1), offset: offset(params), isExact: true))
    return (found.total, found.results.prefix(limit).map(\.entry))
  }

  private func count(_ params: JSONValue, usual: Int, _ maximum: Int) -> Int {
    min(max(params["limit"]?.int ?? usual, 0), maximum)
  }

  private func offset(_ params: JSONValue) -> Int { max(params["offset"]?.int ?? 0, 0) }
}
