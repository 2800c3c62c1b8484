public import MrezaCore

extension WireKnowledge {
  /// What a module asks for, in the shape of the front matter.
  static func encode(_ module: ModuleDetails) -> JSONValue {
    [
      "block": .string(module.block.rawValue), "duration": encode(module.duration), "group": encode(module.group),
      "materials": .array(module.materials.map { .string($0) }), "online": .bool(module.online),
    ]
  }

  /// Nil for what is no module.
  static func module(_ json: JSONValue?) -> ModuleDetails? {
    guard let json, let block = json["block"]?.string.flatMap(ModuleDetails.Block.init(rawValue:)),
      let duration = range(json["duration"]), let group = range(json["group"])
    else { return nil }
    return ModuleDetails(
      block: block, duration: duration, group: group, materials: (json["materials"]?.array ?? []).compactMap(\.string),
      online: json["online"] == .bool(true))
  }

  private static func encode(_ range: ClosedRange<Int>) -> JSONValue {
    ["min": .int(range.lowerBound), "max": .int(range.upperBound)]
  }

  private static func range(_ json: JSONValue?) -> ClosedRange<Int>? {
    guard let low = json?["min"]?.int, let high = json?["max"]?.int, low <= high else { return nil }
    return low...high
  }

  /// The parts of a place, of which `place` is the label.
  static func encode(_ place: Place) -> JSONValue {
    var members: [String: JSONValue] = [
      "countries": .array(place.countries.map { .string($0) }),
      "municipalities": .array(place.municipalities.map { .string($0) }),
    ]
    if let region = place.region { members["region"] = .string(region) }
    return .object(members)
  }

  static func place(_ json: JSONValue?) -> Place? {
    guard let json, json.object != nil else { return nil }
    return Place(
      countries: (json["countries"]?.array ?? []).compactMap(\.string), region: json["region"]?.string,
      municipalities: (json["municipalities"]?.array ?? []).compactMap(\.string))
  }

  /// The years of a label, as `YearSpan.label` makes it.
  static func years(_ label: String?) -> YearSpan? {
    guard let parts = label?.split(separator: "–", maxSplits: 1, omittingEmptySubsequences: false),
      let from = parts.first.flatMap({ Int($0) })
    else { return nil }
    guard parts.count == 2 else { return YearSpan(from: from) }
    return parts[1].isEmpty ? YearSpan(from: from, isOngoing: true) : Int(parts[1]).map { YearSpan(from: from, to: $0) }
  }

  /// The library in numbers.
  public static func encode(_ statistics: LibraryStatistics) -> JSONValue {
    [
      "entries": .int(statistics.entries), "kinds": counts(statistics.byKind),
      "languages": counts(statistics.byLanguage), "sources": .int(statistics.sources),
      "links": .int(statistics.links), "drafts": .int(statistics.drafts), "words": .int(statistics.words),
    ]
  }

  static func statistics(_ json: JSONValue?) -> LibraryStatistics {
    let number = { (key: String) in json?[key]?.int ?? 0 }
    return LibraryStatistics(
      entries: number("entries"), byKind: counts(json?["kinds"]), byLanguage: counts(json?["languages"]),
      sources: number("sources"), links: number("links"), drafts: number("drafts"), words: number("words"))
  }

  private static func counts(_ counts: [Facets.Count]) -> JSONValue {
    .array(counts.map { ["value": .string($0.value), "count": .int($0.count)] })
  }

  static func counts(_ json: JSONValue?) -> [Facets.Count] {
    (json?.array ?? []).compactMap { count in
      count["value"]?.string.map { Facets.Count(value: $0, count: count["count"]?.int ?? 0) }
    }
  }

  /// Themes with their names.
  public static func encode(_ themes: [Theme]) -> JSONValue {
    .array(
      themes.map {
        ["slug": .string($0.slug), "name": ["bs": .string($0.name.bs), "en": .string($0.name.en)]]
      })
  }

  static func themes(_ json: JSONValue?) -> [Theme] {
    (json?.array ?? []).compactMap { theme in
      guard let slug = theme["slug"]?.string, let bs = theme["name"]?["bs"]?.string,
        let en = theme["name"]?["en"]?.string
      else { return nil }
      return Theme(slug: slug, name: LocalizedText(bs: bs, en: en))
    }
  }
}
