import Foundation
import Testing

/// What a developer of plugins sees while mreza runs.
@Suite(.serialized) struct PluginDevelopmentTests {
  private static let plugin = HostilePlugin(
    name: "draft",
    body: .python(
      """
      message = hello()
      print("told aside \\x1b[31m", file=sys.stderr)
      while message["method"] == "run":
          send(id=message["id"], result=paragraph("the first version"))
          message = read()
      send(id=message["id"], result={})
      """), expected: [])

  /// The plugin in a developer's folder, and mreza.
  private func start(in process: MrezaProcess) throws -> LongLivedMreza {
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/small", toPath: process.folder + "/Knowledge")
    try Self.plugin.write(into: process.folder + "/plugins")
    let mreza = try LongLivedMreza(
      ["--library", "Knowledge", "--language", "en", "--plugin-dir", process.folder + "/plugins"], in: process)
    _ = try mreza.type("stats")
    return mreza
  }

  private func edit(_ process: MrezaProcess, _ file: String, _ old: String, _ new: String) throws {
    let path = "\(process.folder)/plugins/draft/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `a changed plugin of a developer's folder runs as it is now, with its new commands`() throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    let mreza = try start(in: process)
    #expect(try mreza.type("draft") == "the first version\n")
    #expect(try mreza.type("draft") == "the first version\n")
    try edit(process, "plugin.py", "first", "second")
    #expect(try mreza.type("draft") == "note: the plugin draft has changed and was loaded anew\nthe second version\n")
    #expect(try mreza.type("draft") == "the second version\n")
    try edit(process, "plugin.json", "\"commands\": [{\"name\": \"draft\"", "\"commands\": [{\"name\": \"final\"")
    #expect(try mreza.type("final").hasSuffix("the second version\n"))
    #expect(try mreza.type("draft").contains("there is no command"))
    try edit(process, "plugin.json", "\"protocol\"", "\"prtcl\"")
    let answer = try mreza.type("final")
    #expect(
      answer.contains("the one before goes on") && answer.contains("plugin.json")
        && answer.hasSuffix("the second version\n"))
    #expect(try mreza.type("final") == "the second version\n")
    #expect(try mreza.end() >= 0)
  }

  @Test func `trace shows the messages and log what was told aside, neither with escape codes`() throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    let mreza = try start(in: process)
    #expect(try mreza.type("plugin log draft") == "It wrote nothing to standard error.\n")
    #expect(try mreza.type("plugin trace draft").contains("From now on"))
    let traced = try mreza.type("draft").split(separator: "\n")
    #expect(traced.map { $0.prefix(8) } == ["draft → ", "draft ← ", "draft → ", "draft ← ", "the firs"])
    #expect(traced[2].contains("\"method\":\"run\""))
    // A plugin that is read anew is still followed.
    #expect(try mreza.type("plugin reload draft").contains("\"method\":\"shutdown\""))
    #expect(try mreza.type("draft").contains("\"method\":\"initialize\""))
    #expect(try mreza.type("plugin trace draft off") == "Messages are no longer shown.\n")
    #expect(try mreza.type("draft") == "the first version\n")
    let log = try mreza.type("plugin log draft --lines 1")
    #expect(log.contains("told aside") && !log.contains("\u{1B}") && log.split(separator: "\n").count == 1)
    #expect(try mreza.type("plugin log ../../secret").contains("it is not loaded"))
    #expect(try mreza.end() >= 0)
  }
}
