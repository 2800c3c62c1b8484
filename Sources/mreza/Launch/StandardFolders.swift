import Foundation

/// Where things lie on this machine; see <https://specifications.freedesktop.org/basedir-spec/latest/>.
struct StandardFolders {
  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

  var config: String? { folder("XDG_CONFIG_HOME", ".config") }
  var data: String? { folder("XDG_DATA_HOME", ".local/share") }
  var cache: String? { folder("XDG_CACHE_HOME", ".cache") }
  var state: String? { folder("XDG_STATE_HOME", ".local/state") }

  /// The running program, links followed.
  var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }

  /// The folder of the running program.
  var executable: String { (program as NSString).deletingLastPathComponent }

  /// The folder that holds the bundled library and plugins: `share/mreza` beside the program's folder, or the checkout in
  /// which the program was built.
  var bundle: String? {
    let installed = (executable as NSString).deletingLastPathComponent + "/share/mreza"
    if FileManager.default.fileExists(atPath: installed + "/Knowledge") { return installed }
    var folder = executable
    while folder != "/", !folder.isEmpty {
      if FileManager.default.fileExists(atPath: folder + "/Package.swift"),
        FileManager.default.fileExists(atPath: folder + "/Knowledge")
      {
        return folder
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }

  private func folder(_ variable: String, _ standard: String) -> String? {
    if let path = environment[variable], path.hasPrefix("/") { return path + "/mreza" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(standard)/mreza"
  }
}
