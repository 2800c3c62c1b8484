/// An example of a command in a manifest.
public struct PluginExample: Hashable, Sendable {
  /// The line as one types it.
  public var line: String
  /// What it prints as text, where the manifest says so; the conformance kit compares it.
  public var output: String?

  public init(line: String, output: String? = nil) {
    self.line = line
    self.output = output
  }
}
