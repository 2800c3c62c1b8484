public import MrezaCore

/// A practice, model or challenge that a block can be about.
public struct Reading: Hashable, Sendable {
  public var slug: Slug
  public var title: String
  public var kind: EntryKind
  public var themes: [String]

  public init(slug: Slug, title: String, kind: EntryKind, themes: [String]) {
    self.slug = slug
    self.title = title
    self.kind = kind
    self.themes = themes
  }
}
