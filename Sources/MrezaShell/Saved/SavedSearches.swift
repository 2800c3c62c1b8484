import MrezaText

/// The saved searches: lines of text, each a name, a colon and a query.
///
///     # What we look at every Monday
///     irska: place:irska kind:practice
///     ulaganja: povratnici "radna mjesta" sort:newest
///
/// Empty lines, and lines that begin with `#`, are a person's own; they stay where they are. A name has letters, digits,
/// hyphens and underscores, in any script, and begins with a letter; two names that differ only in case, script or
/// diacritics are one.
struct SavedSearches {
  /// A search that has a name.
  struct Search: Hashable {
    var name: String
    /// As typed.
    var query: String
  }

  private struct Line {
    var text: String
    var search: Search?
  }

  private var lines: [Line] = []

  /// In the order of the file.
  var searches: [Search] { lines.compactMap(\.search) }

  /// Reads the text; nil is an empty one.
  /// - Throws: `SavedSearchFault.wrongLine` for the first line that can't be read.
  /// - Complexity: O(*n*), *n* the length of the text.
  init(_ bytes: [UInt8]?, path: String) throws {
    guard let bytes, !bytes.isEmpty else { return }
    var names: Set<String> = []
    var parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    for (index, part) in parts.enumerated() {
      let wrong = { SavedSearchFault.wrongLine(path: path, line: index + 1, problem: $0) }
      guard let text = String(validating: part, as: UTF8.self) else { throw wrong(.invalidUTF8) }
      let trimmed = Self.trimmed(index == 0 && text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
      guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else {
        lines.append(Line(text: text))
        continue
      }
      guard let colon = trimmed.firstIndex(of: ":") else { throw wrong(.noColon) }
      let name = Self.trimmed(trimmed[..<colon])
      let query = Self.trimmed(trimmed[trimmed.index(after: colon)...])
      guard Self.isName(name) else { throw wrong(.badName(name)) }
      guard !query.isEmpty else { throw wrong(.noQuery(name)) }
      guard names.insert(Folding.fold(name)).inserted else { throw wrong(.repeatedName(name)) }
      lines.append(Line(text: text, search: Search(name: name, query: query)))
    }
  }

  /// The text for the file.
  var text: String { lines.map { $0.text + "\n" }.joined() }

  /// The search of that name, without regard to case, script and diacritics.
  func search(named name: String) -> Search? {
    searches.first { Folding.fold($0.name) == Folding.fold(name) }
  }

  /// Adds a search, or puts it in the place of the one that has its name. Returns that one.
  @discardableResult
  mutating func save(_ search: Search) -> Search? {
    let line = Line(text: "\(search.name): \(search.query)", search: search)
    guard let index = index(of: search.name) else {
      lines.append(line)
      return nil
    }
    defer { lines[index] = line }
    return lines[index].search
  }

  /// Takes a search away. Returns it; nil if there is none of that name.
  @discardableResult
  mutating func remove(named name: String) -> Search? {
    index(of: name).flatMap { lines.remove(at: $0).search }
  }

  /// Whether a text can be the name of a search.
  static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.count <= 60
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private func index(of name: String) -> Int? {
    lines.firstIndex { $0.search.map { Folding.fold($0.name) } == Folding.fold(name) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
