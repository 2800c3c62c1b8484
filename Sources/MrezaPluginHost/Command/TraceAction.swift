import CommandKit
import MrezaCore

/// `plugin trace NAME [on|off]`: whether the messages of a plugin are shown as they cross.
struct TraceAction: PluginAction {
  let name = "trace"
  let summary = LocalizedText(
    bs: "pokazuje poruke između mreze i dodatka, do `plugin trace cite off`",
    en: "shows the messages between mreza and a plugin, until `plugin trace cite off`")
  let example = "plugin trace cite"

  func run(_ request: PluginActionRequest) throws -> Output {
    let plugin = try request.plugin().manifest.name
    let isOn = request.invocation.text("switch") != "off"
    request.host.trace(plugin, isOn)
    let words =
      isOn
      ? LocalizedText(
        bs: "Poruke se od sada pokazuju na standardnoj grešci: → dodatku, ← od njega.",
        en: "From now on messages are shown on standard error: → to the plugin, ← from it.")
      : LocalizedText(bs: "Poruke se više ne pokazuju.", en: "Messages are no longer shown.")
    return Output([.paragraph(words[request.language])], data: ["plugin": .string(plugin), "trace": .bool(isOn)])
  }
}
