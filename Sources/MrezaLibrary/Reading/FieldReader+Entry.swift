import MrezaCore

extension FieldReader {
  /// `place: {country: BA, region: …, municipality: …}`; country and municipality may be lists.
  mutating func place() -> Place? {
    guard let node = document["place"] else { return nil }
    guard let mapping = node.mapping else {
      note(.wrongValue(key: "place", expected: .mapping), at: node)
      return nil
    }
    let known = ["country", "region", "municipality"]
    for (key, _) in mapping where !known.contains(key.string ?? "?") {
      let name = key.string ?? "?"
      note(.unknownKey("place.\(name)", nearest: NearMiss.nearest(to: name, among: known).first), at: key)
    }
    let countries = texts("country", in: node).filter { text, node in
      let isCode = text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      if !isCode { note(.wrongValue(key: "place.country", expected: .country), at: node) }
      return isCode
    }
    let region = texts("region", in: node).map(\.text).joined(separator: ", ")
    return Place(
      countries: countries.map(\.text), region: region.isEmpty ? nil : region,
      municipalities: texts("municipality", in: node).map(\.text))
  }

  /// `years: {from: 2010, to: 2024}`, `{from: 2016, ongoing: true}` or `{from: 2022}`.
  mutating func years() -> YearSpan? {
    guard let node = document["years"] else { return nil }
    let from = node["from"]?.string.flatMap { Int($0) }
    let to = node["to"]?.string.flatMap { Int($0) }
    let isOngoing = node["ongoing"].map { Self.flag(of: $0) } ?? false
    guard let from, (1000...9999).contains(from), node["to"] == nil || (to ?? 0) >= from, let isOngoing,
      !isOngoing || to == nil
    else {
      note(.wrongValue(key: "years", expected: .years), at: node)
      return nil
    }
    return YearSpan(from: from, to: to, isOngoing: isOngoing)
  }

  /// The sources, with the nodes of their ids.
  mutating func sources() -> [(source: Source, node: YAMLNode)] {
    guard let node = document["sources"] else { return [] }
    guard let sequence = node.sequence else {
      note(.wrongValue(key: "sources", expected: .list), at: node)
      return []
    }
    var sources: [(source: Source, node: YAMLNode)] = []
    for item in sequence {
      guard let source = source(item) else { continue }
      if sources.contains(where: { $0.source.id == source.id }) { note(.duplicateSource(source.id), at: item) }
      sources.append((source, item))
    }
    return sources
  }

  private mutating func source(_ node: YAMLNode) -> Source? {
    let known = ["id", "publisher", "title", "date", "url"]
    guard let mapping = node.mapping else {
      note(.wrongValue(key: "sources", expected: .mapping), at: node)
      return nil
    }
    for (key, _) in mapping where !known.contains(key.string ?? "?") {
      let name = key.string ?? "?"
      note(.unknownKey("sources.\(name)", nearest: NearMiss.nearest(to: name, among: known).first), at: key)
    }
    var values: [String: String] = [:]
    for key in known where key != "date" {
      values[key] = node[key].flatMap(Self.text)
      if values[key] == nil { note(.missingKey("sources.\(key)"), at: node) }
    }
    if let url = values["url"], !Self.isURL(url), let urlNode = node["url"] {
      note(.wrongValue(key: "sources.url", expected: .url), at: urlNode)
    }
    let date = node["date"].flatMap(Self.text)
    if let dateNode = node["date"], !Self.isPartialDate(date ?? "?") {
      note(.wrongValue(key: "sources.date", expected: .partialDate), at: dateNode)
    }
    if let id = values["id"], node["date"] == nil { note(.undatedSource(id), at: node) }
    guard let id = values["id"], let publisher = values["publisher"], let title = values["title"] else { return nil }
    return Source(id: id, publisher: publisher, title: title, date: date, url: values["url"] ?? "")
  }

  /// What makes an entry a module; nil for other kinds, and where a part is missing or wrong.
  mutating func module() -> ModuleDetails? {
    require(["block", "duration", "group", "materials", "online"])
    let block = choice("block", of: ModuleDetails.Block.self)
    let duration = range("duration")
    let group = range("group")
    let materials = texts("materials").map(\.text)
    let online = flag("online")
    guard let block, let duration, let group, let online else { return nil }
    return ModuleDetails(block: block, duration: duration, group: group, materials: materials, online: online)
  }

  private static func isURL(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8) else { return false }
    let isASCII = bytes.allSatisfy { $0 >= 0x21 && $0 <= 0x7E }
    return isASCII ? bytes.count > 10 : text.count > 10 && !text.contains(where: \.isWhitespace)
  }

  private static func isPartialDate(_ text: String) -> Bool {
    switch text.utf8.count {
    case 10: CalendarDate(text) != nil
    case 7: CalendarDate(text + "-01") != nil
    default: CalendarDate(text + "-01-01") != nil
    }
  }
}
