import CommandKit
import MrezaCore
import MrezaText

/// A command's question, asked until there is an answer that counts.
struct QuestionDialog {
  private let question: Question
  private let language: InterfaceLanguage
  /// So often a wrong answer is asked for again.
  private static let attempts = 3

  init(_ question: Question, language: InterfaceLanguage) {
    self.question = question
    self.language = language
  }

  /// - Parameter line: Shows a prompt and reads a line; nil from it if the person would not answer.
  /// - Returns: What `CommandContext.ask` says.
  /// - Throws: `CommandError.cancelled` if there is no answer that counts.
  func answer(_ line: (String) -> String?) throws -> String {
    for attempt in 0..<Self.attempts {
      guard let typed = line(attempt == 0 ? prompt : expected + ": ") else { break }
      if let meant = meaning(of: typed.withoutControls) { return meant }
    }
    throw CommandError.cancelled
  }

  /// What a typed line means; nil if it does not count.
  private func meaning(of typed: String) -> String? {
    let typed = String(typed.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    if typed.isEmpty { return question.usual ?? (question.kind == .text ? "" : nil) }
    switch question.kind {
    case .text: return typed
    case .choice(let choices):
      if let number = Int(typed), choices.indices.contains(number - 1) { return choices[number - 1] }
      let folded = Folding.fold(typed)
      let meant = choices.filter { Folding.fold($0).hasPrefix(folded) }
      return meant.first { Folding.fold($0) == folded } ?? (meant.count == 1 ? meant[0] : nil)
    case .confirmation:
      switch Folding.fold(typed) {
      case "d", "da", "y", "yes": return "yes"
      case "n", "ne", "no": return "no"
      default: return nil
      }
    }
  }

  private var prompt: String {
    let text = shown(question.text.withoutControls)
    switch question.kind {
    case .text:
      let usual = question.usual.flatMap { $0.isEmpty ? nil : " [\($0.withoutControls)]" } ?? ""
      return text + usual + (text.hasSuffix("?") ? " " : ": ")
    case .choice(let choices):
      let lines = choices.enumerated().map { "  \($0 + 1). \(shown($1.withoutControls))\n" }
      return text + "\n" + lines.joined() + expected + ": "
    case .confirmation: return text + " [\(expected)] "
    }
  }

  private var expected: String {
    switch question.kind {
    case .text: ""
    case .choice(let choices): "1–\(choices.count)"
    case .confirmation:
      switch (language, question.usual) {
      case (.en, "yes"): "Y/n"
      case (.en, "no"): "y/N"
      case (.en, _): "y/n"
      case (.bs, "yes"): "D/n"
      case (.bs, "no"): "d/N"
      case (.bs, _): "d/n"
      case (.cyrillic, "yes"): "Д/н"
      case (.cyrillic, "no"): "д/Н"
      case (.cyrillic, _): "д/н"
      }
    }
  }

  private func shown(_ text: String) -> String { Words.shown(LocalizedText(bs: text, en: text), language) }
}
