import CommandKit
import MrezaCore

/// The links of an entry as blocks: a heading for each type, out first, then back.
enum LinkBlocks {
  static func blocks(_ links: EntryLinks, _ language: InterfaceLanguage) -> [OutputBlock] {
    let outgoing = links.outgoing.flatMap { group -> [OutputBlock] in
      [.heading(group.type.heading[language]), .entries(group.entries)]
    }
    let incoming = links.incoming.flatMap { group -> [OutputBlock] in
      [.heading(group.type.backHeading[language]), .entries(group.entries)]
    }
    return outgoing + incoming
  }

  /// The links as JSON.
  static func data(_ links: EntryLinks, of slug: Slug) -> JSONValue {
    let groups = { (groups: [EntryLinks.Group]) in
      JSONValue.object(
        Dictionary(
          uniqueKeysWithValues: groups.map { ($0.type.rawValue, .array($0.entries.map { WireKnowledge.encode($0) })) }))
    }
    return ["id": .string(slug.rawValue), "links": groups(links.outgoing), "backlinks": groups(links.incoming)]
  }
}
