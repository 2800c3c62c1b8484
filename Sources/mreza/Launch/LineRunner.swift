import Foundation
import MrezaShell

/// Runs lines in a session and shows what comes of them.
struct LineRunner {
  let session: Session
  /// Brings the index up to date, and tells what happened to it.
  let refresh: () -> Void
  let pager: Pager?

  /// Runs one line.
  func run(_ line: String) -> Session.Outcome { show { session.run(line) } }

  /// Runs one command given as the words of a command line.
  func run(arguments: [String]) -> Session.Outcome { show { session.run(arguments: arguments) } }

  /// Runs lines one after the other. Returns the exit code of the first that failed.
  func run(_ lines: some Sequence<String>, bails: Bool) -> ExitCode {
    var code = ExitCode.done
    for line in lines {
      let outcome = run(line)
      if code == .done { code = outcome.exitCode }
      if outcome.isOver || (bails && outcome.exitCode != .done) || outcome.exitCode == .interrupted { break }
    }
    return code
  }

  private func show(_ body: () -> Session.Outcome) -> Session.Outcome {
    Interrupt.clear()
    refresh()
    let outcome = body()
    StandardStreams.writeError(outcome.error)
    if let pager, pager.isNeeded(for: outcome.text) {
      pager.show(outcome.text)
    } else {
      StandardStreams.write(outcome.text)
    }
    Interrupt.clear()
    return outcome
  }
}
