public import CommandKit
import Foundation
import MrezaCore

/// What `plugin.json` says of a plugin. The host reads it and runs no code until a command is called.
public struct PluginManifest: Hashable, Sendable {
  /// How the plugin gets its messages.
  public enum Carrier: Hashable, Sendable {
    /// A program and its arguments.
    case process([String])
    /// A shared library.
    case library(String)

    /// The carrier's name, as in the manifest.
    public var name: String {
      switch self {
      case .process: "process"
      case .library: "library"
      }
    }
  }

  public var name: String
  public var version: String
  public var protocolVersion: Int
  public var carrier: Carrier
  public var commands: [CommandSignature]
  /// The examples of all commands, with what they print where the manifest says so.
  public var examples: [PluginExample]
  /// What the plugin asks to be allowed to do.
  public var permissions: [PluginPermission]
  /// The folder of the manifest.
  public var folder: String

  /// The name of the file.
  public static let fileName = "plugin.json"
  /// A larger manifest is not read, in bytes.
  private static let maximumSize = 1 << 20

  /// Reads the manifest in a folder; the path of the file itself will do as well.
  /// - Throws: `CommandError.plugin` with what is wrong in it.
  public init(path: String) throws(CommandError) {
    let isFile = path.hasSuffix("/" + Self.fileName) || path == Self.fileName
    let folder = URL(fileURLWithPath: isFile ? (path as NSString).deletingLastPathComponent : path).standardizedFileURL
    let file = folder.path + "/" + Self.fileName
    let guess = folder.lastPathComponent
    guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int else {
      throw .plugin(guess, .notFound(path: path))
    }
    guard size <= Self.maximumSize, let data = FileManager.default.contents(atPath: file) else {
      throw .plugin(guess, .invalidManifest(path: file, problem: "unreadable, or too large"))
    }
    do {
      let reader = try ManifestReader(data)
      name = try reader.name("name", in: reader.root)
      version = try reader.text("version", in: reader.root)
      protocolVersion = try reader.number("protocol", in: reader.root)
      carrier = try reader.carrier()
      commands = try reader.commands()
      examples = try reader.examples()
      permissions = try reader.permissions()
    } catch {
      throw .plugin(guess, .invalidManifest(path: file, problem: error.problem))
    }
    self.folder = folder.path
  }
}
