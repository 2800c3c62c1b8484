import MrezaCore

/// The entries around one, and the links between them.
struct LinkGraph {
  /// A link, from the entry that has it.
  struct Edge: Hashable {
    var source: Slug
    var type: LinkType
    var target: Slug
  }

  /// The first is the one in the middle; the others in the order in which they were met.
  private(set) var entries: [EntrySummary] = []
  private(set) var edges: [Edge] = []
  /// Whether there were more entries than a drawing can show.
  private(set) var isCut = false

  /// A drawing of more can't be read.
  static let maximumEntries = 150

  /// Walks the links, step by step.
  /// - Parameters:
  ///   - start: The entry in the middle.
  ///   - depth: How many steps to walk.
  ///   - knowledge: Whom to ask.
  ///   - language: Of the titles.
  ///   - check: Called before each question to the knowledge base; throws to stop.
  /// - Throws: what the knowledge base or `check` throws.
  init(
    around start: EntrySummary, depth: Int, in knowledge: any KnowledgeBase, language: Language,
    check: () throws -> Void
  ) throws {
    entries = [start]
    var known: Set<Slug> = [start.slug]
    var seen: Set<Edge> = []
    var ring = [start.slug]
    for _ in 0..<depth {
      var next: [Slug] = []
      for slug in ring {
        try check()
        let links = try knowledge.links(of: slug, in: language)
        let met =
          links.outgoing.flatMap { group in
            group.entries.map { (Edge(source: slug, type: group.type, target: $0.slug), $0) }
          }
          + links.incoming.flatMap { group in
            group.entries.map { (Edge(source: $0.slug, type: group.type, target: slug), $0) }
          }
        for (edge, entry) in met {
          if !known.contains(entry.slug) {
            guard entries.count < Self.maximumEntries else {
              isCut = true
              continue
            }
            known.insert(entry.slug)
            entries.append(entry)
            next.append(entry.slug)
          }
          if seen.insert(edge).inserted { edges.append(edge) }
        }
      }
      ring = next
    }
  }
}
