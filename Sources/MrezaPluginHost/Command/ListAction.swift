import CommandKit
import MrezaCore

/// `plugin list`.
struct ListAction: PluginAction {
  let name = "list"
  let summary = LocalizedText(bs: "nabraja dodatke", en: "lists the plugins")
  let example = "plugin list"

  func run(_ request: PluginActionRequest) throws -> Output {
    let language = request.language
    let running = LocalizedText(bs: "radi", en: "running")
    let idle = LocalizedText(bs: "čeka", en: "idle")
    let columns = [
      LocalizedText(bs: "dodatak", en: "plugin"), LocalizedText(bs: "verzija", en: "version"),
      LocalizedText(bs: "nosilac", en: "carrier"), LocalizedText(bs: "stanje", en: "state"),
      LocalizedText(bs: "naredbe", en: "commands"),
    ]
    let plugins = request.host.plugins
    let rows = plugins.map { plugin in
      [
        plugin.manifest.name, plugin.manifest.version, plugin.manifest.carrier.name,
        (plugin.isRunning ? running : idle)[language], plugin.manifest.commands.map(\.name).joined(separator: ", "),
      ]
    }
    guard !rows.isEmpty else {
      let words = LocalizedText(bs: "Nema dodataka.", en: "There are no plugins.")
      return Output([.paragraph(words[language])], data: ["plugins": []])
    }
    return Output(
      [.table(OutputTable(columns: columns.map { $0[language] }, rows: rows, verbatim: [0, 1, 2, 4]))],
      data: ["plugins": .array(plugins.map { data($0) })])
  }

  private func data(_ plugin: HostedPlugin) -> JSONValue {
    [
      "name": .string(plugin.manifest.name), "version": .string(plugin.manifest.version),
      "carrier": .string(plugin.manifest.carrier.name), "running": .bool(plugin.isRunning),
      "pid": plugin.processID.map { .int(Int($0)) } ?? .null, "folder": .string(plugin.manifest.folder),
      "commands": .array(plugin.manifest.commands.map { .string($0.name) }),
      "permissions": .array(plugin.manifest.permissions.map { .string($0.rawValue) }),
    ]
  }
}
