/// One piece of knowledge: a practice, a model, a challenge, a tool, a training module or a member municipality.
///
/// An entry is read from a Markdown file; its translations, each a file beside it, come with it.
public struct Entry: Hashable, Sendable, Codable {
  public var slug: Slug
  public var kind: EntryKind
  /// The language of the entry itself.
  public var language: Language
  /// Former slugs of this entry, or those of entries that were merged into it.
  public var aliases: [Slug]
  /// Slugs of the library's closed list.
  public var themes: [String]
  public var place: Place?
  public var level: Level?
  public var years: YearSpan?
  public var actors: [String]
  public var maturity: Maturity?
  /// Slugs that the entry links to, by the type of the link, in the order of the file.
  public var links: [LinkType: [Slug]]
  public var sources: [Source]
  public var reviewed: CalendarDate?
  public var reviewBy: CalendarDate?
  /// Only for modules.
  public var module: ModuleDetails?
  /// The entry's words in its own language.
  public var original: EntryText
  /// Its words in other languages.
  public var translations: [EntryText]

  /// An entry without a source is a draft.
  public var isDraft: Bool { sources.isEmpty }

  /// All versions of the text, the original first.
  public var texts: [EntryText] { [original] + translations }

  /// The text in the wanted language, or the original where there is no such translation.
  public func text(in language: Language) -> EntryText {
    texts.first { $0.language == language } ?? original
  }

  public init(
    slug: Slug, kind: EntryKind, language: Language, aliases: [Slug] = [], themes: [String] = [], place: Place? = nil,
    level: Level? = nil, years: YearSpan? = nil, actors: [String] = [], maturity: Maturity? = nil,
    links: [LinkType: [Slug]] = [:], sources: [Source] = [], reviewed: CalendarDate? = nil,
    reviewBy: CalendarDate? = nil, module: ModuleDetails? = nil, original: EntryText, translations: [EntryText] = []
  ) {
    self.slug = slug
    self.kind = kind
    self.language = language
    self.aliases = aliases
    self.themes = themes
    self.place = place
    self.level = level
    self.years = years
    self.actors = actors
    self.maturity = maturity
    self.links = links
    self.sources = sources
    self.reviewed = reviewed
    self.reviewBy = reviewBy
    self.module = module
    self.original = original
    self.translations = translations
  }
}
