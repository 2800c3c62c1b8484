public import CMrezaPlugin
import CommandKit

/// The plugin.
struct WhomToAsk: Plugin {
  let name = "whom-to-ask"
  let version = "1.0.0"
  let commands: [any Command] = [WhomToAskCommand()]
}

/// The entry point of the shared library.
@c(mreza_plugin_open)
public func openPlugin(host: UnsafePointer<mreza_host>, plugin: UnsafeMutablePointer<mreza_plugin>) -> Int32 {
  PluginLibrary.open(WhomToAsk(), host: host, plugin: plugin)
}
