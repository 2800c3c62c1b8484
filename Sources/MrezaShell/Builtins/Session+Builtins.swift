import CommandKit
public import MrezaCore

extension Session {
  /// Registers the built-in commands.
  /// - Throws: `CommandError.nameTaken` if a name is taken already, which only a mistake in this program can cause.
  public func registerBuiltins(
    checker: any LibraryChecking, history: any LineHistory, searches: any SavedSearchStoring
  ) throws {
    for command in [
      SearchCommand(), OpenCommand(), ListCommand(), ThemesCommand(), RelatedCommand(), SimilarCommand(),
      AnswersCommand(), RandomCommand(), SaveCommand(store: searches), SavedCommand(store: searches),
      RunCommand(store: searches), CheckCommand(checker: checker), StatsCommand(), AnalyzeCommand(),
      HistoryCommand(history: history), HelpCommand(registry: registry), QuitCommand { [unowned self] in quit() },
    ] as [any Command] {
      try registry.register(command, provider: CommandRegistry.builtIn)
    }
  }
}
