import CommandKit
import MrezaCore

/// `plugin unload NAME`.
struct UnloadAction: PluginAction {
  let name = "unload"
  let summary = LocalizedText(
    bs: "zaustavlja dodatak i uklanja njegove naredbe", en: "stops a plugin and takes its commands away")
  let example = "plugin unload cite"

  func run(_ request: PluginActionRequest) throws -> Output {
    let name = try request.subject()
    try request.host.unload(name: name)
    let words = LocalizedText(bs: "Uklonjen je ", en: "Unloaded ")
    return Output([.text(.paragraph([.text(words[request.language]), .code(name)]))])
  }
}
