import MrezaCore

extension LibraryInspection {
  /// Finds links of one type that lead back to where they began. `related` says the same in both directions, so there only
  /// an entry that names itself is wrong.
  mutating func findCycles() {
    for type in LinkType.allCases {
      let starts = originals.keys.sorted().filter { slug in
        originals[slug]?.read.links.contains { $0.type == type } ?? false
      }
      guard !starts.isEmpty else { continue }
      // Read one by one as a way reaches them: of another layer's entries few are on one.
      var targets: [Slug: [Slug]] = [:]
      let cycles = Cycles.all(from: starts) { slug in
        if let known = targets[slug] { return known }
        var next = links(type, from: slug)
        if type == .related { next.removeAll { $0 != slug } }
        targets[slug] = next
        return next
      }
      for cycle in cycles { note(cycle, type) }
    }
  }

  /// The entries that one leads to, aliases followed.
  private mutating func links(_ type: LinkType, from slug: Slug) -> [Slug] {
    let read = originals[slug]?.read ?? readElsewhere(slug)
    return (read?.links ?? []).filter { $0.type == type }.map { link in self.slug(named: link.slug) }
  }

  /// Notes a cycle at the last of its links that stands in a file that is checked.
  private mutating func note(_ way: [Slug], _ type: LinkType) {
    for (from, to) in zip(way, way.dropFirst()).reversed() {
      guard let original = originals[from], let fields = original.read.fields,
        let link = original.read.links.first(where: { $0.type == type && slug(named: $0.slug) == to })
      else { continue }
      findings.append(fields.document.finding(.linkCycle(type, way.map(\.rawValue)), at: link.node))
      return
    }
  }
}
