import MrezaCore

/// Reads the values of front matter and collects what is wrong with them.
struct FieldReader {
  let document: YAMLDocument
  private(set) var findings: [Finding] = []

  init(_ document: YAMLDocument) { self.document = document }

  mutating func note(_ fault: Fault, at node: YAMLNode) { findings.append(document.finding(fault, at: node)) }

  /// Notes a required key that is not there, at the head of the file.
  mutating func require(_ keys: [String]) {
    for key in keys where document[key] == nil {
      findings.append(document.file.finding(.missingKey(key), line: 1))
    }
  }

  /// Notes keys that are none of the known ones.
  mutating func allowOnly(_ known: [String]) {
    for (key, _) in document.pairs {
      let name = key.string ?? "?"
      guard !known.contains(name) else { continue }
      note(.unknownKey(name, nearest: NearMiss.nearest(to: name, among: known).first), at: key)
    }
  }

  /// A text that is not empty.
  mutating func text(_ key: String) -> String? {
    guard let node = document[key] else { return nil }
    guard let text = Self.text(of: node) else {
      note(.wrongValue(key: key, expected: .text), at: node)
      return nil
    }
    return text
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let node = document[key] else { return nil }
    if let flag = Self.flag(of: node) { return flag }
    note(.wrongValue(key: key, expected: .boolean), at: node)
    return nil
  }

  static func flag(of node: YAMLNode) -> Bool? {
    switch node.string?.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let node = document[key] else { return nil }
    if let value = node.string.flatMap(Value.init(rawValue:)) { return value }
    note(.wrongValue(key: key, expected: .oneOf(Value.allCases.map(\.rawValue))), at: node)
    return nil
  }

  mutating func date(_ key: String) -> CalendarDate? {
    guard let node = document[key] else { return nil }
    if let date = node.string.flatMap({ CalendarDate($0) }) { return date }
    note(.wrongValue(key: key, expected: .date), at: node)
    return nil
  }

  /// A list of texts with the nodes they stand in; a single text counts as a list of one.
  mutating func texts(_ key: String, in parent: YAMLNode? = nil) -> [(text: String, node: YAMLNode)] {
    guard let node = parent.map({ $0[key] }) ?? document[key] else { return [] }
    if let single = Self.text(of: node) { return [(single, node)] }
    guard let sequence = node.sequence else {
      note(.wrongValue(key: key, expected: .list), at: node)
      return []
    }
    return sequence.compactMap { item in
      if let text = Self.text(of: item) { return (text, item) }
      note(.wrongValue(key: key, expected: .text), at: item)
      return nil
    }
  }

  /// A list of slugs.
  mutating func slugs(_ key: String) -> [(slug: Slug, node: YAMLNode)] {
    texts(key).compactMap { text, node in
      if let slug = Slug(text) { return (slug, node) }
      note(.wrongValue(key: key, expected: .slug), at: node)
      return nil
    }
  }

  /// A span of two positive numbers, `{min: 60, max: 90}`.
  mutating func range(_ key: String) -> ClosedRange<Int>? {
    guard let node = document[key] else { return nil }
    if let lower = node["min"]?.string.flatMap({ Int($0) }), let upper = node["max"]?.string.flatMap({ Int($0) }),
      1 <= lower, lower <= upper
    {
      return lower...upper
    }
    note(.wrongValue(key: key, expected: .range), at: node)
    return nil
  }

  static func text(of node: YAMLNode) -> String? {
    guard let text = node.string, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }
}
