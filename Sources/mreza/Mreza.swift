import CommandKit
import Foundation
import MrezaCore
import MrezaPluginHost
import MrezaShell

/// The program.
@main
enum Mreza {
  /// Before a library's path: mreza then serves that library as if it were a process. `plugin check` starts itself so.
  static let libraryServerOption = "--serve-library"

  static func main() {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == libraryServerOption {
      exit(LibraryServer.serve(path: CommandLine.arguments[2]))
    }
    if setlocale(LC_CTYPE, "").map({ String(cString: $0) })?.uppercased().contains("UTF") != true {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    let environment = ProcessInfo.processInfo.environment
    do {
      let options = try LaunchOptions(Array(CommandLine.arguments.dropFirst()))
      exit(try run(options, settings: settings(options, environment)).rawValue)
    } catch {
      let language = language(environment)
      let words = ErrorWords(language: language, hasColor: hasColor(.auto, environment, STDERR_FILENO))
      StandardStreams.writeError(words.text(for: error) + "\n")
      exit(ExitCode(error).rawValue)
    }
  }

  private static func run(_ options: LaunchOptions, settings: SessionSettings) throws -> ExitCode {
    if options.asksForVersion {
      StandardStreams.write("mreza \(Wiring.version)\n")
      return .done
    }
    Interrupt.catchSignal(leavesOnSecond: !settings.isInteractive)
    let wiring = try Wiring(options, settings: settings)
    try wiring.prepare()
    defer { wiring.plugins.shutDown() }
    let runner = LineRunner(
      session: wiring.session, refresh: wiring.refresh, pager: settings.format == .text ? Pager() : nil)
    if options.asksForHelp {
      StandardStreams.write(wiring.session.render(LaunchOptions.help(settings.language)) + "\n")
      return runner.run(arguments: ["help"]).exitCode
    }
    if !options.lines.isEmpty { return runner.run(options.lines, bails: options.bails) }
    if !options.command.isEmpty { return runner.run(arguments: options.command).exitCode }
    guard settings.isInteractive else { return runner.run(standardInputLines(), bails: options.bails) }
    if options.readsRC { readRC(runner) }
    return REPL(runner: runner, history: wiring.history).run()
  }

  private static func settings(_ options: LaunchOptions, _ environment: [String: String]) -> SessionSettings {
    let isREPL = options.command.isEmpty && options.lines.isEmpty && !options.asksForHelp
    return SessionSettings(
      language: options.language ?? language(environment), format: options.format,
      hasColor: options.format == .text && hasColor(options.color, environment, STDOUT_FILENO),
      width: TerminalSize.current.columns,
      isInteractive: isREPL && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1)
  }

  /// The language of the user: `MREZA_LANGUAGE`, else the locale, else Bosnian.
  private static func language(_ environment: [String: String]) -> InterfaceLanguage {
    for name in ["MREZA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let language = environment[name].flatMap({ InterfaceLanguage(tag: $0) }) { return language }
    }
    return .bs
  }

  /// `NO_COLOR` (<https://no-color.org>) and a dumb terminal win over `auto`, not over what was asked for.
  private static func hasColor(
    _ choice: LaunchOptions.ColorChoice, _ environment: [String: String], _ descriptor: Int32
  ) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb" && isatty(descriptor) == 1
    }
  }

  private static func standardInputLines() -> some Sequence<String> {
    sequence(state: ()) { _ in readLine(strippingNewline: true) }
  }

  /// Runs the lines of `mrezarc`, if there is one.
  private static func readRC(_ runner: LineRunner) {
    guard let path = StandardFolders().config.map({ $0 + "/mrezarc" }),
      let data = FileManager.default.contents(atPath: path)
    else { return }
    _ = runner.run(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init), bails: false)
  }
}
