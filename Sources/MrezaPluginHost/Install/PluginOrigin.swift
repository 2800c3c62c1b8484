import CommandKit
import Foundation

/// Where an installed plugin came from: a file beside the plugin's folder, so that it is no part of what is allowed.
struct PluginOrigin: Codable, Hashable {
  private var version = 1
  /// The path or URL.
  var source: String
  /// The commit of a repository.
  var revision: String?

  init(source: String, revision: String?) {
    self.source = source
    self.revision = revision
  }

  static func path(of plugin: String, in folder: String) -> String { "\(folder)/\(plugin).origin.json" }

  /// Reads the file; nil if it isn't there, or says nothing of use.
  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let read = try? JSONDecoder().decode(Self.self, from: data), read.version == 1
    else { return nil }
    self = read
  }

  /// Writes the file, atomically.
  func write(to path: String) throws(PluginInstallFault) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, problem: "\(error.localizedDescription)")
    }
  }
}
