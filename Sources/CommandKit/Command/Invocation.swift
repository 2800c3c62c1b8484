public import MrezaCore

/// A command with its arguments, checked against the signature.
public struct Invocation: Hashable, Sendable {
  /// A value of an argument.
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag
  }

  public let command: String
  public let values: [String: Value]

  public init(command: String, values: [String: Value] = [:]) {
    self.command = command
    self.values = values
  }

  /// The text given for a parameter; nil where none was.
  public func text(_ name: String) -> String? {
    if case .text(let text) = values[name] { return text }
    return nil
  }

  /// The number given for a parameter; nil where none was.
  public func number(_ name: String) -> Int? {
    if case .number(let number) = values[name] { return number }
    return nil
  }

  /// Whether a flag was given.
  public func flag(_ name: String) -> Bool { values[name] == .flag }

  /// The slug given for a parameter of type `entry`; nil where none was, or what was given can't be a slug.
  public func slug(_ name: String) -> Slug? { text(name).flatMap { Slug($0) } }
}
