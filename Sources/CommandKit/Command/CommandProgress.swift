/// How far a command has come.
public struct CommandProgress: Hashable, Sendable {
  /// What is being done, in the user's language.
  public var label: String
  /// From 0 to 1; nil where nobody knows how much there is.
  public var fraction: Double?

  public init(_ label: String, fraction: Double? = nil) {
    self.label = label
    self.fraction = fraction
  }
}
