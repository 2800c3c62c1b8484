import CommandKit
import MrezaCore

/// `plugin install DIR|ARCHIVE|GIT-URL`.
struct InstallAction: PluginAction {
  let name = "install"
  let summary = LocalizedText(
    bs: "instalira dodatak iz mape, arhive (.tar.gz, .zip) ili s git-adrese",
    en: "installs a plugin from a folder, an archive (.tar.gz, .zip) or a git URL")
  let example = "plugin install ~/Downloads/tally-1.0.tar.gz"

  func run(_ request: PluginActionRequest) throws -> Output {
    let subject = try request.subject()
    let installer = try request.installer(for: subject)
    let (candidate, manifest) = try request.telling(subject) {
      let candidate = try installer.candidate(from: try PluginSource(subject))
      return (candidate, candidate.manifest)
    }
    try request.telling(manifest.name) {
      let former = request.host.plugin(named: manifest.name)?.manifest
      if let former, request.host.configuration.trust.isBundled(former) { throw PluginTrustFault.nameOfBundled }
      try installer.install(candidate) { try request.host.load(path: installer.folder(of: manifest.name)) }
    }
    let words = LocalizedText(bs: "Instaliran je ", en: "Installed ")
    let commands = LocalizedText(bs: ". Nove naredbe: ", en: ". New commands: ")
    return Output(
      [
        .text(
          .paragraph([
            .text(words[request.language]), .code("\(manifest.name) \(manifest.version)"),
            .text(commands[request.language]), .code(request.host.commandNames(of: manifest).joined(separator: ", ")),
          ])), request.allowHint(manifest),
      ],
      data: [
        "plugin": .string(manifest.name), "version": .string(manifest.version),
        "source": .string(candidate.origin.source), "revision": candidate.origin.revision.map { .string($0) } ?? .null,
        "folder": .string(installer.folder(of: manifest.name)),
      ])
  }
}

extension PluginActionRequest {
  /// What installs and removes. What the user named is told if there is nowhere to install to.
  func installer(for subject: String) throws -> PluginInstaller {
    guard let place = host.configuration.installFolder else {
      throw CommandError.plugin(
        subject, .install(.cannotWrite(path: "XDG_DATA_HOME", problem: "not set, and neither is HOME")))
    }
    return PluginInstaller(
      place: place, trust: host.configuration.trust, isCancelled: { [context] in context.isCancelled })
  }

  /// Runs the body; a fault in it is told as one with the plugin, or with what it was to be taken from.
  func telling<Value>(_ plugin: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as PluginInstallFault {
      throw CommandError.plugin(plugin, .install(fault))
    } catch let fault as PluginTrustFault {
      throw CommandError.plugin(plugin, .trust(fault))
    } catch let fault as PluginFault {
      throw CommandError.plugin(plugin, fault)
    }
  }

  /// That a plugin runs only once it is allowed.
  func allowHint(_ manifest: PluginManifest) -> OutputBlock {
    let words = LocalizedText(bs: "Radiće kad ga dozvolite: ", en: "It runs once you allow it: ")
    return .hint([.text(words[language]), .code("plugin allow \(manifest.name)")])
  }
}

extension PluginHost {
  /// The commands of a loaded plugin as one calls them.
  func commandNames(of manifest: PluginManifest) -> [String] {
    let taken = clashes(of: manifest.name).map(\.command)
    return manifest.commands.map { taken.contains($0.name) ? "\(manifest.name).\($0.name)" : $0.name }
  }
}
