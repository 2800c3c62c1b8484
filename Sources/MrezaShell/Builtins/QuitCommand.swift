import CommandKit
import MrezaCore

/// `quit`: leaves.
struct QuitCommand: Command {
  let quit: () -> Void

  let signature = CommandSignature(
    name: "quit", aliases: ["exit", "kraj", "izlaz", "\\q", ".exit", ".quit"],
    summary: LocalizedText(bs: "izlazi (ili Ctrl-D)", en: "leaves (or Ctrl-D)"), examples: ["quit"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    quit()
    return Output()
  }
}
