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
