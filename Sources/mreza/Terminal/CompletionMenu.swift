import CommandKit

/// Completions as a list under the line.
enum CompletionMenu {
  /// With summaries a line each where there are few, else in columns; ends in a line feed.
  static func text(_ completions: [Completion], width: Int) -> String {
    let shown = completions.prefix(100)
    let widest = shown.map(\.text.count).max() ?? 0
    var text = ""
    if shown.count <= 25, shown.contains(where: { $0.summary != nil }) {
      for completion in shown {
        let padding = String(repeating: " ", count: widest - completion.text.count)
        let line = completion.text + padding + "  " + (completion.summary ?? "")
        text += String(line.filter { !$0.isNewline && $0 != "\u{1B}" }.prefix(max(20, width - 1))) + "\n"
      }
    } else {
      let columns = max(1, (width - 1) / (widest + 2))
      for (index, completion) in shown.enumerated() {
        let isLast = index % columns == columns - 1 || index == shown.count - 1
        text += completion.text + (isLast ? "\n" : String(repeating: " ", count: widest + 2 - completion.text.count))
      }
    }
    return text + (completions.count > shown.count ? "… (\(completions.count))\n" : "")
  }
}
