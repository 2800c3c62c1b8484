public import MrezaCore

/// What a command may ask and tell while it runs.
///
/// Guidance for implementers: only what has no default must be there. What a place can't do (ask a question where nobody
/// sits, write where there is no library) is refused with a `CommandError`, never ignored.
public protocol CommandContext {
  var knowledge: any KnowledgeBase { get }
  /// The language to answer in.
  var language: InterfaceLanguage { get }
  /// Whether a person sits at a terminal.
  var isInteractive: Bool { get }
  /// Shows a part of the output at once, before the command is done.
  func write(_ part: Output) throws
  /// Whether the user wants the command to stop.
  var isCancelled: Bool { get }

  /// Tells how far the command has come. Shown at a terminal only, and gone when the command is done.
  func report(_ progress: CommandProgress)
  /// Asks the person at the terminal.
  /// - Returns: The answer: for a choice one of the choices, for a confirmation `yes` or `no`.
  /// - Throws: `CommandError.notInteractive` where nobody sits at a terminal; `.cancelled` if the person would not answer.
  func ask(_ question: Question) throws -> String
  /// What the user has set for the plugin of this command; empty for built-in commands.
  var settings: [String: JSONValue] { get }
  var folders: CommandFolders { get }
  /// The entries that the user's last list showed, in its order: what `open 3` counts.
  var answers: [Slug] { get }
  /// Writes a new entry into the user's own library, once it has passed the library's checks; whole or not at all.
  /// - Returns: The entry's slug.
  /// - Throws: `CommandError`: with what is wrong, if the entry has errors, its name is taken or there is nowhere to
  ///   write; `.notPermitted` for a plugin without the permission `write-entries`.
  func write(entry: NewEntry) throws -> Slug
}

extension CommandContext {
  /// - Throws: `CommandError.cancelled` if the user wants the command to stop.
  public func checkCancellation() throws {
    if isCancelled { throw CommandError.cancelled }
  }

  public func report(_ progress: CommandProgress) {}
  public func ask(_ question: Question) throws -> String { throw CommandError.notInteractive(question: question.text) }
  public var settings: [String: JSONValue] { [:] }
  public var folders: CommandFolders { CommandFolders() }
  public var answers: [Slug] { [] }
  public func write(entry: NewEntry) throws -> Slug { throw CommandError.notPermitted("write-entries") }
}
