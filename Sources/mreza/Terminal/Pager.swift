import Foundation

/// Shows long text a screen at a time, through `$PAGER`, or `less`, which leaves when all fits on one screen.
struct Pager {
  private let command: String

  /// Nil where standard output is no terminal, or there is no pager.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard isatty(STDOUT_FILENO) == 1, environment["TERM"] != "dumb" else { return nil }
    let wanted = environment["PAGER"] ?? "less"
    let program = wanted.split(separator: " ").first.map(String.init) ?? ""
    let exists =
      program.contains("/")
      ? access(program, X_OK) == 0
      : (environment["PATH"] ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    guard exists, program != "cat" else { return nil }
    command = wanted
    if environment["LESS"] == nil { setenv("LESS", "FRX", 1) }
    if environment["LESSCHARSET"] == nil { setenv("LESSCHARSET", "utf-8", 1) }
  }

  /// Whether the text has more lines than the screen.
  func isNeeded(for text: String) -> Bool { text.utf8.count { $0 == UInt8(ascii: "\n") } >= TerminalSize.current.rows }

  /// Shows the text and waits until its reader has had enough.
  func show(_ text: String) {
    // The pager must share the terminal with us, so it gets no process group of its own.
    guard let pipe = popen(command, "w") else { return StandardStreams.write(text) }
    fputs(text, pipe)
    pclose(pipe)
  }
}
