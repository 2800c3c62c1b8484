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
    guard settings.format == .text, let count = try? runner.session.knowledge.statistics().entries else { return }
    let parts: [(LocalizedText, typed: String)] = [
      (LocalizedText(bs: " · zapisa: \(count) · pomoć: ", en: " · entries: \(count) · help: "), "help"),
      (
        LocalizedText(bs: " · pretraga: ", en: " · search: "),
        settings.language == .en ? "search diaspora" : "search dijaspora"
      ),
      (LocalizedText(bs: " · izlaz: ", en: " · leave: "), "Ctrl-D"),
    ]
    let words = parts.flatMap { words, typed in [Inline.text(words[settings.language]), .code(typed)] }
    StandardStreams.write(
      runner.session.render(Output([.text(.paragraph([.code("mreza \(Wiring.version)")] + words))])))
  }
}
