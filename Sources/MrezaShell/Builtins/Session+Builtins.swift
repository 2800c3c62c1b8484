import CommandKit
public import MrezaCore

extension Session {
  /// Registers the built-in commands.
  /// - Throws: `CommandError.nameTaken` if a name is taken already, which only a mistake in this program can cause.
  public func registerBuiltins(checker: any LibraryChecking, history: any LineHistory) throws {
    for command in [
      SearchCommand(), OpenCommand(), ListCommand(), ThemesCommand(), RelatedCommand(), AnswersCommand(),
      RandomCommand(), CheckCommand(checker: checker), StatsCommand(), CoverageCommand(),
      HistoryCommand(history: history),
      HelpCommand(registry: registry), QuitCommand { [unowned self] in quit() },
    ] as [any Command] {
      try registry.register(command, provider: CommandRegistry.builtIn)
    }
  }

  /// Registers the built-in commands that write entries, and the one that finds what is out of date.
  /// - Throws: `CommandError.nameTaken` if a name is taken already, which only a mistake in this program can cause.
  public func registerWriting(_ desk: WritingDesk) throws {
    for command in [NewCommand(desk: desk), EditCommand(desk: desk), StaleCommand(desk: desk)] as [any Command] {
      try registry.register(command, provider: CommandRegistry.builtIn)
    }
  }
}
