import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

@Suite struct ConfinementTests {
  /// Tries what it is told, each `VERB=SUBJECT`, and tells of each whether it could.
  private static let reaches = """
    import json, os, socket, sys
    def attempt(verb, subject):
        try:
            if verb == "connect": socket.create_connection(("127.0.0.1", int(subject)), 2).close()
            elif verb == "read": open(subject).read()
            elif verb == "write": open(subject, "w").write("plugin was here")
            elif verb == "see": os.kill(int(subject), 0)
            elif verb == "home": return os.environ["HOME"] == subject
            return True
        except OSError:
            return False
    for line in sys.stdin:
        m = json.loads(line)
        result = {"protocol": 1}
        if m["method"] == "run":
            words = m["params"]["arguments"]["text"].split(" ")
            result = {"blocks": [], "data": {w: attempt(*w.split("=")) for w in words}}
        print(json.dumps({"jsonrpc": "2.0", "id": m["id"], "result": result}), flush=True)
    """

  /// A host that confines, with a plugin `probe` and a home of its own.
  private struct Place {
    let fixture: HostFixture
    var home: String { fixture.folder + "/home" }
    var plugin: String { fixture.folder + "/probe" }
    var data: String { home + "/data/probe" }

    init(permissions: [PluginPermission], settings: String = "{\"confine\": true}") throws {
      fixture = try HostFixture { configuration, folder in
        configuration.settings = PluginSettings(json: Data(settings.utf8))
        configuration.dataFolder = folder + "/home/data"
        configuration.places = ConfinementPlaces(
          user: [folder + "/home", folder + "/working"], guarded: [folder + "/home/pins", folder + "/probe"])
      }
      for folder in ["home", "working", "elsewhere"] {
        try FileManager.default.createDirectory(
          atPath: "\(fixture.folder)/\(folder)", withIntermediateDirectories: true)
      }
      for file in ["home/letter", "home/pins", "elsewhere/letter"] {
        try "x".write(toFile: "\(fixture.folder)/\(file)", atomically: true, encoding: .utf8)
      }
      let path = try fixture.write("probe", python: ConfinementTests.reaches)
      let names = permissions.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      let manifest = try String(contentsOfFile: path + "/plugin.json", encoding: .utf8)
      try manifest.replacing(
        "\"unknown\": true",
        with: """
          "parameters": [{"name": "text", "type": "text", "summary": {"bs": "b", "en": "e"}}]
          """
      ).replacing("\"future\": {}", with: "\"permissions\": [\(names)]")
        .write(toFile: path + "/plugin.json", atomically: true, encoding: .utf8)
      try fixture.host.load(path: path)
    }

    /// Which of the attempts the plugin could do. A file counts as written if it is seen outside.
    func could(_ attempts: [String]) throws -> [String] {
      let data = try fixture.run("probe", ["text": .text(attempts.joined(separator: " "))]).output.data
      return attempts.filter { attempt in
        guard attempt.hasPrefix("write=") else { return data?[attempt] == true }
        let path = String(attempt.dropFirst("write=".count))
        return (try? String(contentsOfFile: path, encoding: .utf8)) == "plugin was here"
      }
    }

    /// Everything that a plugin might try, in one order.
    func attempts(port: Int) -> [String] {
      [
        "connect=\(port)", "read=\(home)/letter", "write=\(home)/new", "write=\(fixture.folder)/working/new",
        "write=\(home)/pins", "read=\(fixture.folder)/elsewhere/letter", "write=\(fixture.folder)/elsewhere/new",
        "read=\(plugin)/plugin.py", "write=\(plugin)/plugin.py", "write=\(data)/kept", "read=/etc/shadow",
        "write=/usr/mreza-escaped", "see=\(getpid())", "home=\(data)",
      ]
    }
  }

  /// A listener on a port of this machine, as long as it lives.
  private final class Listener {
    let port: Int
    private let descriptor: Int32

