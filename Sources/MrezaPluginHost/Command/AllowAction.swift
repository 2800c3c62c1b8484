import CommandKit
import Foundation
import MrezaCore

/// `plugin allow NAME`: shows what would run, asks, and pins the digest of the plugin's files.
struct AllowAction: PluginAction {
  let name = "allow"
  let summary = LocalizedText(
    bs: "dozvoljava dodatku da radi, dok se njegovi fajlovi ne promijene",
    en: "allows a plugin to run, until its files change")
  let parameters = [Parameter.flag("yes", summary: LocalizedText(bs: "ne pitaj", en: "don't ask"))]
  let example = "plugin allow cite"

  func run(_ request: PluginActionRequest) throws -> Output {
    let (host, language) = (request.host, request.language)
    // What is allowed is what lies on the disk now, not what did when it was loaded.
    let subject = try request.subject()
    let folder = host.plugin(named: subject)?.manifest.folder ?? subject
    let manifest = try host.load(path: folder)
    let trust = host.configuration.trust
    do throws(PluginTrustFault) {
      guard try trust.standing(of: manifest) != .bundled else {
        let words = LocalizedText(bs: "Dolazi uz mrezu i smije raditi: ", en: "It comes with mreza and may run: ")
        return Output([.text(.paragraph([.text(words[language]), .code(manifest.name)]))])
      }
      let description = description(of: manifest, language)
      if !request.invocation.flag("yes") {
        try? request.context.write(Output([description]))
        guard agrees(request, manifest) else { return refusal(manifest, language) }
      }
      let digest = try trust.allow(manifest)
      let words = LocalizedText(bs: "Dozvoljen je ", en: "Allowed: ")
      let done = OutputBlock.text(.paragraph([.text(words[language]), .code("\(manifest.name) \(manifest.version)")]))
      return Output(
        request.invocation.flag("yes") ? [description, done] : [done],
        data: ["plugin": .string(manifest.name), "sha256": .string(digest)])
    } catch {
      throw CommandError.plugin(manifest.name, .trust(error))
    }
  }

  private func agrees(_ request: PluginActionRequest, _ manifest: PluginManifest) -> Bool {
    guard request.context.isInteractive else { return false }
    let question = LocalizedText(
      bs: "Dozvoliti dodatak \(manifest.name)? [d/N] ", en: "Allow the plugin \(manifest.name)? [y/N] ")
    let answer = request.host.configuration.ask(question[request.language]) ?? ""
    return ["d", "da", "y", "yes", "д", "да"].contains(answer.lowercased().filter { !$0.isWhitespace })
  }

  private func refusal(_ manifest: PluginManifest, _ language: InterfaceLanguage) -> Output {
    let words = LocalizedText(bs: "Nije dozvoljen. Bez pitanja: ", en: "Not allowed. Without the question: ")
    var output = Output([.hint([.text(words[language]), .code("plugin allow \(manifest.name) --yes")])])
    output.status = .failed
    return output
  }

  private func description(of manifest: PluginManifest, _ language: InterfaceLanguage) -> OutputBlock {
    let none = LocalizedText(bs: "nijedno", en: "none")
    let permissions = manifest.permissions.map { $0.words[language] }.joined(separator: "; ")
    let rows = [
      [LocalizedText(bs: "dodatak", en: "plugin")[language], "\(manifest.name) \(manifest.version)"],
      [LocalizedText(bs: "mapa", en: "folder")[language], manifest.folder],
      [LocalizedText(bs: "izvršava", en: "runs")[language], manifest.whatRuns],
      [LocalizedText(bs: "naredbe", en: "commands")[language], manifest.commands.map(\.name).joined(separator: ", ")],
      [
        LocalizedText(bs: "dopuštenja", en: "permissions")[language],
        permissions.isEmpty ? none[language] : permissions,
      ],
    ]
    return .table(OutputTable(columns: ["", ""], rows: rows, verbatim: [1]))
  }
}

extension PluginPermission {
  /// What the permission lets a plugin do.
  var words: LocalizedText {
    switch self {
    case .writeEntries:
      LocalizedText(
        bs: "write-entries (piše zapise u vašu biblioteku)", en: "write-entries (writes entries into your library)")
    case .files: LocalizedText(bs: "files (čita i piše vaše fajlove)", en: "files (reads and writes your files)")
    case .network: LocalizedText(bs: "network (ide na mrežu)", en: "network (reaches the network)")
    }
  }
}
