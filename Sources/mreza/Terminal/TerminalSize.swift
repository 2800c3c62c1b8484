import Foundation

/// The size of the terminal on standard output.
enum TerminalSize {
  /// Columns and rows; `COLUMNS` and `LINES`, else 80 and 24, where there is no terminal.
  static var current: (columns: Int, rows: Int) {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return (Int(size.ws_col), Int(size.ws_row))
    }
    let environment = ProcessInfo.processInfo.environment
    let number = { (name: String, standard: Int) in
      environment[name].flatMap { Int($0) }.map { min(max($0, 20), 1000) } ?? standard
    }
    return (number("COLUMNS", 80), number("LINES", 24))
  }
}
