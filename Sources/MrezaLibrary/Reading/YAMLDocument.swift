import MrezaCore
import Yams

/// A YAML mapping that knows its place in a file.
struct YAMLDocument {
  let pairs: [(key: Node, value: Node)]
  let file: SourceFile
  /// Added to a line of the YAML to get a line of the file.
  let lineOffset: Int

  enum Outcome {
    case success(YAMLDocument)
    case failure(Finding)
  }

  /// Reads a mapping. Empty text is an empty mapping.
  static func read(_ yaml: String, in file: SourceFile, lineOffset: Int) -> Outcome {
    if let line = lineOfAlias(in: yaml) {
      return .failure(
        file.finding(.invalidYAML(problem: "anchors (&) and aliases (*) are not read"), line: line + lineOffset))
    }
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        return .success(YAMLDocument(pairs: [], file: file, lineOffset: lineOffset))
      }
      guard let mapping = root.mapping else {
        let line = (root.mark?.line ?? 1) + lineOffset
        return .failure(file.finding(.wrongValue(key: "---", expected: .mapping), line: line))
      }
      let pairs = mapping.map { (key: $0.key, value: $0.value) }
      return .success(YAMLDocument(pairs: pairs, file: file, lineOffset: lineOffset))
    } catch {
      return .failure(finding(error, in: file, lineOffset: lineOffset))
    }
  }

  /// The line of the first alias, from 1, if the text has any that an anchor stands for. A few hundred bytes of aliases of
  /// aliases unfold to more than any machine can hold, and an entry needs none.
  private static func lineOfAlias(in yaml: String) -> Int? {
    var hasAnchor = false
    for (index, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var isQuoted = false
      var before: Character = " "
      for (character, next) in zip(line, line.dropFirst()) {
        if character == "\"" { isQuoted.toggle() }
        let begins = !isQuoted && " [{,:?-".contains(before) && (next.isLetter || next.isNumber)
        if begins, character == "&" { hasAnchor = true }
        if begins, character == "*", hasAnchor { return index + 1 }
        before = character
      }
    }
    return nil
  }

  subscript(_ key: String) -> Node? { pairs.first { $0.key.string == key }?.value }

  /// A finding at a node; its length is that of the node's text where it stands on one line.
  func finding(_ fault: Fault, at node: Node) -> Finding {
    let line = (node.mark?.line ?? 1) + lineOffset
    let length = node.scalar.map { $0.string.contains("\n") ? 1 : $0.string.count } ?? 1
    return file.finding(fault, line: line, column: node.mark?.column ?? 1, length: length)
  }

  private static func finding(_ error: any Error, in file: SourceFile, lineOffset: Int) -> Finding {
    let place: (problem: String, mark: Mark?) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (problem, mark)
      case .duplicatedKeysInMapping(let keys, let context):
        ("duplicate key: \(keys.joined(separator: ", "))", context.mark)
      default: ("\(error)", nil)
      }
    return file.finding(
      .invalidYAML(problem: place.problem), line: (place.mark?.line ?? 1) + lineOffset, column: place.mark?.column ?? 1)
  }
}
