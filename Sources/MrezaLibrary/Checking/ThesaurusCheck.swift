import MrezaCore

/// The thesaurus of a library: concepts with their labels in both languages, and the wider concepts of each.
///
///     returnee:
///       bs: {preferred: povratnik, other: [povratnici iz inostranstva]}
///       en: {preferred: returnee}
///       broader: [migrant]
///       related: [diaspora]
///
/// The shape is that of SKOS (<https://www.w3.org/TR/skos-reference/>): `prefLabel`, `altLabel`, `broader`, `related`.
struct ThesaurusCheck {
  /// The name of the thesaurus in a library. A library may have none.
  static let fileName = "thesaurus.yaml"

  private let document: YAMLDocument
  /// The concepts of the other layers.
  private let elsewhere: [String]
  private var fields: FieldReader
  private var conceptOfLabel: [Language: [String: String]] = [:]
  private var broader: [String: [(concept: String, node: YAMLNode)]] = [:]
  private var related: [String: [(concept: String, node: YAMLNode)]] = [:]

  /// What is wrong with the thesaurus of one layer of a library.
  static func findings(in folder: LibraryFolder, of library: Library) -> [Finding] {
    switch read(folder) {
    case nil: return []
    case .failure(let finding): return [finding]
    case .success(let document):
      let elsewhere = library.layers.filter { $0 != folder }.flatMap { layer -> [String] in
        guard case .success(let other) = read(layer) else { return [] }
        return other.pairs.compactMap(\.key.string)
      }
      var check = ThesaurusCheck(document, elsewhere: elsewhere)
      return check.run()
    }
  }

  private static func read(_ folder: LibraryFolder) -> YAMLDocument.Outcome? {
    let path = folder.path + "/" + fileName
    guard LibraryFolder.isThere(path) else { return nil }
    do {
      let file = try SourceFile(path: path, shownAs: fileName)
      return YAMLDocument.read(file.text, in: file, lineOffset: 0)
    } catch {
      return .failure(error.finding)
    }
  }

  private init(_ document: YAMLDocument, elsewhere: [String]) {
    self.document = document
    self.elsewhere = elsewhere
    fields = FieldReader(document)
  }

  private mutating func run() -> [Finding] {
    for (key, value) in document.pairs { readConcept(key, value) }
    let concepts = document.pairs.compactMap(\.key.string)
    let known = Set(concepts + elsewhere)
    for concept in concepts {
      for (other, node) in (broader[concept] ?? []) + (related[concept] ?? []) where !known.contains(other) {
        let nearest = NearMiss.nearest(to: other, among: concepts + elsewhere).first
        fields.note(.unknownConcept(other, nearest: nearest), at: node)
      }
    }
    findCycles(from: concepts)
    return fields.findings
  }

  private mutating func readConcept(_ key: YAMLNode, _ value: YAMLNode) {
    let concept = key.string ?? "?"
    if Slug(concept) == nil { fields.note(.wrongValue(key: concept, expected: .slug), at: key) }
    guard allowOnly(["bs", "en", "broader", "related"], in: value, named: concept) else { return }
    for language in Language.allCases { readLabels(language, of: concept, key, value) }
    broader[concept] = fields.texts("broader", in: value).map { ($0.text, $0.node) }
    related[concept] = fields.texts("related", in: value).map { ($0.text, $0.node) }
  }

  private mutating func readLabels(_ language: Language, of concept: String, _ key: YAMLNode, _ value: YAMLNode) {
    let name = "\(concept).\(language.rawValue)"
    guard let labels = value[language.rawValue] else { return fields.note(.missingKey(name), at: key) }
    guard allowOnly(["preferred", "other"], in: labels, named: name) else { return }
    let preferred = fields.texts("preferred", in: labels)
    if labels["preferred"] == nil { fields.note(.missingKey(name + ".preferred"), at: labels) }
    for (label, node) in preferred + fields.texts("other", in: labels) {
      let folded = label.lowercased()
      if let other = conceptOfLabel[language]?[folded] {
        fields.note(.labelTaken(label, language: language, other: other), at: node)
      } else {
        conceptOfLabel[language, default: [:]][folded] = concept
      }
    }
  }

  /// Notes keys that are none of the known ones; returns whether there are keys at all.
  private mutating func allowOnly(_ known: [String], in node: YAMLNode, named name: String) -> Bool {
    guard let mapping = node.mapping else {
      fields.note(.wrongValue(key: name, expected: .mapping), at: node)
      return false
    }
    for (key, _) in mapping where !known.contains(key.string ?? "?") {
      let typed = key.string ?? "?"
      fields.note(.unknownKey("\(name).\(typed)", nearest: NearMiss.nearest(to: typed, among: known).first), at: key)
    }
    return true
  }

  /// Notes each way from a concept through wider ones back to itself, once.
  private mutating func findCycles(from concepts: [String]) {
    for cycle in Cycles.all(from: concepts, next: { (broader[$0] ?? []).map(\.concept) }) {
      let (last, first) = (cycle.dropLast().last, cycle.first)
      let link = last.flatMap { broader[$0] }?.first { $0.concept == first }
      if let link { fields.note(.conceptCycle(cycle), at: link.node) }
    }
  }
}
