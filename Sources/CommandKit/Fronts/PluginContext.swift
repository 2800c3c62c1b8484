/// What a command of a plugin may tell beyond what any command may.
///
///     try (context as? any PluginContext)?.subscribe()
public protocol PluginContext: CommandContext {
  /// Replaces the commands that the plugin has beside those of its manifest; none withdraws them. They last as long as
  /// the plugin runs, and while there are any it is not stopped for idleness.
  func replaceCommands(_ commands: [any Command])

  /// Asks to be told when the library changes: `Plugin.libraryChanged()`. Lasts as long as the plugin runs.
  /// - Throws: if the host refuses.
  func subscribe() throws
}
