import CommandKit
import MrezaCore

/// Calls of the plugin's commands, right and wrong.
extension PluginCheck {
  /// Sends `run` and returns its number and what answers the plugin's questions meanwhile.
  private func send(
    run command: String, arguments: JSONValue, to process: CheckedProcess, in context: CheckContext
  ) -> (id: Int, desk: HostDesk) {
    let id = process.takeID()
    let desk = HostDesk(call: id, context: context, permissions: manifest?.permissions ?? [])
    process.write(
      .request(
        id: id, method: PluginProtocol.HostMethod.run.rawValue,
        params: [
          "command": .string(command), "arguments": arguments, "language": .string(context.language.rawValue),
          "interactive": false, "folders": WireFolders.encode(context.folders),
        ]))
    return (id, desk)
  }

  private func context(_ language: InterfaceLanguage) -> CheckContext {
    let name = manifest?.name ?? ""
    return CheckContext(
      context, language: language, settings: host.settings.plugins[name]?.settings ?? [:],
      data: host.dataFolder(of: name))
  }

  /// The arguments of the first example; none where it can't be read.
  private func goodArguments(_ manifest: PluginManifest) -> JSONValue {
    guard let line = manifest.examples.first?.line, let signature = signature(of: line, manifest),
      let invocation = try? reader?.invocation(line, signature)
    else { return [:] }
    return WireInvocation.encode(invocation)
  }

  /// The command that a line calls, by whichever of its names.
  private func signature(of line: String, _ manifest: PluginManifest) -> CommandSignature? {
    let word = line.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    let short = word.hasPrefix(manifest.name + ".") ? String(word.dropFirst(manifest.name.count + 1)) : word
    return manifest.commands.first { $0.name == short || $0.aliases.contains(short) }
  }

  func checkBadArguments(_ manifest: PluginManifest) {
    let name = "bad-arguments"
    let wrong = JSONValue.object(
      Dictionary(manifest.commands.flatMap(\.parameters).map { ($0.name, ["x": [1]] as JSONValue) }) { $1 })
    let first = manifest.commands.first?.name ?? ""
    let calls: [(command: String, arguments: JSONValue, mustFail: Bool)] = [
      ("no-such-command", goodArguments(manifest), true), (first, [:], false), (first, wrong, false),
      (first, [1, 2], false),
    ]
    for call in calls {
      do throws(PluginFault) {
        let process = try started()
        let (id, desk) = send(run: call.command, arguments: call.arguments, to: process, in: context(.en))
        let reply = process.reply(to: id, within: Double(limits.call), handle: desk.handle)
        switch reply {
        case .answered(.success) where call.mustFail:
          return note(
            .failed(
              name,
              LocalizedText(
                bs: "naredba koje nema je prošla kao da je ima",
                en: "a command that it has not was answered as if it had"),
              advice: LocalizedText(
                bs: "na nepoznatu naredbu odgovorite greškom -32602",
                en: "answer an unknown command with the error -32602")))
        case .answered: continue
        case .silent, .ended:
          let sent = "\(call.command) \(call.arguments.serialized())"
          let what = CheckWords.what(reply, seconds: limits.call)
          note(
            .failed(
              name, LocalizedText(bs: "\(what.bs) (run \(sent))", en: "\(what.en) (run \(sent))"),
              advice: LocalizedText(
                bs: "na argumente koje ne razumijete odgovorite greškom -32602",
                en: "answer arguments that you do not understand with the error -32602")))
          return end()
        }
      } catch {
        return note(CheckWords.notStarted(error, manifest, name: name))
      }
    }
    note(.passed(name, bs: "odgovara i na njih", en: "are answered too"))
  }

