public import CommandKit
import Foundation

/// Which plugins may run: those that come with mreza, those in a developer's folders, and those that the user allowed.
public struct PluginTrust: Sendable {
  /// Where a plugin stands.
  enum Standing: String, Sendable {
    case bundled, developer, allowed, changed
    case notAllowed = "not-allowed"
  }

  /// Folders of plugins that come with mreza.
  public var bundledFolders: [String] = []
  /// Folders of plugins that their developer changes all the time.
  public var developerFolders: [String] = []
  /// Plugins that are allowed for this run of mreza, by name.
  public var allowedNames: Set<String> = []
  /// The file of the plugins that the user allowed; nil where there is none.
  public var file: String?

  public init(
    bundledFolders: [String] = [], developerFolders: [String] = [], allowedNames: Set<String> = [], file: String? = nil
  ) {
    self.bundledFolders = bundledFolders
    self.developerFolders = developerFolders
    self.allowedNames = allowedNames
    self.file = file
  }

  /// - Throws: `PluginFault.trust` unless the plugin may run as it now lies on the disk.
  public func authorize(_ manifest: PluginManifest) throws(PluginFault) {
    do throws(PluginTrustFault) {
      guard !isBundled(manifest) else { return }
      let standing = try standing(of: manifest)
      guard standing != .changed else { throw .changedSinceAllowed }
      guard standing != .notAllowed else { throw .notAllowed(runs: manifest.whatRuns) }
      guard standing == .developer || (try? PluginManifest(path: manifest.folder)) == manifest else {
        throw .changedSinceLoaded
      }
    } catch {
      throw .trust(error)
    }
  }

  /// Where the plugin stands now. Reads all its files, unless it is bundled or a developer's.
  /// - Throws: for files that nothing could vouch for, whoever allowed them.
  func standing(of manifest: PluginManifest) throws(PluginTrustFault) -> Standing {
    if isBundled(manifest) { return .bundled }
    let files = try PluginFiles(folder: manifest.folder)
    if Self.lies(manifest.folder, in: developerFolders) { return .developer }
    if allowedNames.contains(manifest.name) { return .allowed }
    guard let pinned = try pins().plugins[manifest.name] else { return .notAllowed }
    return pinned == (try files.digest()) ? .allowed : .changed
  }

  func isBundled(_ manifest: PluginManifest) -> Bool { Self.lies(manifest.folder, in: bundledFolders) }
  func isDeveloped(_ manifest: PluginManifest) -> Bool { Self.lies(manifest.folder, in: developerFolders) }

  /// Allows the plugin as its files are now.
  /// - Returns: Their digest.
  func allow(_ manifest: PluginManifest) throws(PluginTrustFault) -> String {
    guard let file else { throw .pinsUnusable(path: "allowed-plugins.json") }
    let digest = try PluginFiles(folder: manifest.folder).digest()
    var pins = try pins()
    pins.allow(manifest.name, digest: digest)
    try pins.write(to: file)
    return digest
  }

  /// Takes the permission to run back.
  func forget(_ name: String) throws(PluginTrustFault) {
    guard let file else { return }
    var pins = try pins()
    guard pins.plugins[name] != nil else { return }
    pins.forget(name)
    try pins.write(to: file)
  }

  private func pins() throws(PluginTrustFault) -> AllowedPlugins {
    guard let file else { return AllowedPlugins() }
    return try AllowedPlugins(path: file)
  }

  /// Whether a folder lies below one of the others, links followed.
  private static func lies(_ folder: String, in others: [String]) -> Bool {
    guard let inner = realpath(folder, nil) else { return false }
    defer { free(inner) }
    return others.contains { other in
      guard let outer = realpath(other, nil) else { return false }
      defer { free(outer) }
      let root = String(cString: outer)
      return String(cString: inner).hasPrefix(root.hasSuffix("/") ? root : root + "/") || root == String(cString: inner)
    }
  }
}
