import Foundation
import Testing

/// Plugins that do harm, against the real program: the next search answers as before, and nothing of them is left.
@Suite(.serialized) struct HostilePluginTests {
  @Test(arguments: HostilePlugin.processes + HostilePlugin.libraries + HostilePlugin.manifests)
  func `a hostile plugin harms nothing but itself`(_ plugin: HostilePlugin) throws {
    let folder = try MrezaProcess()
    defer { folder.remove() }
    let mreza = try start([Self.tame, plugin], in: folder)
    // What starting tells of the plugins comes first.
    _ = try mreza.type("stats")
    let before = try mreza.type("search dijaspora")
    #expect(before.contains("Found: "))
    // What a first call opens once for all stays open.
    #expect(try mreza.type("tame") == "tame\n")
    let descriptors = mreza.descriptorCount

    var answers = ""
    for line in plugin.typed { answers += try mreza.type(line.replacing("$FOLDER", with: folder.folder)) }
    var rest = answers[...]
    for words in plugin.expected {
      let found = rest.firstRange(of: words)
      #expect(found != nil, "\(words) is not in:\n\(mreza.transcript.suffix(2000))")
      if let found { rest = rest[found.upperBound...] }
    }
    for words in plugin.unexpected + ["\u{1B}"] { #expect(!answers.contains(words)) }

    #expect(try mreza.type("search dijaspora") == before)
    #expect(try mreza.type("tame") == "tame\n")
    if plugin.isLoaded { #expect(try mreza.type("plugin unload \(plugin.name)").contains("Unloaded")) }
    #expect(mreza.descriptorCount == descriptors)
    #expect(try mreza.type("plugin unload tame").contains("Unloaded"))
    #expect(waits { LongLivedMreza.processes(in: folder.folder + "/hostile").isEmpty })
    #expect(waits { !mreza.hasChildren })
    // Well below what a plugin that is let go on would fill it with.
    #expect(mreza.peakMemory < 400_000)
    #expect(try mreza.end() >= 0, "\(mreza.transcript.suffix(2000))")
  }

  /// One that works, in the same session as the hostile one.
  static let tame = HostilePlugin(
    name: "tame",
    body: .python(
      """
      message = hello()
      while message["method"] == "run":
          send(id=message["id"], result=paragraph("tame"))
          message = read()
      send(id=message["id"], result={})
      """), expected: [])

  func start(_ plugins: [HostilePlugin], in folder: MrezaProcess) throws -> LongLivedMreza {
    let parent = folder.folder + "/hostile"
    for plugin in plugins { try plugin.write(into: parent) }
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/small", toPath: folder.folder + "/Knowledge")
    // A loaded machine takes seconds to start Python; only what is meant to be slow meets a limit.
    let usual = ["start": 40, "call": 40, "shutdown": 20]
    let settings = plugins.map { plugin in
      let limits = usual.merging(plugin.limits) { $1 }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
      return "\"\(plugin.name)\": {\"limits\": {\(limits)}}"
    }
    try "{\"plugins\": {\(settings.joined(separator: ", "))}}"
      .write(toFile: folder.folder + "/.config/mreza/plugins.json", atomically: true, encoding: .utf8)
    return try LongLivedMreza(
      ["--library", "Knowledge", "--language", "en", "--plugin-dir", parent]
        + plugins.flatMap { ["--allow-plugin", $0.name] }, in: folder)
  }

  /// What is true soon: processes are ended by others.
  func waits(for condition: () -> Bool) -> Bool {
    for _ in 0..<200 {
      if condition() { return true }
      usleep(20_000)
    }
    return condition()
  }
}
