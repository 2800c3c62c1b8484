import CommandKit
import MrezaCore

/// `help [COMMAND]`: all commands, or one of them in full.
struct HelpCommand: Command {
  let registry: CommandRegistry

  let signature = CommandSignature(
    name: "help", aliases: ["pomoć", "?", "\\?", ".help"],
    summary: LocalizedText(bs: "spisak naredbi, ili pomoć za jednu", en: "the commands, or help for one"),
    parameters: [
      .positional(
        "command", .command, isRequired: false, summary: LocalizedText(bs: "ime naredbe", en: "name of a command"))
    ],
    examples: ["help", "help search"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    guard let name = invocation.text("command") else { return overview(context.language) }
    guard let command = registry.command(named: name) else {
      throw CommandError.unknownCommand(name, nearest: registry.names(like: name))
    }
    return help(command.signature, context.language)
  }

  private func overview(_ language: InterfaceLanguage) -> Output {
    let table = { (provider: (String) -> Bool) in
      registry.registrations.filter { provider($0.provider) }.map { [$0.name, $0.command.signature.summary[language]] }
    }
    let plugins = table { $0 != CommandRegistry.builtIn }
    var blocks: [OutputBlock] = [
      .table(OutputTable(columns: ["", ""], rows: table { $0 == CommandRegistry.builtIn }, verbatim: [0]))
    ]
    if !plugins.isEmpty {
      let heading = LocalizedText(bs: "Iz dodataka", en: "From plugins")
      blocks += [.heading(heading[language]), .table(OutputTable(columns: ["", ""], rows: plugins, verbatim: [0]))]
    }
    let next: [Inline] = [
      .text(LocalizedText(bs: "Jedna naredba u cjelini: ", en: "One command in full: ")[language]),
      .code("help search"),
      .text(LocalizedText(bs: " · prvi korak: ", en: " · a first step: ")[language]), .code("search dijaspora"),
    ]
    let data: JSONValue = ["commands": .array(registry.registrations.map { self.data($0) })]
    return Output(blocks + [.hint(next)], data: data)
  }

  private func data(_ registration: CommandRegistry.Registration) -> JSONValue {
    let signature = registration.command.signature
    return [
      "name": .string(signature.name), "provider": .string(registration.provider), "usage": .string(signature.usage),
      "aliases": .array(signature.aliases.map { .string($0) }),
      "summary": ["bs": .string(signature.summary.bs), "en": .string(signature.summary.en)],
    ]
  }

  private func help(_ signature: CommandSignature, _ language: InterfaceLanguage) -> Output {
    var blocks: [OutputBlock] = [
      .text(.heading(level: 1, [.code(signature.name)])), .paragraph(signature.summary[language]),
      .text(.paragraph([.code(signature.usage)])),
    ]
    let parameters = (signature.parameters + SessionOptions.parameters(besides: signature)).map {
      [$0.style == .positional ? "<\($0.name)>" : "--\($0.name)", $0.summary[language]]
    }
    blocks.append(.table(OutputTable(columns: ["", ""], rows: parameters, verbatim: [0])))
    let paragraphs = signature.help[language].split(separator: "\n\n").map(String.init)
    blocks += paragraphs.map { .text(.paragraph(Self.inlines($0))) }
    if !signature.examples.isEmpty {
      blocks.append(.heading(LocalizedText(bs: "Primjeri", en: "Examples")[language]))
      blocks.append(.text(.list(start: nil, items: signature.examples.map { [.paragraph([.code($0)])] })))
    }
    if !signature.aliases.isEmpty {
      let words = LocalizedText(bs: "Može i: ", en: "Also: ")
      blocks.append(.hint([.text(words[language]), .code(signature.aliases.joined(separator: ", "))]))
    }
    return Output(blocks)
  }

  /// A paragraph of help: what stands between backticks is typed as it is, in every script.
  private static func inlines(_ paragraph: String) -> [Inline] {
    paragraph.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0 % 2 == 0 ? .text(String($1)) : .code(String($1)) }
  }
}
