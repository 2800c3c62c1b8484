import CommandKit
public import MrezaCore

extension Session {
  /// Registers the built-in commands; those that write, and the one that finds what is out of date, only with a desk.
  /// - Throws: `CommandError.nameTaken` if a name is taken already, which only a mistake in this program can cause.
  public func registerBuiltins(
    checker: any LibraryChecking, history: any LineHistory, searches: any SavedSearchStoring, desk: WritingDesk? = nil
  ) throws {
    self.desk = desk
    let finding: [any Command] = [
      SearchCommand(), OpenCommand(), ListCommand(), ThemesCommand(), RelatedCommand(), SimilarCommand(),
      AnswersCommand(), RandomCommand(),
    ]
    let saving: [any Command] = [
      SaveCommand(store: searches), SavedCommand(store: searches), RunCommand(store: searches),
    ]
    let writing = desk.map { [NewCommand(desk: $0), EditCommand(desk: $0)] as [any Command] } ?? []
    let keeping: [any Command] =
      [CheckCommand(checker: checker)] + (desk.map { [StaleCommand(desk: $0)] } ?? [])
      + [CoverageCommand(), StatsCommand(), AnalyzeCommand()]
    let rest: [any Command] = [
      HistoryCommand(history: history), HelpCommand(registry: registry), QuitCommand { [unowned self] in quit() },
    ]
    for command in finding + saving + writing + keeping + rest {
      try registry.register(command, provider: CommandRegistry.builtIn)
    }
  }
}
