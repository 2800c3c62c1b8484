import CommandKit
import CommandKitTesting
import MrezaCore
import Testing

@Suite struct CommandTestTests {
  private struct Hello: Command {
    let signature = CommandSignature(
      name: "hello", summary: LocalizedText(bs: "Pozdravlja", en: "Greets"),
      parameters: [.positional("name", .text, summary: LocalizedText(bs: "koga", en: "whom"))])

    func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
      Output([.paragraph("Zdravo, \(invocation.text("name") ?? "svijete")!")])
    }
  }

  @Test func `a command is tested in three lines`() throws {
    let test = CommandTest(Hello(), knowledge: InMemoryKnowledge([]))
    #expect(try test.run(["name": .text("Amra")]) == Output([.paragraph("Zdravo, Amra!")]))
  }

  @Test func `usage shows what is required and what is not`() {
    let signature = CommandSignature(
      name: "x", summary: LocalizedText(bs: "", en: ""),
      parameters: [
        .positional("a", .text, summary: LocalizedText(bs: "", en: "")),
        .positional("b", .text, isRequired: false, takesRest: true, summary: LocalizedText(bs: "", en: "")),
        .option("c", .number(minimum: 0), summary: LocalizedText(bs: "", en: "")),
        .flag("d", summary: LocalizedText(bs: "", en: "")),
      ])
    #expect(signature.usage == "x <a> [<b>…] [--c <number>] [--d]")
  }
}
