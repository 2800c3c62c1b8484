import CommandKit
import Foundation

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

  /// The path of a library: looked for in the plugin's folder, then, where it is named without a path, where the host
  /// lies.
  /// - Throws: `PluginFault.cannotStart` if there is none.
  func libraryPath(_ file: String, beside: [String]) throws(PluginFault) -> String {
    let candidates = [folder] + (file.contains("/") ? [] : beside)
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: "\($0)/\(file)") }) else {
      throw .cannotStart(reason: "\(file): \(String(cString: strerror(ENOENT)))")
    }
    return "\(found)/\(file)"
  }
}
