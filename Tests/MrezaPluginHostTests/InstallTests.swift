import CommandKit
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

@Suite struct InstallTests {
  @Test func `a folder is installed, runs once it is allowed, and goes with its permission`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    try FileManager.default.createDirectory(atPath: source + "/.git/objects", withIntermediateDirectories: true)
    #expect(chmod(source + "/plugin.py", 0o777) == 0, "is not taken over: anyone could write it")
    _ = try fixture.type("install", source)
    #expect(fixture.names == ["tally", "tally.origin.json"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.installed + "/tally").sorted()
        == ["plugin.json", "plugin.py"])
    #expect(throws: CommandError.plugin("tally", .trust(.notAllowed(runs: "python3 plugin.py")))) {
      try fixture.host.run("tally")
    }
    _ = try fixture.type("allow", "tally", flags: ["yes"])
    #expect(try fixture.host.run("tally").output.blocks == [.paragraph("zdravo")])
    #expect(fixture.fault("install", source) == .alreadyInstalled)

    _ = try fixture.type("remove", "tally")
    #expect(fixture.names.isEmpty && fixture.host.commands.isEmpty)
    _ = try fixture.type("install", source)
    #expect(throws: CommandError.plugin("tally", .trust(.notAllowed(runs: "python3 plugin.py")))) {
      try fixture.host.run("tally")
    }
  }

  @Test(arguments: [
    ("tally.tar.gz", "t = tar(); t.add(source, 'tally-1.0'); t.close()"),
    ("tally.tgz", "t = tar(); t.add(source, '.'); t.close()"),
    ("tally.tar", "t = tar(''); t.add(source, './tally'); t.close()"),
    ("tally.tar.xz", "t = tar('xz'); t.add(source, 'tally'); t.close()"),
    (
      "tally.zip",
      "z = zip(); [z.write(source + '/' + n, 'tally/' + n) for n in ('plugin.json', 'plugin.py')]; z.close()"
    ),
  ]) func `archives of the usual kinds are installed, with or without a folder around them`(name: String, make: String)
    throws
  {
    let fixture = try InstallFixture()
    let output = try fixture.type("install", try fixture.archive(name, make))
    #expect(output.data?["version"] == "1.0.0")
    _ = try fixture.type("allow", "tally", flags: ["yes"])
    #expect(try fixture.host.run("tally").output.blocks == [.paragraph("zdravo")])
  }

  @Test func `the user's own bits are kept as whether a file can be run, and no more`() throws {
    let fixture = try InstallFixture()
    let path = try fixture.archive(
      "tally.tar",
      """
      t = tar('')
      t.add(source, 'tally')
      i = member('tally/run.sh'); i.mode = 0o6777; t.addfile(i)
      i = member('tally/data.txt'); i.mode = 0o666; t.addfile(i)
      t.close()
      """)
    _ = try fixture.type("install", path)
    let mode = { (name: String) in
      try FileManager.default.attributesOfItem(atPath: fixture.installed + "/tally/" + name)[.posixPermissions] as? Int
    }
    #expect(try mode("run.sh") == 0o755 && mode("data.txt") == 0o644 && mode("") == 0o755)
  }

  @Test func `an update takes what is new where the plugin came from, and it must be allowed again`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    _ = try fixture.type("install", source)
    _ = try fixture.type("allow", "tally", flags: ["yes"])
    _ = try fixture.host.run("tally")
    #expect(try fixture.type("update").data?["plugins"]?.array?.first?["changed"] == false)
    #expect(try fixture.host.run("tally").output.blocks == [.paragraph("zdravo")], "nothing new asks nothing")

    _ = try fixture.source(version: "1.1.0")
    let output = try fixture.type("update", "tally")
    #expect(output.data?["plugins"]?.array?.first?["version"] == "1.1.0")
    #expect(fixture.host.host.plugin(named: "tally")?.manifest.version == "1.1.0")
    #expect(throws: CommandError.plugin("tally", .trust(.changedSinceAllowed))) { try fixture.host.run("tally") }
    #expect(fixture.names == ["tally", "tally.origin.json"])
  }

  @Test func `an update that can't be used leaves what was there`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    _ = try fixture.type("install", source)
    _ = try fixture.type("allow", "tally", flags: ["yes"])
    let manifest = source + "/plugin.json"
    let good = try String(contentsOfFile: manifest, encoding: .utf8)

    try good.replacing("\"tally\", \"version\"", with: "\"other\", \"version\"")
      .write(toFile: manifest, atomically: true, encoding: .utf8)
    #expect(fixture.fault("update", "tally") == .otherPlugin(name: "other", source: source))
    // Two commands of one name are found out only when they are registered.
    try good.replacing(
      "\"commands\": [", with: "\"commands\": [{\"name\": \"tally\", \"summary\": {\"bs\": \"b\", \"en\": \"e\"}}, "
    )
    .write(toFile: manifest, atomically: true, encoding: .utf8)
    #expect(throws: CommandError.self) { try fixture.type("update", "tally") }
    try FileManager.default.removeItem(atPath: source)
    #expect(fixture.fault("update", "tally") == .sourceNotFound(path: source))
    #expect(try fixture.host.run("tally").output.blocks == [.paragraph("zdravo")])
    #expect(fixture.names == ["tally", "tally.origin.json"])
  }

  @Test func `what a plugin has kept stays, unless it is to go too`() throws {
    let fixture = try InstallFixture()
    let data = fixture.folder + "/data/plugin-data/tally"
    for flags in [[], ["data"]] {
      _ = try fixture.type("install", try fixture.source())
      try FileManager.default.createDirectory(atPath: data + "/kept", withIntermediateDirectories: true)
      _ = try fixture.type("remove", "tally", flags: flags)
      #expect(FileManager.default.fileExists(atPath: data) == flags.isEmpty)
    }
    try FileManager.default.createDirectory(atPath: data + "/kept", withIntermediateDirectories: true)
    _ = try fixture.type("remove", "tally", flags: ["data"])
    #expect(!FileManager.default.fileExists(atPath: data), "also after the plugin")
    #expect(fixture.fault("remove", "tally") == .notInstalled)
  }

  @Test func `only what was installed can be removed or updated, and no bundled name can be taken`() throws {
    let fixture = try InstallFixture(bundled: [HostFixture.repository + "/Plugins"])
    try fixture.host.host.load(path: HostFixture.repository + "/Plugins/Cite")
    #expect(fixture.fault("remove", "cite") == .bundled)
    #expect(fixture.fault("update", "cite") == .bundled)
    let elsewhere = try fixture.source()
    try fixture.host.host.load(path: elsewhere)
    #expect(fixture.fault("remove", "tally") == .liesElsewhere(folder: elsewhere))
    for name in ["..", "../plugins", "", "nema"] { #expect(fixture.fault("remove", name) == .notInstalled) }
    let cite = try fixture.source(name: "cite")
    #expect(throws: CommandError.plugin("cite", .trust(.nameOfBundled))) { try fixture.type("install", cite) }
    #expect(fixture.names.isEmpty && FileManager.default.fileExists(atPath: elsewhere))
  }

  @Test func `a plugin put there by hand can be removed, broken or not, but not updated`() throws {
    let fixture = try InstallFixture()
    try FileManager.default.createDirectory(atPath: fixture.installed + "/tally", withIntermediateDirectories: true)
    try "{".write(toFile: fixture.installed + "/tally/plugin.json", atomically: true, encoding: .utf8)
    #expect(fixture.fault("update", "tally") == .originUnknown(folder: fixture.installed + "/tally"))
    _ = try fixture.type("remove", "tally")
    #expect(fixture.names.isEmpty)
  }

  @Test func `what a killed mreza left half done goes with the next installation`() throws {
    let fixture = try InstallFixture()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    for name in [".install-\(process.processIdentifier)-x/files", ".install-\(getpid())-x/files"] {
      try FileManager.default.createDirectory(
        atPath: "\(fixture.installed)/\(name)", withIntermediateDirectories: true)
    }
    _ = try fixture.type("install", try fixture.source())
    #expect(fixture.names == [".install-\(getpid())-x", "tally", "tally.origin.json"], "another's work is let be")
  }
}
