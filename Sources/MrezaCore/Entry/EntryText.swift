/// The words of an entry in one language.
public struct EntryText: Hashable, Sendable, Codable {
  public var language: Language
  public var title: String
  public var summary: String
  /// The text as written, in Markdown.
  public var markdown: String
  /// The text as read.
  public var body: [TextBlock]
  /// For a translation: the revision of the original that it was made from.
  public var translates: String?

  public init(
    language: Language, title: String, summary: String, markdown: String, body: [TextBlock], translates: String? = nil
  ) {
    self.language = language
    self.title = title
    self.summary = summary
    self.markdown = markdown
    self.body = body
    self.translates = translates
  }

  /// The blocks under the heading of a section, without the heading; empty where the text has no such section.
  public func section(_ section: EntrySection) -> [TextBlock] {
    var isInside = false
    var blocks: [TextBlock] = []
    for block in body {
      if case .heading(let level, let text) = block, level <= 2 {
        isInside = text.plainText == section.heading[language]
      } else if isInside {
        blocks.append(block)
      }
    }
    return blocks
  }
}
