import CommandKit
import MrezaCore

/// `plugin update [NAME]`.
struct UpdateAction: PluginAction {
  let name = "update"
  let summary = LocalizedText(
    bs: "uzima novu verziju instaliranog dodatka, ili svih, odakle su došli",
    en: "takes the new version of an installed plugin, or of all, from where they came")
  let example = "plugin update tally"

  private struct Change {
    var plugin: String
    var former: String
    var now: PluginManifest?
  }

  func run(_ request: PluginActionRequest) throws -> Output {
    let named = request.invocation.text("plugin")
    let installer = try request.installer(for: named ?? name)
    let plugins = named.map { [$0] } ?? installer.renewable
    var changes: [Change] = []
    var problem: (any Error)?
    for plugin in plugins {
      do {
        changes.append(try update(plugin, installer, request))
      } catch {
        if error as? CommandError == .cancelled || plugins.count == 1 { throw error }
        problem = problem ?? error
      }
    }
    let output = output(changes, request)
    // One that fails keeps the others from nothing, but is told.
    if let problem {
      try? request.context.write(output)
      throw problem
    }
    return output
  }

  private func update(_ plugin: String, _ installer: PluginInstaller, _ request: PluginActionRequest) throws -> Change {
    try request.telling(plugin) {
      try request.requireInstalled(plugin, installer)
      guard let origin = installer.origin(of: plugin) else {
        throw PluginInstallFault.originUnknown(folder: installer.folder(of: plugin))
      }
      let former = (try? PluginManifest(path: installer.folder(of: plugin)))?.version ?? "?"
      let candidate = try installer.candidate(from: PluginSource(origin.source))
      var now: PluginManifest?
      _ = try installer.replace(plugin, with: candidate) {
        now = try request.host.load(path: installer.folder(of: plugin))
      }
      return Change(plugin: plugin, former: former, now: now)
    }
  }

  private func output(_ changes: [Change], _ request: PluginActionRequest) -> Output {
    let language = request.language
    guard !changes.isEmpty else {
      let words = LocalizedText(bs: "Nijedan dodatak nije instaliran.", en: "No plugin is installed.")
      return Output([.paragraph(words[language])], data: ["plugins": []])
    }
    var blocks: [OutputBlock] = []
    for change in changes {
      let words =
        if let now = change.now {
          LocalizedText(bs: ": \(change.former) → \(now.version)", en: ": \(change.former) → \(now.version)")
        } else {
          LocalizedText(bs: ": ništa novo (\(change.former))", en: ": nothing new (\(change.former))")
        }
      blocks.append(.text(.paragraph([.code(change.plugin), .text(words[language])])))
      if let now = change.now { blocks.append(request.allowHint(now)) }
    }
    let data = changes.map { change -> JSONValue in
      [
        "plugin": .string(change.plugin), "former": .string(change.former),
        "version": .string(change.now?.version ?? change.former), "changed": .bool(change.now != nil),
      ]
    }
    return Output(blocks, data: ["plugins": .array(data)])
  }
}

extension PluginActionRequest {
  /// - Throws: `PluginInstallFault` for a plugin that is not among the installed ones.
  func requireInstalled(_ plugin: String, _ installer: PluginInstaller) throws {
    if Slug(plugin) != nil, installer.has(plugin) { return }
    guard let loaded = host.plugin(named: plugin)?.manifest else { throw PluginInstallFault.notInstalled }
    if host.configuration.trust.isBundled(loaded) { throw PluginInstallFault.bundled }
    throw PluginInstallFault.liesElsewhere(folder: loaded.folder)
  }
}
