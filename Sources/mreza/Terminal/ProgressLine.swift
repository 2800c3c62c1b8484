import CommandKit
import Foundation
import MrezaCore

/// How far a command has come, in one line on standard error that is gone when the next thing is shown.
final class ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shownAt: ContinuousClock.Instant?
  /// So much time is between two lines: a terminal is slower than a loop.
  private static let pace = Duration.milliseconds(100)

  /// Shows it; nil takes it away.
  func show(_ progress: CommandProgress?) {
    guard isTerminal else { return }
    guard let progress else {
      if shownAt != nil { StandardStreams.writeError("\r\u{1B}[K") }
      shownAt = nil
      return
    }
    if let shownAt, ContinuousClock.now - shownAt < Self.pace { return }
    let percent = progress.fraction.map { " \(Int((min(max($0, 0), 1) * 100).rounded())) %" } ?? " …"
    let room = max(10, TerminalSize.current.columns - percent.count - 1)
    StandardStreams.writeError("\r\u{1B}[K" + progress.label.withoutControls.prefix(room) + percent)
    shownAt = .now
  }
}
