/// A concept of the thesaurus and the words for it: what lets a search for `povratnici` find "returnees".
///
/// The shape is that of SKOS (<https://www.w3.org/TR/skos-reference/>).
public struct Concept: Hashable, Sendable {
  public var name: String
  /// The labels in each language, the preferred one first; in base form.
  public var labels: [Language: [String]]
  /// Concepts that contain this one.
  public var broader: [String]
  /// Concepts that who looks for this one wants to see, too; the relation holds both ways.
  public var related: [String]

  public init(name: String, labels: [Language: [String]], broader: [String] = [], related: [String] = []) {
    self.name = name
    self.labels = labels
    self.broader = broader
    self.related = related
  }
}
