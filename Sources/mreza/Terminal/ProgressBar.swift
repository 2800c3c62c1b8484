import Foundation
import MrezaCore
import MrezaText

/// A bar on standard error, for work that takes longer than half a second.
final class ProgressBar {
  private let label: String
  private let start = ContinuousClock.now
  private var lastShown: Int?

  /// Nil where standard error is no terminal.
  init?(_ label: LocalizedText, language: InterfaceLanguage) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.label = language == .cyrillic ? Script.cyrillic(label.bs) : label[language]
  }

  func update(done: Int, total: Int) {
    guard total > 0, ContinuousClock.now - start > .milliseconds(500) else { return }
    let percent = 100 * done / total
    guard percent != lastShown else { return }
    lastShown = percent
    let width = max(5, min(30, TerminalSize.current.columns - label.count - 10))
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    StandardStreams.writeError("\r\(label) \(bar) \(percent) %")
  }

  /// Takes the bar away.
  func finish() {
    if lastShown != nil { StandardStreams.writeError("\r\u{1B}[K") }
  }
}
