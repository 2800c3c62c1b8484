import MrezaCore

/// What a command may ask and tell, as a plugin has it: every question is a message to the host.
final class RemoteContext: CommandContext {
  private let server: PluginServer
  private let call: Int
  let language: InterfaceLanguage
  let isInteractive: Bool
  var knowledge: any KnowledgeBase { RemoteKnowledge(server: server, call: call) }

  init(server: PluginServer, call: Int, params: JSONValue) {
    self.server = server
    self.call = call
    language = params["language"]?.string.flatMap(InterfaceLanguage.init(rawValue:)) ?? .bs
    isInteractive = params["interactive"] == .bool(true)
  }

  var isCancelled: Bool { server.cancelled.contains(call) }

  func write(_ part: Output) throws {
    try checkCancellation()
    guard case .object(var params) = WireOutput.encode(part) else { return }
    params["call"] = .int(call)
    server.notify(.output, .object(params))
  }
}

/// The host's knowledge base, asked through messages. What the protocol has no message for is empty.
struct RemoteKnowledge: KnowledgeBase {
  let server: PluginServer
  let call: Int

  func search(_ request: SearchRequest) throws -> SearchResults {
    let answer = try server.request(
      .search,
      [
        "call": .int(call), "query": .string(request.query.typed), "limit": .int(request.limit),
        "offset": .int(request.offset), "exact": .bool(request.isExact), "facets": .bool(request.wantsFacets),
        "explain": .bool(request.wantsExplanations), "language": .string(request.language.rawValue),
      ])
    return WireKnowledge.results(answer)
  }

  func similar(to slug: Slug, in language: Language, limit: Int) -> [SearchResult] { [] }

  func entry(_ slug: Slug) throws -> Entry? {
    try entry(slug, in: .bs)
  }

  func summaries(of slugs: [Slug], in language: Language) throws -> [EntrySummary] {
    try slugs.compactMap { try entry($0, in: language)?.summary(in: language) }
  }

  func links(of slug: Slug, in language: Language) throws -> EntryLinks {
    let answer = try server.request(
      .related, ["call": .int(call), "id": .string(slug.rawValue), "language": .string(language.rawValue)])
    return WireKnowledge.links(answer)
  }

  func facets(filters: [QueryFilter]) -> Facets { Facets(kinds: [], themes: [], places: [], levels: []) }

  func themes() -> [Theme] { [] }

  func slugs(startingWith prefix: String) -> [Slug] { [] }

  func statistics() -> LibraryStatistics {
    LibraryStatistics(entries: 0, byKind: [], byLanguage: [], sources: 0, links: 0, drafts: 0, words: 0)
  }

  private func entry(_ slug: Slug, in language: Language) throws -> Entry? {
    let answer = try server.request(
      .get, ["call": .int(call), "id": .string(slug.rawValue), "language": .string(language.rawValue)])
    return WireKnowledge.entry(answer)
  }
}
