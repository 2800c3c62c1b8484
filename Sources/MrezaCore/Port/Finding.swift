/// Something wrong in a file of a library, with its place.
public struct Finding: Hashable, Sendable {
  /// Whether a library with this finding may be published.
  public enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
    /// What could be better, and often can't be; shown only to who asks for it.
    case note
  }

  public var fault: Fault
  /// The path as shown: relative to the library.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// In characters; at least 1.
  public var length: Int
  /// The line as it stands in the file.
  public var source: String

  public init(_ fault: Fault, file: String, line: Int, column: Int, length: Int = 1, source: String) {
    self.fault = fault
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.source = source
  }

  public var severity: Severity { fault.severity }
}
