public import MrezaCore

/// An entry that a command writes.
public struct NewEntry: Hashable, Sendable {
  public var slug: Slug
  public var kind: EntryKind
  /// The language of a translation, whose original is there; nil for the entry itself.
  public var translation: Language?
  /// The whole file: front matter and text.
  public var markdown: String

  public init(slug: Slug, kind: EntryKind, translation: Language? = nil, markdown: String) {
    self.slug = slug
    self.kind = kind
    self.translation = translation
    self.markdown = markdown
  }
}
