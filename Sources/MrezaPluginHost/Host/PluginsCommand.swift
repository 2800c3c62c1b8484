public import CommandKit
import Foundation
import MrezaCore

/// `plugin list|load|unload`: which plugins there are.
public struct PluginsCommand: Command {
  private let host: PluginHost

  public init(host: PluginHost) { self.host = host }

  public let signature = CommandSignature(
    name: "plugin", aliases: ["dodatak", "dodaci"],
    summary: LocalizedText(bs: "nabraja, učitava i uklanja dodatke", en: "lists, loads and unloads plugins"),
    help: LocalizedText(
      bs: """
        plugin list nabraja dodatke, plugin load MAPA učitava dodatak iz mape s plugin.json, plugin unload IME ga uklanja.

        Dodatak je program koji se izvršava s vašim pravima. Učitavajte samo one kojima vjerujete.
        """,
      en: """
        plugin list lists the plugins, plugin load FOLDER loads one from a folder with a plugin.json, plugin unload NAME takes it away.

        A plugin is a program that runs with your rights. Load only those you trust.
        """),
    parameters: [
      .positional(
        "action", .choice(["list", "load", "unload"]), isRequired: false,
        summary: LocalizedText(bs: "šta učiniti", en: "what to do")),
      .positional(
        "plugin", .path, isRequired: false,
        summary: LocalizedText(bs: "mapa ili ime dodatka", en: "folder or name of a plugin")),
    ],
    examples: ["plugin list", "plugin load Plugins/Cite", "plugin unload cite"])

  public func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext)
    -> [Completion]?
  {
    guard parameter.name == "plugin" else { return nil }
    let names = host.plugins.map(\.manifest.name).filter { !prefix.isEmpty && $0.hasPrefix(prefix) }
    return names.isEmpty ? nil : names.map { Completion($0) }
  }

  public func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let language = context.language
    switch (invocation.text("action") ?? "list", invocation.text("plugin")) {
    case ("load", let path?):
      let manifest = try host.load(path: path)
      let names = manifest.commands.map(\.name).joined(separator: ", ")
      let words = LocalizedText(
        bs: "Učitan je \(manifest.name) \(manifest.version). Nove naredbe: ",
        en: "Loaded \(manifest.name) \(manifest.version). New commands: ")
      return Output([.text(.paragraph([.text(words[language]), .code(names)]))])
    case ("unload", let name?):
      try host.unload(name: name)
      let words = LocalizedText(bs: "Uklonjen je ", en: "Unloaded ")
      return Output([.text(.paragraph([.text(words[language]), .code(name)]))])
    case ("list", _): return list(language)
    default: throw CommandError.missingArgument("plugin", command: "plugin")
    }
  }

  private func list(_ language: InterfaceLanguage) -> Output {
    let running = LocalizedText(bs: "radi", en: "running")
    let idle = LocalizedText(bs: "čeka", en: "idle")
    let columns = [
      LocalizedText(bs: "dodatak", en: "plugin"), LocalizedText(bs: "verzija", en: "version"),
      LocalizedText(bs: "nosilac", en: "carrier"), LocalizedText(bs: "stanje", en: "state"),
      LocalizedText(bs: "naredbe", en: "commands"),
    ]
    let rows = host.plugins.map { plugin in
      [
        plugin.manifest.name, plugin.manifest.version, plugin.manifest.carrier.name,
        (plugin.isRunning ? running : idle)[language], plugin.manifest.commands.map(\.name).joined(separator: ", "),
      ]
    }
    let data = host.plugins.map { plugin -> JSONValue in
      [
        "name": .string(plugin.manifest.name), "version": .string(plugin.manifest.version),
        "carrier": .string(plugin.manifest.carrier.name), "running": .bool(plugin.isRunning),
        "pid": plugin.processID.map { .int(Int($0)) } ?? .null, "folder": .string(plugin.manifest.folder),
        "commands": .array(plugin.manifest.commands.map { .string($0.name) }),
      ]
    }
    guard !rows.isEmpty else {
      let words = LocalizedText(bs: "Nema dodataka.", en: "There are no plugins.")
      return Output([.paragraph(words[language])], data: ["plugins": []])
    }
    return Output(
      [.table(OutputTable(columns: columns.map { $0[language] }, rows: rows, verbatim: [0, 1, 2, 4]))],
      data: ["plugins": .array(data)])
  }
}
