import Yams

/// The YAML between the two lines of `---`, of which single keys are changed and everything else stays as written:
/// comments, order, and keys that nobody knows.
struct FrontMatterText: Hashable, Sendable {
  private(set) var lines: [String]

  /// Sets a key to a value that is YAML on one line. A value over several lines is replaced as a whole; a new key comes
  /// last. A value that says the same already is left as it is written.
  mutating func set(_ key: String, to yaml: String) {
    guard let start = lines.firstIndex(where: { Self.key(of: $0) == key }) else {
      return lines.append("\(key): \(yaml)")
    }
    var end = start + 1
    while end < lines.count, lines[end].first?.isWhitespace ?? false || lines[end].hasPrefix("- ") { end += 1 }
    let written = lines[start..<end].joined(separator: "\n")
    let isSame = (try? Yams.compose(yaml: written)) == (try? Yams.compose(yaml: "\(key): \(yaml)"))
    if !isSame { lines.replaceSubrange(start..<end, with: ["\(key): \(yaml)"]) }
  }

  init(lines: [String] = []) { self.lines = lines }

  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace, first != "#" else {
      return nil
    }
    return line[..<colon].trimmingSuffix { $0 == " " }.filter { $0 != "\"" && $0 != "'" }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
