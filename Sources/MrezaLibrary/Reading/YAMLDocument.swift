import MrezaCore

/// A YAML mapping that knows its place in a file.
struct YAMLDocument {
  let pairs: [(key: YAMLNode, value: YAMLNode)]
  let file: SourceFile
  /// Added to a line of the YAML to get a line of the file.
  let lineOffset: Int

  enum Outcome {
    case success(YAMLDocument)
    case failure(Finding)
  }

  /// Reads a mapping. Empty text is an empty mapping.
  static func read(_ yaml: String, in file: SourceFile, lineOffset: Int) -> Outcome {
    do throws(YAMLComposer.Failure) {
      guard let root = try YAMLComposer.compose(yaml) else {
        return .success(YAMLDocument(pairs: [], file: file, lineOffset: lineOffset))
      }
      guard let pairs = root.mapping else {
        return .failure(file.finding(.wrongValue(key: "---", expected: .mapping), line: root.line + lineOffset))
      }
      return .success(YAMLDocument(pairs: pairs, file: file, lineOffset: lineOffset))
    } catch {
      return .failure(
        file.finding(.invalidYAML(problem: error.problem), line: error.line + lineOffset, column: error.column))
    }
  }

  subscript(_ key: String) -> YAMLNode? { pairs.first { $0.key.string == key }?.value }

  /// A finding at a node; its length is that of the node's text where it stands on one line.
  func finding(_ fault: Fault, at node: YAMLNode) -> Finding {
    let length = node.string.map { $0.contains("\n") ? 1 : $0.count } ?? 1
    return file.finding(fault, line: node.line + lineOffset, column: node.column, length: length)
  }
}
