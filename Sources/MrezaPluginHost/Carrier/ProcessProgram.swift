import CommandKit
import Foundation

/// What the process of a plugin runs, and what it may know of its host.
enum ProcessProgram {
  /// The path of a program. One with a slash is a file of the plugin's folder; others are looked for in the folders of
  /// programs that come with the host, then in `PATH`, or the folders given in its place.
  /// - Throws: `PluginFault.cannotStart` if there is none.
  static func path(
    _ name: String, folder: String, beside: [String], search: [String] = searchPath
  ) throws(PluginFault) -> String {
    let candidates =
      name.contains("/")
      ? ["\(folder)/\(name)"]
      : (beside + search).map { "\($0)/\(name)" }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw .cannotStart(reason: "\(name): \(String(cString: strerror(ENOENT)))")
    }
    return found
  }

  /// The path of a program in `PATH`; nil if there is none.
  static func inPath(_ name: String) -> String? {
    searchPath.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The folders of `PATH`.
  static var searchPath: [String] { (environment["PATH"] ?? "").split(separator: ":").map(String.init) }

  /// The environment of every plugin: what a program needs to find others, its words and the time.
  static let environment: [String: String] = {
    let allowed = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TZ"]
    var environment = ProcessInfo.processInfo.environment.filter { allowed.contains($0.key) }
    // Else Python writes compiled modules into the plugin's folder, which then is no longer the one that was allowed.
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return environment
  }()
}
