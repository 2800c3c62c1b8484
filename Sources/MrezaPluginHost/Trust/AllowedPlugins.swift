import CommandKit
import Foundation

/// The plugins that the user has allowed, each with the digest of the files that were seen then: a file of its own.
struct AllowedPlugins: Codable {
  private var version = 1
  /// Digests by the plugin's name.
  private(set) var plugins: [String: String] = [:]

  init() {}

  /// Reads the file; one that isn't there allows nothing.
  /// - Throws: `PluginTrustFault.pinsUnusable`, also if anyone on the machine could have written it.
  init(path: String) throws(PluginTrustFault) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IWOTH == 0, let data = FileManager.default.contents(atPath: path),
      let read = try? JSONDecoder().decode(Self.self, from: data), read.version == 1
    else { throw .pinsUnusable(path: path) }
    self = read
  }

  mutating func allow(_ name: String, digest: String) { plugins[name] = digest }
  mutating func forget(_ name: String) { plugins[name] = nil }

  /// Writes the file, atomically.
  func write(to path: String) throws(PluginTrustFault) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try encoder.encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
      guard chmod(path, 0o600) == 0 else { throw PluginTrustFault.pinsUnusable(path: path) }
    } catch {
      throw .pinsUnusable(path: path)
    }
  }
}
