public import MrezaCore

/// What one types, or what is a name, between backticks in a text: it stays as it is in every script.
public enum Backticks {
  /// The text with its parts between backticks as code. A backtick that stands alone is one.
  public static func inlines(_ text: String) -> [Inline] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return [.text(text)] }
    let isOpen = parts.count % 2 == 0
    return parts.enumerated().compactMap { index, part in
      if isOpen, index == parts.count - 1 { return .text("`" + part) }
      if part.isEmpty { return nil }
      return index % 2 == 1 ? .code(String(part)) : .text(String(part))
    }
  }

  /// The inverse.
  public static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      if case .code(let code) = inline, !code.contains("`") { return "`\(code)`" }
      return [inline].plainText
    }.joined()
  }
}
