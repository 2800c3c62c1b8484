import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

@Suite struct TrustTests {
  private static let greets = """
    import json, sys
    for line in sys.stdin:
        m = json.loads(line)
        result = {"protocol": 1} if m["method"] != "run" else {"blocks": [{"type": "paragraph", "text": "zdravo"}]}
        print(json.dumps({"jsonrpc": "2.0", "id": m["id"], "result": result}), flush=True)
    """

  /// A fixture in which nothing is allowed yet, and a plugin `probe` in it.
  private func fixture(allowing names: Set<String> = []) throws -> (fixture: HostFixture, folder: String) {
    let pins = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString).json"
    let fixture = try HostFixture(trust: PluginTrust(allowedNames: names, file: pins))
    let folder = try fixture.write("probe", python: Self.greets)
    try fixture.host.load(path: folder)
    return (fixture, folder)
  }

  private func fault(_ body: () throws -> Void) -> PluginTrustFault? {
    do {
      try body()
      return nil
    } catch CommandError.plugin(_, .trust(let fault)) {
      return fault
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  private func type(_ action: String, _ subject: String, yes: Bool = true, in fixture: HostFixture) throws -> Output {
    var values: [String: Invocation.Value] = ["action": .text(action), "plugin": .text(subject)]
    if yes { values["yes"] = .flag }
    return try CommandTest(PluginsCommand(host: fixture.host), knowledge: HostFixture.knowledge).run(values)
  }

  @Test func `a plugin runs only once it is allowed, and not any more when a file of it has changed`() throws {
    let (fixture, folder) = try fixture()
    #expect(fault { _ = try fixture.run("probe") } == .notAllowed(runs: "python3 plugin.py"))
    #expect(fixture.host.plugins.first?.isRunning == false)
    #expect(try type("allow", "probe", yes: false, in: fixture).status == .failed, "nobody agreed")
    #expect(fault { _ = try fixture.run("probe") } == .notAllowed(runs: "python3 plugin.py"))
    _ = try type("allow", "probe", in: fixture)
    #expect(try fixture.run("probe").output.blocks == [.paragraph("zdravo")])

    fixture.host.shutDown()
    try "x".write(toFile: folder + "/data.txt", atomically: true, encoding: .utf8)
    #expect(fault { _ = try fixture.run("probe") } == .changedSinceAllowed)
    _ = try type("allow", "probe", in: fixture)
    #expect(try fixture.run("probe").output.blocks == [.paragraph("zdravo")])
    fixture.host.shutDown()
    #expect(chmod(folder + "/data.txt", 0o755) == 0)
    #expect(fault { _ = try fixture.run("probe") } == .changedSinceAllowed, "what can be run counts too")
  }

  @Test func `a plugin in Python that has modules of its own is still the allowed one when it runs again`() throws {
    let (fixture, folder) = try fixture()
    try "word = 'zdravo'".write(toFile: folder + "/words.py", atomically: true, encoding: .utf8)
    try ("import words\n" + Self.greets).write(toFile: folder + "/plugin.py", atomically: true, encoding: .utf8)
    _ = try type("allow", "probe", in: fixture)
    _ = try fixture.run("probe")
    #expect(!FileManager.default.fileExists(atPath: folder + "/__pycache__"))
    try fixture.host.load(path: folder)
    _ = try fixture.run("probe")
  }

  @Test func `what is allowed is shown first: the exact command, its commands and permissions`() throws {
    let (fixture, folder) = try fixture()
    let manifest = try String(contentsOfFile: folder + "/plugin.json", encoding: .utf8)
    try manifest.replacing("\"future\": {}", with: "\"permissions\": [\"network\"]")
      .write(toFile: folder + "/plugin.json", atomically: true, encoding: .utf8)
    guard case .table(let table) = try type("allow", "probe", in: fixture).blocks.first else {
      Issue.record("no table")
      return
    }
    let rows = table.rows.map { "\($0)" }.joined()
    #expect(rows.contains("python3 plugin.py") && rows.contains("probe 1.0.0") && rows.contains("network ("))
  }

  @Test func `a name given at launch allows for that time`() throws {
    let (fixture, _) = try fixture(allowing: ["probe"])
    #expect(try fixture.run("probe").output.blocks == [.paragraph("zdravo")])
  }

  @Test func `a manifest that changed behind the host's back does not run`() throws {
    let (fixture, folder) = try fixture(allowing: ["probe"])
    let manifest = try String(contentsOfFile: folder + "/plugin.json", encoding: .utf8)
    try manifest.replacing("1.0.0", with: "1.0.1")
      .write(toFile: folder + "/plugin.json", atomically: true, encoding: .utf8)
    #expect(fault { _ = try fixture.run("probe") } == .changedSinceLoaded)
  }

  @Test func `files that anyone could change, and links that lead out, are refused whoever allows them`() throws {
    let (fixture, folder) = try fixture(allowing: ["probe"])
    #expect(chmod(folder + "/plugin.py", 0o666) == 0)
    #expect(fault { _ = try fixture.run("probe") } == .worldWritable(path: folder + "/plugin.py"))
    #expect(chmod(folder + "/plugin.py", 0o644) == 0 && chmod(folder, 0o777) == 0)
    #expect(fault { _ = try fixture.run("probe") } == .worldWritable(path: folder))
    #expect(fault { _ = try type("allow", "probe", in: fixture) } == .worldWritable(path: folder))
    #expect(chmod(folder, 0o755) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder + "/out", withDestinationPath: "/etc/hostname")
    #expect(fault { _ = try fixture.run("probe") } == .linkOutside(path: folder + "/out"))
    try FileManager.default.removeItem(atPath: folder + "/out")
    try FileManager.default.createSymbolicLink(atPath: folder + "/in", withDestinationPath: "plugin.py")
    #expect(try fixture.run("probe").output.blocks == [.paragraph("zdravo")])
  }

  @Test func `a plugin can't take the name of one that comes with mreza`() throws {
    let fixture = try HostFixture(trust: PluginTrust(bundledFolders: [HostFixture.repository + "/Plugins"]))
    try fixture.host.load(path: HostFixture.repository + "/Plugins/Cite")
    let folder = try fixture.write("cite", python: Self.greets)
    #expect(fault { try fixture.host.load(path: folder) } == .nameOfBundled)
    #expect(fixture.host.plugins.map(\.manifest.folder) == [HostFixture.repository + "/Plugins/Cite"])
  }

  @Test func `a manifest that promises what the plugin has not is told`() throws {
    let fixture = try HostFixture()
    let lies = Self.greets.replacing("{\"protocol\": 1}", with: "{\"protocol\": 1, \"commands\": [\"other\"]}")
    try fixture.host.load(path: try fixture.write("probe", python: lies))
    #expect(fault { _ = try fixture.run("probe") } == .commandsMissing(["probe"]))
    #expect(fixture.host.plugins.first?.isRunning == false)
  }

  @Test func `a list of allowed plugins that anyone can write allows nothing`() throws {
    let pins = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: pins) }
    for (text, mode) in [("{\"version\": 1, \"plugins\": {}}", mode_t(0o666)), ("nonsense", 0o600)] {
      try text.write(toFile: pins, atomically: true, encoding: .utf8)
      #expect(chmod(pins, mode) == 0)
      #expect(throws: PluginTrustFault.pinsUnusable(path: pins)) { try AllowedPlugins(path: pins) }
    }
  }
}
