import CommandKit
public import MrezaCore

extension Session {
  /// Registers the built-in commands; those that write, and the one that finds what is out of date, only with a desk.
  /// - Throws: `CommandError.nameTaken` if a name is taken already, which only a mistake in this program can cause.
  public func registerBuiltins(
    checker: any LibraryChecking, history: any LineHistory, desk: WritingDesk? = nil
  ) throws {
    let reading: [any Command] = [
      SearchCommand(), OpenCommand(), ListCommand(), ThemesCommand(), RelatedCommand(), AnswersCommand(),
      RandomCommand(),
    ]
    let writing = desk.map { [NewCommand(desk: $0), EditCommand(desk: $0)] as [any Command] } ?? []
    let keeping: [any Command] =
      [CheckCommand(checker: checker)] + (desk.map { [StaleCommand(desk: $0)] } ?? [])
      + [CoverageCommand(), StatsCommand()]
    let rest: [any Command] = [
      HistoryCommand(history: history), HelpCommand(registry: registry), QuitCommand { [unowned self] in quit() },
    ]
    for command in reading + writing + keeping + rest {
      try registry.register(command, provider: CommandRegistry.builtIn)
    }
  }
}
