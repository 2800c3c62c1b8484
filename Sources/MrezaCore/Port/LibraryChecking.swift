/// Checks a library as strictly as its rules ask.
public protocol LibraryChecking {
  /// Reads everything in the library at the path (nil: the library in use) and returns what is wrong, in the order of
  /// files and lines.
  /// - Throws: `LibraryFault` if there is no library there. Findings are not errors.
  func check(path: String?) throws -> CheckReport
}

/// What a check saw.
public struct CheckReport: Hashable, Sendable {
  /// The folder that was checked.
  public var library: String
  public var fileCount: Int
  public var findings: [Finding]

  public init(library: String, fileCount: Int, findings: [Finding]) {
    self.library = library
    self.fileCount = fileCount
    self.findings = findings
  }

  /// Whether anything found is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Why there is no library to read.
public enum LibraryFault: Error, Hashable, Sendable {
  case notFound(path: String)
  case notALibrary(path: String)
  case unreadable(path: String, reason: String)
}
