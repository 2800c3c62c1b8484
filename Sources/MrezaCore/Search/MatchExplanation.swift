/// One way in which a typed word was found in a result, and what it is worth there.
public struct MatchExplanation: Hashable, Sendable, Codable {
  /// How what was found comes from what was typed, from the surest to the least sure.
  public enum Step: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    /// The word form as typed, but for script and diacritics.
    case exact
    /// Another form of the word.
    case inflected
    /// A word that begins so.
    case prefix
    /// A word for the same thing, by the thesaurus.
    case synonym
    /// A word that is nearly the typed one, which the library has not.
    case corrected
    /// A link with an entry that was found, which `term` names.
    case linked

    public static func < (left: Step, right: Step) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// What was typed.
  public var typed: String
  /// What was looked for in its place; the same text where it was looked for as typed.
  public var term: String
  public var step: Step
  /// Where it was found: names of fields, with a language where the field has one (`title.bs`).
  public var fields: [String]
  /// The share of the result's score, from 0 to 1.
  public var share: Double

  public init(typed: String, term: String, step: Step, fields: [String], share: Double) {
    self.typed = typed
    self.term = term
    self.step = step
    self.fields = fields
    self.share = share
  }
}
