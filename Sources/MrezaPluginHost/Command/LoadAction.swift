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
    let taken = request.host.clashes(of: manifest.name).map(\.command)
    let names = manifest.commands.map { taken.contains($0.name) ? "\(manifest.name).\($0.name)" : $0.name }
      .joined(separator: ", ")
    let words = LocalizedText(
      bs: "Učitan je \(manifest.name) \(manifest.version). Nove naredbe: ",
      en: "Loaded \(manifest.name) \(manifest.version). New commands: ")
    var blocks: [OutputBlock] = [.text(.paragraph([.text(words[request.language]), .code(names)]))]
    for clash in request.host.clashes(of: manifest.name) {
      let words = LocalizedText(
        bs: "Naredbu \(clash.command) već daje \(clash.holder); ovu zovete s ",
        en: "The command \(clash.command) is already \(clash.holder)'s; call this one ")
      blocks.append(.hint([.text(words[request.language]), .code("\(manifest.name).\(clash.command)")]))
    }
    if let standing = try? request.host.configuration.trust.standing(of: manifest),
      standing == .notAllowed || standing == .changed
    {
      let words = LocalizedText(bs: "Radiće kad ga dozvolite: ", en: "It runs once you allow it: ")
      blocks.append(.hint([.text(words[request.language]), .code("plugin allow \(manifest.name)")]))
    }
    return Output(blocks)
  }
}