  /// Runs an example. What it prints may be declared in either language.
  func check(_ example: PluginExample, of manifest: PluginManifest) {
    let name = "example"
    guard let signature = signature(of: example.line, manifest) else {
      return note(
        .failed(
          name,
          LocalizedText(
            bs: "„\(example.line)“ ne počinje naredbom dodatka",
            en: "„\(example.line)“ does not begin with a command of the plugin"),
          advice: LocalizedText(
            bs: "napišite red kako bi se upisao", en: "write the line as one would type it")))
    }
    guard let reader else {
      return note(
        CheckFinding(
          name, .skipped, LocalizedText(bs: "„\(example.line)“ nije pokrenut", en: "„\(example.line)“ was not run")))
    }
    let invocation: Invocation
    do {
      invocation = try reader.invocation(example.line, signature)
    } catch {
      return note(
        .failed(
          name,
          LocalizedText(
            bs: "„\(example.line)“ ne odgovara parametrima iz plugin.json",
            en: "„\(example.line)“ does not fit the parameters in plugin.json"),
          advice: LocalizedText(
            bs: "popravite primjer ili „parameters“ (\(signature.usage))",
            en: "mend the example or „parameters“ (\(signature.usage))")))
    }
    var shown: [String] = []
    for language in example.output == nil ? [InterfaceLanguage.bs] : [.bs, .en] {
      guard let text = printed(invocation, signature, language, example, reader) else { return }
      if let expected = example.output, Self.isSame(text, expected) { break }
      shown.append(text)
    }
    guard let expected = example.output, shown.count == 2 else {
      return note(.passed(name, bs: "„\(example.line)“", en: "„\(example.line)“"))
    }
    note(
      .failed(
        name,
        LocalizedText(
          bs: "„\(example.line)“ ispisuje „\(Self.excerpt(shown[0]))“, a ne „\(Self.excerpt(expected))“",
          en: "„\(example.line)“ prints „\(Self.excerpt(shown[1]))“ and not „\(Self.excerpt(expected))“"),
        advice: LocalizedText(
          bs: "popravite naredbu, ili „output“ u plugin.json", en: "mend the command, or „output“ in plugin.json")))
  }

  /// What the example prints in a language; nil if it does not come so far, which is noted.
  private func printed(
    _ invocation: Invocation, _ signature: CommandSignature, _ language: InterfaceLanguage, _ example: PluginExample,
    _ reader: ExampleReader
  ) -> String? {
    let name = "example"
    do throws(PluginFault) {
      let process = try started()
      let context = context(language)
      let arguments = invocation.resolvingPaths(of: signature, in: context.folders.working)
      let (id, desk) = send(run: signature.name, arguments: WireInvocation.encode(arguments), to: process, in: context)
      let reply = process.reply(to: id, within: Double(limits.call), handle: desk.handle)
      switch reply {
      case .answered(.success(let json)):
        let decoded = try? WireOutput.decode(json) {
          try context.knowledge.summaries(of: $0, in: language.language)
        }
        guard let decoded else { throw .answeredError("") }
        return reader.text(context.parts + [decoded], language)
      case .answered(.failure(let failure)):
        note(
          .failed(
            name,
            LocalizedText(
              bs: "„\(example.line)“ završava greškom: \(failure.message)",
              en: "„\(example.line)“ ends in an error: \(failure.message)"),
            advice: LocalizedText(
              bs: "primjer treba da radi s bibliotekom koja dolazi uz mrezu",
              en: "an example should work with the library that comes with mreza")))
      case .silent, .ended:
        let what = CheckWords.what(reply, seconds: limits.call)
        note(
          .failed(
            name, LocalizedText(bs: "„\(example.line)“: \(what.bs)", en: "„\(example.line)“: \(what.en)"),
            advice: CheckWords.seeLog(manifest)))
        end()
      }
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
    return nil
  }

  /// White space at the ends of lines and of the whole does not count.
  private static func isSame(_ text: String, _ expected: String) -> Bool { trimmed(text) == trimmed(expected) }

  private static func trimmed(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop(while: \.isWhitespace).reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func excerpt(_ text: String) -> String {
    let line = trimmed(text).joined(separator: "⏎")
    return line.count > 60 ? line.prefix(60) + "…" : line
  }

  /// The first example, or the first command with nothing, and `cancel` right behind it.
  func checkCancel(_ manifest: PluginManifest) {
    let name = "cancel"
    let called = manifest.examples.first.flatMap { signature(of: $0.line, manifest) } ?? manifest.commands.first
    guard let called else { return }
    do throws(PluginFault) {
      let process = try started()
      let (id, desk) = send(
        run: called.name, arguments: goodArguments(manifest), to: process,
        in: context(.en))
      process.write(.notification(method: PluginProtocol.HostMethod.cancel.rawValue, params: ["id": .int(id)]))
      let reply = process.reply(to: id, within: limits.cancel + 1, handle: desk.handle)
      guard case .answered = reply else {
        note(
          .failed(
            name, CheckWords.what(reply, seconds: Int(limits.cancel + 1)),
            advice: LocalizedText(
              bs: "odgovorite na prekinuti run greškom -32800; mreza čeka sekundu, pa zaustavlja proces",
              en: "answer the cancelled run with the error -32800; mreza waits a second, then stops the process")))
        return end()
      }
      note(.passed(name, bs: "odgovara na prekinuti run", en: "the cancelled run is answered"))
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
  }
}
