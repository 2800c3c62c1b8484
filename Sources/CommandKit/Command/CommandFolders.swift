/// Where a command finds and keeps files.
public struct CommandFolders: Hashable, Sendable {
  /// The plugin's own folder, which it may write to as it likes; nil for built-in commands and where there is none.
  public var data: String?
  /// The folder that the user's own entries are written to; it need not be there yet. Nil where there is none.
  public var library: String?
  /// The folder in which the user works: what a path that was typed is relative to.
  public var working: String

  public init(data: String? = nil, library: String? = nil, working: String = ".") {
    self.data = data
    self.library = library
    self.working = working
  }
}
