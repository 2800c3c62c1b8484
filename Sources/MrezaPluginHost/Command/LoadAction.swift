import CommandKit
import MrezaCore

/// `plugin load FOLDER`.
struct LoadAction: PluginAction {
  let name = "load"
  let summary = LocalizedText(
    bs: "učitava dodatak iz mape s plugin.json", en: "loads a plugin from a folder with a plugin.json")
  let example = "plugin load Plugins/Cite"

  func run(_ request: PluginActionRequest) throws -> Output {
    let manifest = try request.host.load(path: try request.subject())
    let names = manifest.commands.map(\.name).joined(separator: ", ")
    let words = LocalizedText(
      bs: "Učitan je \(manifest.name) \(manifest.version). Nove naredbe: ",
      en: "Loaded \(manifest.name) \(manifest.version). New commands: ")
    return Output([.text(.paragraph([.text(words[request.language]), .code(names)]))])
  }
}
