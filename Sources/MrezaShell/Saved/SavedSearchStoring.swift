/// Where the text of the saved searches is kept: a file that people may edit as well.
public protocol SavedSearchStoring {
  /// The path, as shown.
  var path: String { get }

  /// The bytes; nil where nothing has been saved yet.
  /// - Throws: `SavedSearchFault.unreadable`.
  func read() throws -> [UInt8]?

  /// Replaces the whole text, or leaves it as it was. No one else changes it in between.
  /// - Parameter change: Makes the new text of the bytes that are there; nil leaves them.
  /// - Throws: what `change` throws, and then nothing has changed; `SavedSearchFault`.
  func update(_ change: ([UInt8]?) throws -> String?) throws
}

/// What can go wrong with the saved searches.
public enum SavedSearchFault: Error, Hashable, Sendable {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// There is nowhere to keep them: no home, no `XDG_DATA_HOME`.
  case noPlace
  /// A line is none of the format's; from 1.
  case wrongLine(path: String, line: Int, problem: Problem)

  /// What is wrong with a line.
  public enum Problem: Hashable, Sendable {
    case invalidUTF8
    case noColon
    case badName(String)
    case noQuery(String)
    case repeatedName(String)
  }
}
