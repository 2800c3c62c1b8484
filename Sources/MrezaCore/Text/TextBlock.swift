/// A block of running text: what a Markdown file says, without how it was typed.
///
/// It is the part of CommonMark that entries and commands use; see <https://spec.commonmark.org/0.31.2/>.
public indirect enum TextBlock: Hashable, Sendable, Codable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// `start` is the first number, or nil for bullets.
  case list(start: Int?, items: [[TextBlock]])
  case quote([TextBlock])
  case code(String)
  case rule
}

/// A piece of a line.
public indirect enum Inline: Hashable, Sendable, Codable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link([Inline], url: String)
  /// A link to another entry; `shown` is nil where its slug or title may stand for it.
  case entry(slug: String, shown: String?)
  /// A footnote mark: the `id` of one of the entry's sources.
  case footnote(String)
  case lineBreak
}
