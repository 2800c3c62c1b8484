/// A value in a YAML document, and where it stands.
struct YAMLNode {
  let content: YAMLContent
  /// From 1, in the YAML.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int

  /// The text of a scalar.
  var string: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  var sequence: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs of a mapping, in order. No two scalar keys are the same.
  var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { pairs.map { ($0.key, $0.value) } } else { nil }
  }

  /// The value of a key; nil where it is not there, or this is no mapping.
  subscript(_ key: String) -> YAMLNode? { mapping?.first { $0.key.string == key }?.value }
}
