import CPluginInstall
import CommandKit
import Foundation

/// Puts plugins into the folder of installed ones, renews them and takes them away. A step that fails has changed nothing.
struct PluginInstaller {
  /// A plugin that is ready to take its place.
  struct Candidate {
    let stage: PluginStage
    let manifest: PluginManifest
    let origin: PluginOrigin
  }

  /// The folder of the installed plugins.
  let place: String
  let trust: PluginTrust
  var limits = PluginInstallLimits()
  var isCancelled: () -> Bool = { false }

  /// Where an installed plugin lies.
  func folder(of plugin: String) -> String { "\(place)/\(plugin)" }

  /// Whether there is an installed plugin of that name, whatever its manifest says.
  func has(_ plugin: String) -> Bool { FileManager.default.fileExists(atPath: folder(of: plugin)) }

  /// Where an installed plugin came from; nil if that is not known.
  func origin(of plugin: String) -> PluginOrigin? { PluginOrigin(path: PluginOrigin.path(of: plugin, in: place)) }

  /// The names of the installed plugins of which it is known where they came from.
  var renewable: [String] {
    let ending = ".origin.json"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.filter(has).sorted()
  }

  /// Fetches and checks a plugin, without installing it.
  /// - Throws: `PluginInstallFault`; `CommandError` for a manifest that can't be used.
  func candidate(from source: PluginSource) throws -> Candidate {
    let stage = try PluginStage(in: place)
    let files = StagedFiles(folder: stage.files, limits: limits, isCancelled: isCancelled)
    var revision: String?
    switch source {
    case .folder(let path):
      // Else a folder named by mistake would be copied before it is told.
      guard access("\(path)/\(PluginManifest.fileName)", F_OK) == 0 else {
        throw PluginInstallFault.noManifest(source: path)
      }
      try FolderCopier(path: path).copy(into: files)
    case .archive(let path): try ArchiveUnpacker(path: path, limits: limits).unpack(into: files)
    case .git(let url):
      revision = try GitRepository(url: url, folder: stage.folder, limits: limits, isCancelled: isCancelled)
        .fetch(into: files)
    }
    try Self.raiseOnlyFolder(of: stage, source: source)
    let manifest = try PluginManifest(path: stage.files)
    _ = try PluginFiles(folder: stage.files)
    return Candidate(
      stage: stage, manifest: manifest, origin: PluginOrigin(source: source.text, revision: revision))
  }

  /// Puts a new plugin into its place; `activate` takes it into use, and if it throws, the plugin is gone again.
  /// - Throws: `PluginInstallFault`, also if one of its name is installed; what `activate` throws.
  func install(_ candidate: Candidate, activate: () throws -> Void) throws {
    let name = candidate.manifest.name
    guard !has(name) else { throw PluginInstallFault.alreadyInstalled }
    guard rename(candidate.stage.files, folder(of: name)) == 0 else {
      guard errno != EEXIST, errno != ENOTEMPTY else { throw PluginInstallFault.alreadyInstalled }
      throw Self.cannotWrite(folder(of: name))
    }
    do {
      try candidate.origin.write(to: PluginOrigin.path(of: name, in: place))
      try activate()
    } catch {
      try? remove(name)
      throw error
    }
  }

  /// Puts a plugin into the place of an installed one, in one step; `activate` takes it into use, and if it throws, the
  /// former one is there again.
  /// - Returns: False if the two are the same.
  /// - Throws: `PluginInstallFault`; what `activate` throws.
  func replace(_ name: String, with candidate: Candidate, activate: () throws -> Void) throws -> Bool {
    guard candidate.manifest.name == name else {
      throw PluginInstallFault.otherPlugin(name: candidate.manifest.name, source: candidate.origin.source)
    }
    let former = try? PluginFiles(folder: folder(of: name)).digest()
    guard try former != PluginFiles(folder: candidate.stage.files).digest() else { return false }
    guard folder_exchange(candidate.stage.files, folder(of: name)) == 0 else {
      throw Self.cannotWrite(folder(of: name))
    }
    do {
      try activate()
      try candidate.origin.write(to: PluginOrigin.path(of: name, in: place))
    } catch {
      _ = folder_exchange(candidate.stage.files, folder(of: name))
      throw error
    }
    return true
  }

  /// Takes an installed plugin away, and the permission to run with it.
  func remove(_ name: String) throws {
    guard has(name) else { throw PluginInstallFault.notInstalled }
    let stage = try PluginStage(in: place)
    guard rename(folder(of: name), stage.folder + "/former") == 0 else {
      throw Self.cannotWrite(folder(of: name))
    }
    unlink(PluginOrigin.path(of: name, in: place))
    try trust.forget(name)
  }

  /// An archive often holds one folder with everything in it.
  private static func raiseOnlyFolder(of stage: PluginStage, source: PluginSource) throws {
    guard access("\(stage.files)/\(PluginManifest.fileName)", F_OK) != 0 else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: stage.files)) ?? []
    let inner = "\(stage.files)/\(names.first ?? "")"
    guard names.count == 1, access("\(inner)/\(PluginManifest.fileName)", F_OK) == 0 else {
      throw PluginInstallFault.noManifest(source: source.text)
    }
    let outer = stage.folder + "/outer"
    guard rename(stage.files, outer) == 0, rename("\(outer)/\(names[0])", stage.files) == 0 else {
      throw cannotWrite(stage.folder)
    }
  }

  private static func cannotWrite(_ path: String) -> PluginInstallFault {
    .cannotWrite(path: path, problem: String(cString: strerror(errno)))
  }
}
