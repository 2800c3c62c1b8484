import CommandKit
import MrezaCore

extension PluginCheck {
  func checkManifest(path: String) -> PluginManifest? {
    do throws(CommandError) {
      let manifest = try PluginManifest(path: path)
      note(
        .passed(
          "manifest", bs: "\(manifest.name) \(manifest.version), \(manifest.carrier.name)",
          en: "\(manifest.name) \(manifest.version), \(manifest.carrier.name)"))
      return manifest
    } catch {
      var problem = LocalizedText(bs: "nema plugin.json u \(path)", en: "no plugin.json in \(path)")
      if case .plugin(_, .invalidManifest(_, let words)) = error { problem = LocalizedText(bs: words, en: words) }
      note(
        .failed(
          "manifest", problem,
          advice: LocalizedText(
            bs: "članove nabraja docs/plugin-protocol.md", en: "docs/plugin-protocol.md lists the members")))
      return nil
    }
  }

  /// The files must be ones that nobody else can change.
  func checkFiles(_ manifest: PluginManifest) -> Bool {
    do throws(PluginTrustFault) {
      _ = try PluginFiles(folder: manifest.folder)
      note(
        .passed("files", bs: "samo njihov vlasnik ih može mijenjati", en: "only their owner can change them"))
      return true
    } catch {
      let (what, advice) = CheckWords.files(error)
      note(.failed("files", what, advice: advice))
      return false
    }
  }

  /// The plugin must start, and answer `initialize` with the version of the protocol and with its commands.
  func checkStart(_ manifest: PluginManifest) -> Bool {
    guard manifest.protocolVersion == PluginProtocol.version else {
      note(CheckWords.version("manifest-protocol", manifest.protocolVersion))
      return false
    }
    let start = ContinuousClock.now
    let reply: CheckedProcess.Reply
    do throws(PluginFault) {
      reply = greet(try fresh(), params: [:])
    } catch {
      note(CheckWords.notStarted(error, manifest))
      return false
    }
    guard case .answered(let answer) = reply else {
      note(CheckWords.unanswered("start", "initialize", reply, seconds: limits.start))
      return false
    }
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    note(
      .passed(
        "start", bs: "odgovara na initialize za \(milliseconds) ms (granica \(limits.start) s)",
        en: "answers initialize after \(milliseconds) ms (the limit is \(limits.start) s)"))
    return checkHello(answer, manifest)
  }

  private func checkHello(_ answer: Result<JSONValue, RPCMessage.Failure>, _ manifest: PluginManifest) -> Bool {
    hello = try? answer.get()
    guard let version = hello?["protocol"]?.int, version == PluginProtocol.version else {
      note(CheckWords.version("protocol", hello?["protocol"]?.int))
      return false
    }
    note(.passed("protocol", bs: "verzija \(version)", en: "version \(version)"))
    let names = manifest.commands.map(\.name).joined(separator: ", ")
    do throws(PluginFault) {
      try manifest.checkCommands(in: hello)
      note(.passed("commands", bs: names, en: names))
    } catch {
      note(
        .failed(
          "commands",
          LocalizedText(
            bs: "odgovor na initialize ne nabraja sve naredbe iz plugin.json: \(names)",
            en: "the answer to initialize does not list all commands of plugin.json: \(names)"),
          advice: LocalizedText(
            bs: "nabrojte ih sve u „commands“, ili izostavite taj član",
            en: "list all of them in „commands“, or leave that member out")))
    }
    return true
  }
}
