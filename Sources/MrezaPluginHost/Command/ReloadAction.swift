import CommandKit
import MrezaCore

/// `plugin reload NAME`: stops a plugin and reads its manifest anew.
struct ReloadAction: PluginAction {
  let name = "reload"
  let summary = LocalizedText(
    bs: "zaustavlja dodatak i iznova čita njegov plugin.json", en: "stops a plugin and reads its plugin.json anew")
  let example = "plugin reload cite"

  func run(_ request: PluginActionRequest) throws -> Output {
    let manifest = try request.host.load(path: request.plugin().manifest.folder)
    let words = LocalizedText(bs: "Iznova je učitan ", en: "Loaded anew: ")
    var blocks: [OutputBlock] = [
      .text(.paragraph([.text(words[request.language]), .code("\(manifest.name) \(manifest.version)")]))
    ]
    if case .library = manifest.carrier {
      let words = LocalizedText(
        bs: "Kod biblioteke ostaje u memoriji dok mreza radi; da vidite izmjenu, pokrenite mrezu iznova.",
        en: "The code of a library stays in memory while mreza runs; to see a change, start mreza anew.")
      blocks.append(.hint(words[request.language]))
    }
    return Output(blocks)
  }
}
