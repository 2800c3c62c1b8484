/// Knows which entries of a library have to be looked at again.
public protocol LibraryReviewing {
  /// The texts that are out of date on a day: first those past their review, longest first, then translations by slug.
  /// - Throws: `LibraryFault` if the library can't be read.
  /// - Complexity: O(*n*), *n* the length of all entries: every file is read.
  func staleTexts(on day: CalendarDate) throws -> [StaleText]
}

/// A text that should be looked at again.
public struct StaleText: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// The day of its `review_by` is past.
    case reviewDue(CalendarDate)
    /// The original has changed since it was translated; `revision` is what the translation is to name.
    case outdatedTranslation(Language, revision: String)
  }

  public var slug: Slug
  public var kind: EntryKind
  public var reason: Reason
  public var path: String

  public init(slug: Slug, kind: EntryKind, reason: Reason, path: String) {
    self.slug = slug
    self.kind = kind
    self.reason = reason
    self.path = path
  }
}
