import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

/// A host that can install plugins, and places to install them from.
struct InstallFixture {
  let host: HostFixture
  var folder: String { host.folder }
  var installed: String { folder + "/data/plugins" }
  var pins: String { folder + "/data/allowed-plugins.json" }

  init(bundled: [String] = []) throws {
    host = try HostFixture(trust: PluginTrust()) { configuration, folder in
      let folders = PluginFolders(dataFolder: folder + "/data")
      configuration.installFolder = folders.installed
      configuration.dataFolder = folders.data
      configuration.trust = PluginTrust(bundledFolders: bundled, file: folders.pins)
    }
  }

  /// Types `plugin ACTION SUBJECT --FLAG`.
  func type(_ action: String, _ subject: String? = nil, flags: [String] = []) throws -> Output {
    var values: [String: Invocation.Value] = ["action": .text(action)]
    if let subject { values["plugin"] = .text(subject) }
    for flag in flags { values[flag] = .flag }
    return try CommandTest(PluginsCommand(host: host.host), knowledge: HostFixture.knowledge).run(values)
  }

  /// Why it failed; an issue if it did not.
  func fault(_ action: String, _ subject: String? = nil) -> PluginInstallFault? {
    do {
      _ = try type(action, subject)
      Issue.record("\(action) worked")
    } catch CommandError.plugin(_, .install(let fault)) {
      return fault
    } catch {
      Issue.record("\(error)")
    }
    return nil
  }

  /// What lies in the folder of installed plugins.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: installed)) ?? []).sorted() }

  /// A plugin `tally` to install, in a folder of another name.
  func source(version: String = "1.0.0", name: String = "tally") throws -> String {
    let path = try host.write(name, python: Self.greets)
    let manifest = try String(contentsOfFile: path + "/plugin.json", encoding: .utf8)
    try manifest.replacing("1.0.0", with: version)
      .write(toFile: path + "/plugin.json", atomically: true, encoding: .utf8)
    return path
  }

  /// Makes an archive with Python, which can make those that no usual program would. The Python uses `out`, the path;
  /// `source`, the folder of `tally`; and `tar(mode)` and `zip()`, open archives.
  func archive(_ name: String, _ python: String) throws -> String {
    let path = "\(folder)/\(name)"
    let preamble = """
      import io, os, sys, tarfile, zipfile, stat
      out, source = sys.argv[1], sys.argv[2]
      def tar(mode="gz"): return tarfile.open(out, "w:" + mode)
      def zip(): return zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
      def member(name, type=tarfile.REGTYPE, link="", size=0):
          info = tarfile.TarInfo(name); info.type = type; info.linkname = link; info.size = size
          return info

      """
    try run(["python3", "-c", preamble + python, path, try source()])
    return path
  }

  func run(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words.prefix(2))")
  }

  private static let greets = """
    import json, sys
    for line in sys.stdin:
        m = json.loads(line)
        result = {"protocol": 1} if m["method"] != "run" else {"blocks": [{"type": "paragraph", "text": "zdravo"}]}
        print(json.dumps({"jsonrpc": "2.0", "id": m["id"], "result": result}), flush=True)
    """
}
