import Foundation
public import MrezaCore
public import SessionPlanning

/// The session files in the user's library: `sessions/NAME.md`.
///
/// A file is written whole or not at all, and what it said before is kept for `undo`.
public struct SessionFolder: Sendable {
  /// A session, and what its file held when it was read.
  public struct Opened: Sendable {
    public var session: SessionText
    fileprivate let bytes: [UInt8]
  }

  public let path: String
  /// So many earlier states of a file are kept.
  public static let maximumUndo = 50

  /// - Throws: `SessionFileFault.nowhereToWrite` where the user has no library.
  public init(library: String?) throws(SessionFileFault) {
    guard let library else { throw .nowhereToWrite }
    path = library + "/sessions"
  }

  /// The path of a session's file.
  public func file(_ name: Slug) -> String { "\(path)/\(name).md" }

  /// The names of all sessions, in alphabetical order.
  public var names: [Slug] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.compactMap { Slug(String($0.dropLast(3))) }
      .sorted()
  }

  /// Reads a session.
  /// - Throws: `SessionFileFault`.
  public func open(_ name: Slug) throws(SessionFileFault) -> Opened {
    let bytes = try bytes(name)
    return Opened(session: try SessionText(reading: bytes, name: name, path: file(name)), bytes: bytes)
  }

  /// Writes a new session.
  /// - Throws: `SessionFileFault`, `.exists` if there is one of that name.
  public func create(_ workshop: Workshop) throws(SessionFileFault) {
    let path = file(workshop.name)
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    try WholeFile.write(Array(SessionText(workshop).text.utf8), to: path)
  }

  /// Writes a changed session over its file, and keeps what stood there.
  /// - Throws: `SessionFileFault`, `.changedMeanwhile` if the file is not as it was read.
  public func save(_ opened: Opened, as workshop: Workshop) throws(SessionFileFault) {
    let path = file(workshop.name)
    guard try bytes(workshop.name) == opened.bytes else { throw .changedMeanwhile(path: path) }
    var session = opened.session
    session.workshop = workshop
    let text = Array(session.text.utf8)
    guard text != opened.bytes else { return }
    try keep(opened.bytes, of: workshop.name)
    try WholeFile.write(text, to: path)
  }

  /// Puts back what the file said before the last command changed it. What it says now is kept as `redo.md`.
  /// - Throws: `SessionFileFault`, `.nothingToUndo` if no command has.
  public func undo(_ name: Slug) throws(SessionFileFault) {
    let folder = undoFolder(name)
    guard let last = kept(name).last, let before = FileManager.default.contents(atPath: "\(folder)/\(last)") else {
      throw .nothingToUndo(name: name.rawValue)
    }
    try WholeFile.write(try bytes(name), to: folder + "/redo.md")
    try WholeFile.write([UInt8](before), to: file(name))
    try? FileManager.default.removeItem(atPath: "\(folder)/\(last)")
  }

  private func bytes(_ name: Slug) throws(SessionFileFault) -> [UInt8] {
    let path = file(name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw .missing(name: name.rawValue, others: names.prefix(8).map(\.rawValue))
    }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .cannotRead(path: path, reason: error.localizedDescription)
    }
  }

  private func undoFolder(_ name: Slug) -> String { "\(path)/.undo/\(name)" }

  /// The names of kept states, oldest first.
  private func kept(_ name: Slug) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: undoFolder(name))) ?? []
    return files.filter { $0.hasSuffix(".md") && $0 != "redo.md" && !$0.hasPrefix(".") }.sorted()
  }

  private func keep(_ bytes: [UInt8], of name: Slug) throws(SessionFileFault) {
    let before = kept(name)
    let number = (before.last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0) + 1
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    try WholeFile.write(bytes, to: "\(undoFolder(name))/\(padded).md")
    for old in before.dropLast(Self.maximumUndo - 1) {
      try? FileManager.default.removeItem(atPath: "\(undoFolder(name))/\(old)")
    }
  }
}
