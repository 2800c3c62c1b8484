/// One thing that a search did beyond looking for the words as typed.
public struct SearchNote: Hashable, Sendable, Codable {
  /// What was done.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// The word was read in the other script.
    case script
    /// A form with other diacritics was found.
    case folded
    /// Another word for the same thing was looked for too.
    case synonym
    /// A word that the library has was taken for one that it has not.
    case corrected
    /// Words near the typed one were taken.
    case fuzzy
    /// A word was dropped.
    case relaxed
  }

  public var kind: Kind
  public var from: String
  public var to: String

  public init(_ kind: Kind, from: String, to: String) {
    self.kind = kind
    self.from = from
    self.to = to
  }
}
