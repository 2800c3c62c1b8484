import CommandKit
import MrezaCore
import MrezaText

/// `help [COMMAND]`: all commands, or one of them in full; or a guide for one kind of user.
struct HelpCommand: CompletingCommand {
  let registry: CommandRegistry

  let signature = CommandSignature(
    name: "help", aliases: ["pomoć", "?", "\\?", ".help"],
    summary: LocalizedText(
      bs: "spisak naredbi, pomoć za jednu, ili vodič", en: "the commands, help for one, or a guide"),
    parameters: [
      .positional(
        "command", .command, isRequired: false,
        summary: LocalizedText(bs: "ime naredbe ili vodiča", en: "name of a command or a guide"))
    ],
    examples: ["help", "help search", "help praktičar"])

  func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext) -> [Completion]?
  {
    let folded = Folding.fold(prefix)
    let commands = registry.registrations.sorted { $0.name < $1.name }.map {
      Completion($0.name, summary: $0.command.signature.summary[context.language])
    }
    let guides = Guide.all.flatMap { guide in
      [guide.bosnianName, guide.name].map { Completion($0, summary: guide.summary[context.language]) }
    }
    return (commands + guides).filter { Folding.fold($0.text).hasPrefix(folded) }
  }

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    guard let name = invocation.text("command") else { return overview(context.language) }
    if let command = registry.command(named: name) { return help(command.signature, context.language) }
    if let guide = Self.guide(named: name) { return guide.output(context.language) }
    let guides = NearMiss.nearest(to: name, among: Guide.all.flatMap { $0.names(context.language) })
    throw CommandError.unknownCommand(name, nearest: registry.names(like: name) + guides)
  }

  /// The guide of that name, without regard to case, script and diacritics.
  private static func guide(named name: String) -> Guide? {
    let folded = Folding.fold(name)
    return Guide.all.first { guide in guide.names(.bs).contains { Folding.fold($0) == folded } }
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
    let guides = Guide.all.map { ["help \($0.names(language)[0])", $0.summary[language]] }
    blocks.append(.heading(LocalizedText(bs: "Vodiči", en: "Guides")[language]))
    blocks.append(.table(OutputTable(columns: ["", ""], rows: guides, verbatim: [0])))
    let next: [Inline] = [
      .text(LocalizedText(bs: "Jedna naredba u cjelini: ", en: "One command in full: ")[language]),
      .code("help search"),
      .text(LocalizedText(bs: " · prvi korak: ", en: " · a first step: ")[language]), .code("search dijaspora"),
    ]
    let data: JSONValue = [
      "commands": .array(registry.registrations.map { self.data($0) }),
      "guides": .array(Guide.all.map { .string($0.name) }),
    ]
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
      let form = $0.type.form.map { " (\($0[language]))" } ?? ""
      return [$0.style == .positional ? "<\($0.name)>" : "--\($0.name)", $0.summary[language] + form]
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
