/// As much of an entry as a list shows.
public struct EntrySummary: Hashable, Sendable, Codable {
  public var slug: Slug
  public var kind: EntryKind
  /// The language of `title` and `summary`.
  public var language: Language
  public var title: String
  public var summary: String
  public var themes: [String]
  public var place: String?
  public var level: Level?

  public init(
    slug: Slug, kind: EntryKind, language: Language, title: String, summary: String, themes: [String] = [],
    place: String? = nil, level: Level? = nil
  ) {
    self.slug = slug
    self.kind = kind
    self.language = language
    self.title = title
    self.summary = summary
    self.themes = themes
    self.place = place
    self.level = level
  }
}

extension Entry {
  /// The entry as a list shows it, in the wanted language where there is such a text.
  public func summary(in language: Language) -> EntrySummary {
    let text = text(in: language)
    return EntrySummary(
      slug: slug, kind: kind, language: text.language, title: text.title, summary: text.summary, themes: themes,
      place: place?.label, level: level)
  }
}
