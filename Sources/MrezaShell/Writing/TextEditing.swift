/// Opens a text in the editor of the person at the terminal, and asks that person.
public protocol TextEditing {
  /// Asks for one line.
  /// - Returns: What was typed; nil where nobody sits at a terminal, or who sits there would not answer.
  func ask(_ question: String) -> String?

  /// Opens the file and waits until the editor is closed.
  /// - Returns: Whether an editor was opened: none is where nobody sits at a terminal.
  /// - Throws: `EditorFault`.
  func edit(_ path: String) throws -> Bool
}

/// Why a text could not be edited.
public enum EditorFault: Error, Hashable, Sendable {
  /// Neither `VISUAL` nor `EDITOR` names an editor, and no usual one is there.
  case noEditor
  case notFound(command: String)
  case cannotStart(command: String, reason: String)
  /// It ended with an error; `status` is negative for a signal.
  case failed(command: String, status: Int)
}
