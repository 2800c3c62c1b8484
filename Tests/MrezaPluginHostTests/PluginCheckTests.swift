import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

/// The conformance kit finds each fault, and that one only, in a copy of the Python template that was spoilt on purpose.
@Suite(.serialized) struct PluginCheckTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    /// The checks that must fail.
    var failing: [String]
    var file = "plugin.py"
    /// What is put for what in the file.
    var old: String
    var new: String
    /// A silent plugin is waited for so long, in seconds; on a loaded machine Python takes a few to start.
    var start = 40

    var testDescription: String { "\(failing): \(new.prefix(40))" }
  }

  static let faults: [Fault] = [
    Fault(failing: [], old: "my_plugin", new: "renamed"),
    Fault(failing: ["manifest"], file: "plugin.json", old: "\"version\": \"0.1.0\",", new: ""),
    Fault(failing: ["manifest-protocol"], file: "plugin.json", old: "\"protocol\": 1", new: "\"protocol\": 2"),
    Fault(failing: ["start"], file: "plugin.json", old: "plugin.py", new: "nothing.py"),
    Fault(failing: ["start"], file: "plugin.json", old: "\"python3\"", new: "\"no-such-program\""),
    Fault(failing: ["start"], old: "    sys.stdout.buffer.flush()\n", new: "    pass\n", start: 2),
    Fault(failing: ["protocol"], old: "\"protocol\": 1", new: "\"protocol\": 2"),
    Fault(failing: ["commands"], old: "list(COMMANDS)", new: "[\"other\"]"),
    Fault(failing: ["unknown-request"], old: "METHOD_NOT_FOUND)\n", new: "INVALID_PARAMS)\n"),
    Fault(failing: ["not-json", "invalid-utf-8"], old: "            continue\n", new: "            sys.exit(4)\n"),
    Fault(failing: ["bad-arguments"], old: "COMMANDS.get(str(params.get(\"command\")))", new: "my_plugin"),
    Fault(
      failing: ["bad-arguments"], old: "    if command is None or",
      new: "    if arguments == [1, 2]: sys.exit(5)\n    if command is None or"),
    Fault(failing: ["example"], old: "\"Zdravo\"", new: "\"Ćao\""),
    Fault(failing: ["example", "cancel"], old: "    blocks = ", new: "    sys.exit(6)\n    blocks = "),
    Fault(failing: ["example"], file: "plugin.json", old: "my-plugin Amra\"", new: "my-plugin\""),
    Fault(failing: ["shutdown"], old: "            return\n", new: "            sys.exit(3)\n"),
    Fault(failing: ["end-of-input"], old: "    sys.exit()\n", new: "    import time\n    time.sleep(900)\n"),
    Fault(
      failing: ["restart"], old: "def main():\n",
      new:
        "def main():\n    import os\n    os.mkdir('lock')\n    import atexit, signal\n    atexit.register(os.rmdir, 'lock')\n    signal.signal(signal.SIGTERM, lambda *_: sys.exit())\n"
    ),
    Fault(failing: ["output"], old: "def main():\n", new: "def main():\n    print(\"Starting up…\", flush=True)\n"),
  ]

  @Test(arguments: faults) func `each fault is found by its check`(_ fault: Fault) throws {
    let fixture = try HostFixture()
    let folder = try fixture.copyTemplate(.python, as: "my-plugin")
    let file = "\(folder)/\(fault.file)"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(fault.old))
    try text.replacing(fault.old, with: fault.new).write(toFile: file, atomically: true, encoding: .utf8)
    let findings = try fixture.check(folder, start: fault.start)
    #expect(Set(findings.filter { $0.outcome == .failed }.map(\.name)) == Set(fault.failing), "\(findings)")
    for finding in findings where finding.outcome == .failed { #expect(finding.advice != nil) }
  }

  @Test func `files that anyone could change are not run`() throws {
    let fixture = try HostFixture()
    let folder = try fixture.copyTemplate(.sh, as: "my-plugin")
    chmod(folder + "/plugin.sh", 0o666)
    #expect(try fixture.check(folder).map(\.name) == ["manifest", "files"])
  }

  @Test func `the sh template passes under its new name`() throws {
    let fixture = try HostFixture()
    let folder = try fixture.copyTemplate(.sh, as: "pozdrav-2")
    let findings = try fixture.check(folder)
    #expect(findings.count == 20 && findings.allSatisfy { $0.outcome == .passed }, "\(findings)")
  }

  @Test func `a folder that is there is left alone`() throws {
    let fixture = try HostFixture()
    let folder = try fixture.copyTemplate(.sh, as: "my-plugin")
    try "mine".write(toFile: folder + "/plugin.sh", atomically: true, encoding: .utf8)
    #expect(throws: CommandError.self) { try fixture.copyTemplate(.python, as: "my-plugin") }
    #expect(try String(contentsOfFile: folder + "/plugin.sh", encoding: .utf8) == "mine")
  }
}

extension HostFixture {
  func copyTemplate(_ language: PluginTemplate.Language, as name: String) throws -> String {
    let template = PluginTemplate(language: language, templates: Self.repository + "/Plugins/Templates")
    let target = "\(folder)/\(name)"
    let files = try template.copy(as: name, to: target)
    #expect(files.contains("plugin.json") && files.contains("README.md"))
    return target
  }

  func check(_ folder: String, start: Int = 40) throws -> [CheckFinding] {
    var configuration = host.configuration
    configuration.limits.start = start
    configuration.limits.shutdown = 5
    configuration.limits.cancel = 20
    let reader = ExampleReader(
      invocation: { line, signature in
        let words = line.split(separator: " ").map(String.init)
        guard words.count > 1 else { throw CommandError.missingArgument("who", command: signature.name) }
        var values: [String: Invocation.Value] = ["who": .text(words[1])]
        if words.count > 3 { values["about"] = .text(words[3]) }
        return Invocation(command: signature.name, values: values)
      },
      text: { parts, _ in
        parts.flatMap(\.blocks).map { block in
          if case .text(let text, _) = block { text.plainText } else { "" }
        }.joined(separator: "\n")
      })
    let context = CommandTest(PluginsCommand(host: host), knowledge: Self.knowledge)
    return try PluginCheck(configuration, reader: reader, context: context).run(path: folder)
  }
}