    init() {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      port = withUnsafeMutablePointer(to: &address) { [descriptor] pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          guard bind(descriptor, $0, length) == 0, listen(descriptor, 8) == 0,
            getsockname(descriptor, $0, &length) == 0
          else { return 0 }
          return 1
        } == 1 ? Int(UInt16(bigEndian: pointer.pointee.sin_port)) : 0
      }
    }

    deinit { close(descriptor) }
  }

  /// Whether bwrap works where the tests run: it is not there, or may not make namespaces, in some containers.
  static let canConfine: Bool = {
    let confinement = Confinement(permissions: [], folder: "/", data: nil, programs: [], places: ConfinementPlaces())
    guard let command = try? confinement.command("/usr/bin/true", []) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command.program)
    process.arguments = command.arguments
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canConfine, "bwrap can't run here: it is missing, or may make no namespaces"))
  func `a confined plugin reaches what its permissions name, and nothing else`() throws {
    let listener = Listener()
    let always = { (place: Place) in ["read=\(place.plugin)/plugin.py", "write=\(place.data)/kept"] }
    let none = try Place(permissions: [])
    #expect(try none.could(none.attempts(port: listener.port)) == always(none) + ["home=\(none.data)"])
    let network = try Place(permissions: [.network])
    #expect(
      try network.could(network.attempts(port: listener.port))
        == ["connect=\(listener.port)"] + always(network) + ["home=\(network.data)"])
    let files = try Place(permissions: [.files])
    #expect(
      try files.could(files.attempts(port: listener.port))
        == [
          "read=\(files.home)/letter", "write=\(files.home)/new", "write=\(files.fixture.folder)/working/new",
        ] + always(files))
  }

  @Test func `a plugin that is not confined reaches the same things, so that the attempts prove something`() throws {
    let listener = Listener()
    let place = try Place(
      permissions: [], settings: "{\"confine\": true, \"plugins\": {\"probe\": {\"confine\": false}}}")
    let attempts = place.attempts(port: listener.port).filter {
      // What the user that runs the tests may do himself depends on who that is; the folder for data comes with `run`.
      !$0.hasPrefix("read=/etc") && !$0.contains("/usr/") && !$0.hasPrefix("home=") && !$0.hasSuffix("/kept")
    }
    #expect(try place.could(attempts) == attempts)
  }

  @Test(.enabled(if: canConfine, "bwrap can't run here: it is missing, or may make no namespaces"))
  func `a confined plugin is stopped with all its processes`() throws {
    let place = try Place(permissions: [])
    _ = try place.could(["see=1"])
    let process = try #require(place.fixture.host.plugin(named: "probe")?.processID)
    #expect(kill(process, 0) == 0)
    let inner = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(pid_t.init).filter {
      ((try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8)) ?? "").contains("plugin.py")
        && (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/cwd")) == place.plugin
    }
    #expect(!inner.isEmpty)
    place.fixture.host.shutDown()
    let deadline = ContinuousClock.now + .seconds(5)
    while inner.contains(where: { kill($0, 0) == 0 }), ContinuousClock.now < deadline { usleep(10_000) }
    #expect(inner.allSatisfy { kill($0, 0) != 0 })
  }

  @Test func `a library can't be confined, and does not run then`() throws {
    let fixture = try HostFixture { configuration, _ in
      configuration.settings = PluginSettings(json: Data("{\"confine\": true}".utf8))
    }
    try fixture.host.load(path: HostFixture.repository + "/Plugins/WhomToAsk")
    #expect(throws: CommandError.plugin("whom-to-ask", .confinement(.isLibrary))) { try fixture.run("whom-to-ask") }
  }

  @Test func `the root as a home does not open everything`() throws {
    let confinement = Confinement(
      permissions: [.files], folder: "/p", data: nil, programs: [], places: ConfinementPlaces(user: ["/"]))
    guard let words = try? confinement.command("/usr/bin/true", []).arguments else { return }
    #expect(!words.contains("/") && words.suffix(2) == ["--", "/usr/bin/true"])
  }
}
