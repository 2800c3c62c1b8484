import CommandKit
import Foundation

/// A folder beside the installed plugins in which one becomes ready; what is in it then takes its place in one step.
///
/// It is removed with its last user. One that a killed mreza left is removed by the next.
final class PluginStage {
  private static let prefix = ".install-"

  /// This user's alone.
  let folder: String
  /// Where the plugin's files go.
  let files: String

  /// - Parameter place: The folder of the installed plugins; made where it is missing.
  /// - Throws: `PluginInstallFault.cannotWrite`.
  init(in place: String) throws(PluginInstallFault) {
    folder = "\(place)/\(Self.prefix)\(getpid())-\(UUID().uuidString)"
    files = folder + "/files"
    do {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: place, problem: error.localizedDescription)
    }
    Self.removeLeftovers(in: place)
    guard mkdir(folder, 0o700) == 0, mkdir(files, 0o755) == 0, chmod(files, 0o755) == 0 else {
      throw .cannotWrite(path: place, problem: String(cString: strerror(errno)))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static func removeLeftovers(in place: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where name.hasPrefix(prefix) {
      guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), process > 0 else { continue }
      if kill(process, 0) != 0, errno == ESRCH { try? FileManager.default.removeItem(atPath: "\(place)/\(name)") }
    }
  }
}
