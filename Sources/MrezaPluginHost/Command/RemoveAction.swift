import CommandKit
import Foundation
import MrezaCore

/// `plugin remove NAME [--data]`.
struct RemoveAction: PluginAction {
  let name = "remove"
  let summary = LocalizedText(
    bs: "uklanja instalirani dodatak; s `--data` i ono što je sačuvao",
    en: "removes an installed plugin; with `--data` also what it has kept")
  let parameters = [
    Parameter.flag("data", summary: LocalizedText(bs: "i podatke dodatka", en: "the plugin's data too"))
  ]
  let example = "plugin remove tally"

  func run(_ request: PluginActionRequest) throws -> Output {
    let plugin = try request.subject()
    let installer = try request.installer(for: plugin)
    let data = Slug(plugin).flatMap { name in request.host.configuration.dataFolder.map { "\($0)/\(name.rawValue)" } }
      .flatMap { Self.holdsSomething($0) ? $0 : nil }
    let wantsData = request.invocation.flag("data")
    try request.telling(plugin) {
      do {
        try request.requireInstalled(plugin, installer)
        if request.host.plugin(named: plugin)?.manifest.folder == installer.folder(of: plugin) {
          try request.host.unload(name: plugin)
        }
        try installer.remove(plugin)
      } catch PluginInstallFault.notInstalled where wantsData && data != nil {
        // The plugin was removed before; what it has kept can still go.
      }
    }
    let words = LocalizedText(bs: "Uklonjen je ", en: "Removed ")
    var blocks: [OutputBlock] = [.text(.paragraph([.text(words[request.language]), .code(plugin)]))]
    if let data {
      if wantsData {
        do {
          try FileManager.default.removeItem(atPath: data)
        } catch {
          throw CommandError.plugin(
            plugin, .install(.cannotWrite(path: data, problem: error.localizedDescription)))
        }
      } else {
        let words = LocalizedText(bs: "Njegovi podaci su ostali u \(data): ", en: "Its data are still in \(data): ")
        blocks.append(.hint([.text(words[request.language]), .code("plugin remove \(plugin) --data")]))
      }
    }
    return Output(blocks, data: ["plugin": .string(plugin), "data": .bool(data != nil && !wantsData)])
  }

  /// Whether the folder is there and not empty; every plugin that ran has one.
  private static func holdsSomething(_ folder: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).isEmpty) == false
  }
}
