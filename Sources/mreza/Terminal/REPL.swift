import CommandKit
import Foundation
import MrezaCore
import MrezaShell
import MrezaText

/// The conversation: a prompt, a line, an answer.
struct REPL {
  let runner: LineRunner
  let history: HistoryFile

  /// Runs until its user leaves. Returns the exit code of the program.
  func run() -> ExitCode {
    let settings = runner.session.settings
    let session = runner.session
    greet(settings)
    let name = settings.language == .cyrillic ? "мрежа" : "mreza"
    let prompt = settings.hasColor ? "\u{1}\u{1B}[1;36m\u{1}\(name)>\u{1}\u{1B}[0m\u{1} " : "\(name)> "
    guard let editor = LineEditor(prompt: prompt, history: history.lines, complete: { session.complete($0) }) else {
      return .failed
    }
    while true {
      switch editor.read() {
      case .end:
        StandardStreams.write("\n")
        return .done
      case .interrupted: continue
      case .line(let line):
        if history.add(line) { editor.remember(line) }
        session.settings.width = TerminalSize.current.columns
        if runner.run(line).isOver { return .done }
      }
    }
  }

  private func greet(_ settings: SessionSettings) {
    guard let count = try? runner.session.knowledge.statistics().entries else { return }
    let text = LocalizedText(
      bs: "mreza \(Wiring.version) · zapisa: \(count) · pomoć: help · pretraga: search dijaspora · izlaz: Ctrl-D",
      en: "mreza \(Wiring.version) · entries: \(count) · help: help · search: search diaspora · leave: Ctrl-D")
    StandardStreams.write(text[settings.language] + "\n")
  }
}
