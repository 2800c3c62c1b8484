import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore

@testable import MrezaPluginHost

/// A host with a registry that is a list, over a small library.
final class HostFixture: CommandRegistering {
  private(set) var commands: [(command: any Command, provider: String)] = []
  private(set) lazy var host = PluginHost(configuration, registry: self)
  private let configuration: PluginHost.Configuration
  let folder: String

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let buildFolder: String = {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = (executable as NSString).deletingLastPathComponent
    return FileManager.default.fileExists(atPath: beside + "/libWhomToAsk.so") ? beside : repository + "/.build/debug"
  }()

  /// Which plugins may run; all, if left out.
  init(
    limits: PluginLimits = PluginLimits(), trust: PluginTrust = PluginTrust(developerFolders: ["/"]),
    configure: (inout PluginHost.Configuration, _ folder: String) -> Void = { _, _ in }
  ) throws {
    folder = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var configuration = PluginHost.Configuration(version: "test", libraryFolders: [Self.buildFolder])
    configuration.limits = limits
    configuration.trust = trust
    configure(&configuration, folder)
    self.configuration = configuration
  }

  deinit {
    host.shutDown()
    try? FileManager.default.removeItem(atPath: folder)
  }

  func register(_ command: any Command, provider: String) throws -> String? {
    let name = command.signature.name
    let other = commands.first { $0.command.signature.name == name }
    if other?.provider == provider { throw CommandError.nameTaken(name, by: provider) }
    commands.append((command, provider))
    return other?.provider
  }

  func unregister(provider: String) { commands.removeAll { $0.provider == provider } }

  /// A fixture plugin by its name.
  static func plugin(_ name: String) -> String { "\(repository)/Tests/TranscriptTests/Fixtures/plugins/\(name)" }

  /// Writes a process plugin whose program is the given Python, and returns its folder.
  func write(_ name: String, python: String) throws -> String {
    try write(name, carrier: "{\"process\": [\"python3\", \"plugin.py\"]}")
    let path = "\(folder)/\(name)"
    try python.write(toFile: path + "/plugin.py", atomically: true, encoding: .utf8)
    return path
  }

  /// Writes a manifest with one command of the plugin's name.
  @discardableResult
  func write(_ name: String, carrier: String) throws -> String {
    let path = "\(folder)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let manifest = """
      {"name": "\(name)", "version": "1.0.0", "protocol": 1, "carrier": \(carrier),
       "commands": [{"name": "\(name)", "summary": {"bs": "b", "en": "e"}, "unknown": true}], "future": {}}
      """
    try manifest.write(toFile: path + "/plugin.json", atomically: true, encoding: .utf8)
    return path
  }

  /// Runs the first command of a provider.
  func run(_ provider: String, _ values: [String: Invocation.Value] = [:], test: ((CommandTest) -> Void)? = nil) throws
    -> (output: Output, parts: [Output])
  {
    guard let command = commands.first(where: { $0.provider == provider })?.command else {
      throw CommandError.plugin(provider, .notLoaded)
    }
    let run = CommandTest(command, knowledge: Self.knowledge)
    test?(run)
    return (try run.run(values), run.parts)
  }

  /// Two members, three practices.
  static let knowledge: InMemoryKnowledge = {
    let entry = { (slug: String, kind: EntryKind, themes: [String], links: [LinkType: [Slug]]) in
      Slug(slug).map {
        Entry(
          slug: $0, kind: kind, language: .en, themes: themes, links: links,
          original: EntryText(language: .en, title: "Title of \(slug)", summary: "S", markdown: "T", body: []))
      }
    }
    let by = { (member: String) in [LinkType.by: [Slug(member)].compactMap(\.self)] }
    return InMemoryKnowledge(
      [
        entry("member-a", .member, [], [:]), entry("member-b", .member, [], [:]),
        entry("one", .practice, ["investment"], by("member-a")),
        entry("two", .practice, ["investment"], by("member-b")),
        entry("three", .practice, ["investment"], by("member-b")),
      ].compactMap(\.self), themes: [Theme(slug: "investment", name: LocalizedText(bs: "Ulaganja", en: "Investment"))])
  }()
}

/// The number of open descriptors of this process.
func descriptorCount() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1 }
