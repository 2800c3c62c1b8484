/// What a command asks the person at the terminal.
public struct Question: Hashable, Sendable {
  /// What counts as an answer.
  public enum Kind: Hashable, Sendable {
    /// Any line.
    case text
    /// One of several; the person may type its number.
    case choice([String])
    /// `yes` or `no`.
    case confirmation
  }

  /// In the user's language, without the place for the answer.
  public var text: String
  public var kind: Kind
  /// What an empty line means; nil where there must be an answer.
  public var usual: String?

  public init(_ text: String, kind: Kind = .text, usual: String? = nil) {
    self.text = text
    self.kind = kind
    self.usual = usual
  }
}
