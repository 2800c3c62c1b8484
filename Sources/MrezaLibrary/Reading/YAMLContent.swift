/// What a value holds.
enum YAMLContent {
  /// As written, without quotes and escapes: what it stands for is its reader's to say.
  case scalar(String)
  case sequence([YAMLNode])
  case mapping([YAMLPair])
}

/// A key of a mapping and its value.
struct YAMLPair {
  let key: YAMLNode
  let value: YAMLNode
}
