public import CommandKit
public import MrezaCore

/// What the conformance kit needs of a shell: to read the examples of a manifest, and to show what they print.
public struct ExampleReader {
  /// Reads the words behind a command's name.
  /// - Throws: `CommandError` for what the signature does not allow.
  public var invocation: (_ line: String, CommandSignature) throws -> Invocation
  /// The output as text, in parts as they were shown.
  public var text: (_ parts: [Output], InterfaceLanguage) -> String

  public init(
    invocation: @escaping (_ line: String, CommandSignature) throws -> Invocation,
    text: @escaping (_ parts: [Output], InterfaceLanguage) -> String
  ) {
    self.invocation = invocation
    self.text = text
  }
}
