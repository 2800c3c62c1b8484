public import MrezaCore
public import SessionPlanning

/// The text of a session file: the workshop, and all that is written around it.
public struct SessionText: Hashable, Sendable {
  public var workshop: Workshop
  var frontMatter: FrontMatterText

  /// A new file.
  public init(_ workshop: Workshop) {
    self.workshop = workshop
    frontMatter = FrontMatterText()
  }

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: All of it.
  ///   - name: What it is called without its ending.
  ///   - path: As faults show it.
  /// - Throws: `SessionFileFault.unreadable`, with the place.
  public init(reading bytes: [UInt8], name: Slug, path: String) throws(SessionFileFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = Self.validPrefix(of: bytes)
      let column = (valid.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
      throw .unreadable(
        path: path, line: valid.count { $0 == "\n" } + 1, column: column,
        problem: LocalizedText(bs: "ovdje tekst nije UTF-8", en: "the text is not UTF-8 here"))
    }
    self = try SessionReader(text, name: name, path: path).read()
  }

  init(_ workshop: Workshop, frontMatter: FrontMatterText) {
    self.workshop = workshop
    self.frontMatter = frontMatter
  }

  /// The whole file.
  public var text: String { SessionWriter(self).text }

  /// What comes before the first byte that is no text.
  private static func validPrefix(of bytes: [UInt8]) -> Substring {
    let repaired = String(decoding: bytes, as: UTF8.self)
    return repaired.prefix { !$0.unicodeScalars.contains("\u{FFFD}") }
  }
}
