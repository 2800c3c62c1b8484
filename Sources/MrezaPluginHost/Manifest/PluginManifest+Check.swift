import CommandKit

extension PluginManifest {
  /// The exact command, or the library, that runs when the plugin does.
  var whatRuns: String {
    switch carrier {
    case .process(let words): words.joined(separator: " ")
    case .library(let file): file
    }
  }

  /// Compares the manifest with what the plugin says of itself in its answer to `initialize`.
  /// - Throws: `PluginFault.trust` if commands of the manifest are not among those that it says it has.
  func checkCommands(in hello: JSONValue?) throws(PluginFault) {
    guard let said = hello?["commands"]?.array?.compactMap(\.string) else { return }
    let missing = commands.map(\.name).filter { !said.contains($0) }
    guard missing.isEmpty else { throw .trust(.commandsMissing(missing)) }
  }
}
