import CommandKit
import MrezaCore

/// What was typed before.
public protocol LineHistory {
  /// The lines, oldest first.
  var lines: [String] { get }
}

/// `history [TEXT]`: what was typed before.
struct HistoryCommand: Command {
  let history: any LineHistory

  let signature = CommandSignature(
    name: "history", aliases: ["historija", "povijest"],
    summary: LocalizedText(bs: "šta je ranije upisano", en: "what was typed before"),
    parameters: [
      .positional(
        "text", .text, isRequired: false, takesRest: true,
        summary: LocalizedText(bs: "samo redovi s ovim tekstom", en: "only lines with this text")),
      .option(
        "limit", .number(minimum: 1), summary: LocalizedText(bs: "koliko najviše (50)", en: "how many at most (50)")),
    ],
    examples: ["history", "history search"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let wanted = invocation.text("text")
    let lines = history.lines.filter { line in wanted.map { line.contains($0) } ?? true }
      .suffix(invocation.number("limit") ?? 50)
    return Output(
      lines.isEmpty ? [] : [.text(.code(lines.joined(separator: "\n")))],
      data: ["lines": .array(lines.map { .string($0) })], status: lines.isEmpty ? .nothingFound : .done)
  }
}
