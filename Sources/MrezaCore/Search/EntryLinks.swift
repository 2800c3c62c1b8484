/// The links of one entry, out and back.
public struct EntryLinks: Hashable, Sendable, Codable {
  /// Entries joined by one type of link.
  public struct Group: Hashable, Sendable, Codable {
    public var type: LinkType
    public var entries: [EntrySummary]

    public init(type: LinkType, entries: [EntrySummary]) {
      self.type = type
      self.entries = entries
    }
  }

  /// What the entry links to, in the order of `LinkType`.
  public var outgoing: [Group]
  /// What links to the entry.
  public var incoming: [Group]

  public init(outgoing: [Group], incoming: [Group]) {
    self.outgoing = outgoing
    self.incoming = incoming
  }
}

extension EntryLinks {
  /// The links with each entry only where it stands first.
  public var withoutRepetitions: EntryLinks {
    var seen: Set<Slug> = []
    let unique = { (groups: [Group]) in
      groups.compactMap { group -> Group? in
        let entries = group.entries.filter { seen.insert($0.slug).inserted }
        return entries.isEmpty ? nil : Group(type: group.type, entries: entries)
      }
    }
    let outgoing = unique(outgoing)
    return EntryLinks(outgoing: outgoing, incoming: unique(incoming))
  }
}
