import CommandKit
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

@Suite struct ManifestTests {
  @Test func `a manifest gives typed signatures, and what it knows not is ignored`() throws {
    let manifest = try PluginManifest(path: HostFixture.plugin("echo") + "/plugin.json")
    #expect(manifest.name == "echo" && manifest.carrier == .process(["python3", "plugin.py"]))
    let signature = try #require(manifest.commands.first)
    #expect(signature.usage == "echo [<text>…] [--times <number>] [--loud]")
    #expect(signature.option(named: "times")?.type == .number(minimum: 1))
  }

  @Test(arguments: [
    ("[]", "not a JSON object"), ("{", "not a JSON object"), ("{}", "\"name\" must be a text"),
    (#"{"name": "Über"}"#, "\"name\" must be lower-case"), (#"{"name": "../x"}"#, "\"name\" must be lower-case"),
    (#"{"name": "a"}"#, "\"version\" must be a text"), (#"{"name": "a", "version": "1"}"#, "\"protocol\" must be"),
    (#"{"name": "a", "version": "1", "protocol": 1}"#, "\"carrier\" must be"),
    (#"{"name": "a", "version": "1", "protocol": 1, "carrier": {"process": []}}"#, "\"carrier\" must be"),
    (#"{"name": "a", "version": "1", "protocol": 1, "carrier": {"library": "l"}}"#, "\"commands\" must be"),
    (
      #"{"name": "a", "version": "1", "protocol": 1, "carrier": {"library": "l"}, "commands": [{"name": "b"}]}"#,
      "\"summary\" must be"
    ),
    (
      #"""
      {"name": "a", "version": "1", "protocol": 1, "carrier": {"library": "l"}, "commands": [{"name": "b",
       "summary": {"bs": "", "en": ""}, "parameters": [{"name": "c", "type": "blob"}]}]}
      """#, "unknown type"
    ),
    (
      #"{"name": "a", "version": "1", "protocol": 1, "carrier": {"process": ["../x"]}}"#,
      "\"carrier\" must name a file in"
    ),
    (
      #"{"name": "a", "version": "1", "protocol": 1, "carrier": {"process": ["/bin/sh"]}}"#,
      "\"carrier\" must name a file in"
    ),
    (
      #"{"name": "a", "version": "1", "protocol": 1, "carrier": {"library": "x/../../l.so"}}"#,
      "\"carrier\" must name a file in"
    ),
    (
      #"""
      {"name": "a", "version": "1", "protocol": 1, "carrier": {"library": "l"}, "permissions": ["root"],
       "commands": [{"name": "b", "summary": {"bs": "", "en": ""}}]}
      """#, "unknown permission \"root\""
    ),
    (
      #"""
      {"name": "a", "version": "1", "protocol": 1, "carrier": {"library": "l"},
       "commands": [{"name": "b", "summary": {"bs": "", "en": ""}, "examples": [3]}]}
      """#, "an example must be"
    ),
  ])
  func `what is wrong in a manifest is named`(json: String, problem: String) throws {
    let fixture = try HostFixture()
    try json.write(toFile: fixture.folder + "/plugin.json", atomically: true, encoding: .utf8)
    let error = #expect(throws: CommandError.self) { try PluginManifest(path: fixture.folder) }
    guard case .plugin(_, .invalidManifest(_, let found)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.hasPrefix(problem))
  }

  @Test func `permissions, examples with output, days and durations are read`() throws {
    let fixture = try HostFixture()
    let json = #"""
      {"name": "a", "version": "1", "protocol": 1, "carrier": {"process": ["bin/a", "../anything"]},
       "permissions": ["network", "write-entries"],
       "commands": [{"name": "b", "summary": {"bs": "", "en": ""},
         "parameters": [{"name": "on", "type": "date", "summary": {"bs": "", "en": ""}},
                        {"name": "for", "type": "duration", "option": true, "summary": {"bs": "", "en": ""}}],
         "examples": ["b 2026-12-15", {"line": "b 2026-12-16", "output": "ok\n"}, {"line": "b"}]}]}
      """#
    try json.write(toFile: fixture.folder + "/plugin.json", atomically: true, encoding: .utf8)
    let manifest = try PluginManifest(path: fixture.folder)
    #expect(manifest.permissions == [.writeEntries, .network])
    #expect(manifest.commands.first?.parameters.map(\.type) == [.date, .duration])
    #expect(manifest.commands.first?.examples == ["b 2026-12-15", "b 2026-12-16", "b"])
    #expect(manifest.examples.map(\.output) == [nil, "ok\n", nil])
  }

  @Test func `finding plugins reads manifests and tells of each that is wrong, and the others are there`() throws {
    let fixture = try HostFixture()
    try fixture.write("good", carrier: "{\"library\": \"l.so\"}")
    try FileManager.default.createDirectory(atPath: fixture.folder + "/bad", withIntermediateDirectories: true)
    try "x".write(toFile: fixture.folder + "/bad/plugin.json", atomically: true, encoding: .utf8)
    let problems = fixture.host.discover(in: [fixture.folder, "/nowhere"])
    #expect(problems.count == 1)
    #expect(fixture.commands.map(\.provider) == ["good"])
    #expect(fixture.host.plugins.first?.isRunning == false)
  }

  @Test func `a command whose name is taken is told, and called with the name of its plugin`() throws {
    let fixture = try HostFixture()
    try fixture.write("first", carrier: "{\"library\": \"l.so\"}")
    try fixture.write("second", carrier: "{\"library\": \"l.so\"}")
    try fixture.host.load(path: fixture.folder + "/first")
    let manifest = try String(contentsOfFile: fixture.folder + "/second/plugin.json", encoding: .utf8)
    try manifest.replacing("[{\"name\": \"second\"", with: "[{\"name\": \"first\"")
      .write(toFile: fixture.folder + "/second/plugin.json", atomically: true, encoding: .utf8)
    try fixture.host.load(path: fixture.folder + "/second")
    #expect(fixture.host.clashes(of: "second") == [.init(command: "first", holder: "first")])
    #expect(fixture.commands.map(\.provider) == ["first", "second"])
  }
}
