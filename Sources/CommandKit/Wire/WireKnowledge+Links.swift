public import MrezaCore

extension WireKnowledge {
  /// The links of an entry, out and back.
  public static func encode(_ links: EntryLinks) -> JSONValue {
    ["version": .int(version), "outgoing": groups(links.outgoing), "incoming": groups(links.incoming)]
  }

  /// Reads the links of an entry. What is not as the protocol says is left out.
  public static func links(_ json: JSONValue) -> EntryLinks {
    EntryLinks(outgoing: groups(json["outgoing"]), incoming: groups(json["incoming"]))
  }

  private static func groups(_ groups: [EntryLinks.Group]) -> JSONValue {
    .array(groups.map { ["type": .string($0.type.rawValue), "entries": .array($0.entries.map { encode($0) })] })
  }

  private static func groups(_ json: JSONValue?) -> [EntryLinks.Group] {
    (json?.array ?? []).compactMap { group in
      group["type"]?.string.flatMap(LinkType.init(rawValue:)).map {
        EntryLinks.Group(type: $0, entries: (group["entries"]?.array ?? []).compactMap(summary))
      }
    }
  }
}
