import CYAML

/// Makes a tree of a YAML document out of libyaml's events (<https://yaml.org/spec/1.1/>).
struct YAMLComposer {
  /// Why a text can't be read, and where; line and column from 1.
  struct Failure: Error {
    var problem: String
    var line: Int
    var column: Int
  }

  /// Deeper nesting than any front matter needs: a tree is built, and let go, by recursion.
  private static let maximumDepth = 512

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private var anchors: Set<String> = []

  /// The document; nil where the text has none.
  /// - Throws: `Failure` where it is no YAML, has an alias, or is more than one document. An alias of a few hundred bytes of
  ///   aliases unfolds to more than any machine can hold, and an entry needs none.
  static func compose(_ yaml: String) throws(Failure) -> YAMLNode? {
    var yaml = yaml
    let result = yaml.withUTF8 { text -> Result<YAMLNode?, Failure> in
      withUnsafeTemporaryAllocation(of: yaml_parser_t.self, capacity: 1) { space in
        guard let parser = space.baseAddress, yaml_parser_initialize(parser) == 1 else {
          return .failure(Failure(problem: "no memory", line: 1, column: 1))
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        var composer = YAMLComposer(parser: parser, text: text)
        return Result { () throws(Failure) in try composer.document() }
      }
    }
    return try result.get()
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>, text: UnsafeBufferPointer<UInt8>) {
    self.parser = parser
    self.text = text
  }

  private mutating func document() throws(Failure) -> YAMLNode? {
    _ = try next { _ in }  // the start of the stream
    guard try next({ _ in }) == YAML_DOCUMENT_START_EVENT else { return nil }
    let root = try node(depth: 0)
    _ = try next { _ in }  // the end of the document
    var mark = yaml_mark_t()
    guard try next({ mark = $0.start_mark }) == YAML_STREAM_END_EVENT else {
      throw Self.failure("but found another document", at: mark)
    }
    return root
  }

  /// The next event, which the body may look at; it is freed then.
  private func next(_ body: (yaml_event_t) -> Void) throws(Failure) -> yaml_event_type_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    body(event)
    return event.type
  }

  /// The node that begins with the next event; nil where the event is the end of a sequence or mapping.
  private mutating func node(depth: Int) throws(Failure) -> YAMLNode? {
    var scalar = "", anchor: String?, mark = yaml_mark_t()
    let type = try next { event in
      mark = event.start_mark
      switch event.type {
      case YAML_SCALAR_EVENT:
        scalar = String(
          decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
        anchor = Self.name(event.data.scalar.anchor)
      case YAML_SEQUENCE_START_EVENT: anchor = Self.name(event.data.sequence_start.anchor)
      case YAML_MAPPING_START_EVENT: anchor = Self.name(event.data.mapping_start.anchor)
      case YAML_ALIAS_EVENT: anchor = Self.name(event.data.alias.anchor)
      default: break
      }
    }
    guard depth <= Self.maximumDepth else { throw Self.failure("nested too deeply", at: mark) }
    let content: YAMLContent
    switch type {
    case YAML_SCALAR_EVENT: content = .scalar(scalar)
    case YAML_SEQUENCE_START_EVENT: content = .sequence(try items(depth: depth + 1))
    case YAML_MAPPING_START_EVENT:
      content = .mapping(try pairs(depth: depth + 1).map { YAMLPair(key: $0.key, value: $0.value) })
    case YAML_ALIAS_EVENT:
      let isKnown = anchor.map(anchors.contains) == true
      throw Self.failure(
        isKnown ? "anchors (&) and aliases (*) are not read" : "found undefined alias", at: mark)
    default: return nil
    }
    if let anchor { anchors.insert(anchor) }
    return YAMLNode(content: content, line: mark.line + 1, column: mark.column + 1)
  }

  private mutating func items(depth: Int) throws(Failure) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while let item = try node(depth: depth) { items.append(item) }
    return items
  }

  private mutating func pairs(depth: Int) throws(Failure) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    while let key = try node(depth: depth), let value = try node(depth: depth) { pairs.append((key, value)) }
    let twice = Self.keysStandingTwice(in: pairs)
    if let name = twice.first, let first = pairs.first(where: { $0.key.string == name })?.key {
      throw Failure(problem: "duplicate key: \(twice.joined(separator: ", "))", line: first.line, column: first.column)
    }
    return pairs
  }

  /// The scalar keys that a mapping has more than once, ordered.
  private static func keysStandingTwice(in pairs: [(key: YAMLNode, value: YAMLNode)]) -> [String] {
    // For the few keys of an entry, comparing each with each is quicker than hashing.
    if pairs.count <= 24 {
      let isUnique = pairs.indices.allSatisfy { index in
        guard let key = pairs[index].key.string else { return true }
        return !pairs[..<index].contains { $0.key.string == key }
      }
      if isUnique { return [] }
    }
    var seen: Set<String> = []
    return Set(pairs.compactMap(\.key.string).filter { !seen.insert($0).inserted }).sorted()
  }

  /// What the parser stumbled over.
  private var failure: Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "no memory"
    guard parser.pointee.error == YAML_READER_ERROR else {
      return Self.failure(problem, at: parser.pointee.problem_mark)
    }
    // A byte that the reader refuses has an offset only.
    let lines = text[..<min(parser.pointee.problem_offset, text.count)]
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = lines.last.map { String(decoding: $0, as: UTF8.self).unicodeScalars.count } ?? 0
    return Failure(problem: problem, line: lines.count, column: column + 1)
  }

  private static func failure(_ problem: String, at mark: yaml_mark_t) -> Failure {
    Failure(problem: problem, line: mark.line + 1, column: mark.column + 1)
  }

  private static func name(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
