import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

@Suite(.serialized) struct ProcessPluginTests {
  private static let hello = """
    import json, os, sys, time
    def send(message): print(json.dumps({"jsonrpc": "2.0", **message}), flush=True)
    hello = json.loads(sys.stdin.readline())
    send({"id": hello["id"], "result": {"protocol": 1}})

    """

  private func fixture(call: Int = 2, message: Int = 1 << 20) throws -> HostFixture {
    var limits = PluginLimits()
    limits.call = call
    limits.message = message
    return try HostFixture(limits: limits)
  }

  /// The fault that a call ends in.
  private func fault(_ fixture: HostFixture, _ name: String) -> PluginFault? {
    do {
      _ = try fixture.run(name)
      return nil
    } catch CommandError.plugin(_, let fault) {
      return fault
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test func `typed arguments go in; parts, tables and entries come out`() throws {
    let fixture = try fixture(call: 20)
    try fixture.host.load(path: HostFixture.plugin("echo"))
    let (output, parts) = try fixture.run("echo", ["text": .text("đak"), "times": .number(3), "loud": .flag])
    #expect(parts == Array(repeating: Output([.paragraph("ĐAK")]), count: 3))
    #expect(output.blocks.first == .table(OutputTable(columns: ["total", "links"], rows: [["3", "1"]])))
    #expect(output.numberedSlugs.map(\.rawValue) == ["one"])
    #expect(output.blocks.contains(.paragraph("from the future")))
  }

  @Test func `a hundred calls leave one process and no descriptor behind`() throws {
    let fixture = try fixture(call: 20)
    try fixture.host.load(path: HostFixture.plugin("echo"))
    _ = try fixture.run("echo")
    let process = try #require(fixture.host.plugins.first?.processID)
    let before = descriptorCount()
    for _ in 0..<100 { _ = try fixture.run("echo") }
    // Tests that run beside this one open some; a hundred calls that each leave one behind would leave more.
    #expect(descriptorCount() < before + 50)
    #expect(fixture.host.plugins.first?.processID == process)
    try fixture.host.unload(name: "echo")
    #expect(kill(process, 0) == -1 && errno == ESRCH)
  }

  @Test func `a plugin that ends, hangs or babbles is told as such, and starts anew`() throws {
    let fixture = try fixture(call: 1)
    let before = descriptorCount()
    for (name, times, expected) in [
      ("crashes", 16, "ended(status: -11)"), ("hangs", 2, "timedOut(seconds: 1)"), ("babbles", 16, "garbage"),
    ] {
      try fixture.host.load(path: HostFixture.plugin(name))
      for _ in 0..<times {
        let fault = fault(fixture, name)
        #expect("\(fault.map { "\($0)" } ?? "none")".hasPrefix(expected))
      }
      try fixture.host.unload(name: name)
    }
    // Tests that run beside this one open some; 34 starts that each leave one behind would leave more.
    for _ in 0..<200 where descriptorCount() >= before + 24 { usleep(50_000) }
    #expect(descriptorCount() < before + 24)
  }

  @Test(arguments: [
    ("print('[' * 100000, flush=True)", "garbage"), ("print('x' * 3000000, flush=True)", "messageTooLarge"),
    ("sys.stdout.write('y' * 3000000); sys.stdout.flush(); time.sleep(9)", "messageTooLarge"),
    ("sys.stdout.buffer.write(b'\\xff\\xfe\\n'); sys.stdout.flush(); time.sleep(9)", "garbage"),
    ("send({'id': 999, 'result': {}}); time.sleep(9)", "timedOut"),
    ("os.close(1); os.close(2); time.sleep(9)", "ended"), ("sys.exit(3)", "ended(status: 3)"),
    ("send({'id': 2, 'error': {'code': 1, 'message': 'ne mogu'}})", "answeredError(\"ne mogu\")"),
    ("send({'id': 2, 'result': 7})", "none"),
    ("send({'id': 2, 'result': {'blocks': [1, {}, {'type': 'table'}]}})", "none"),
    ("send({'method': 'output', 'params': {'call': 2, 'blocks': 'x'}}); send({'id': 2, 'result': {}})", "none"),
    (
      "send({'id': 5, 'method': 'format-disk'}); assert 'error' in sys.stdin.readline(); send({'id': 2, 'result': {}})",
      "none"
    ),
    (
      "send({'id': 5, 'method': 'get', 'params': {'id': '../x'}}); sys.stdin.readline(); send({'id': 2, 'result': {}})",
      "none"
    ),
  ])
  func `whatever a plugin sends, the host answers with a fault or goes on`(python: String, expected: String) throws {
    let fixture = try fixture()
    let path = try fixture.write(
      "odd", python: Self.hello + "sys.stdin.readline()\n" + python + "\nsys.stdin.readline()\n")
    try fixture.host.load(path: path)
    #expect("\(fault(fixture, "odd").map { "\($0)" } ?? "none")".hasPrefix(expected))
  }

  @Test func `a plugin that does not read its input does not block the host`() throws {
    let fixture = try fixture()
    let path = try fixture.write("deaf", python: Self.hello + "time.sleep(60)")
    try fixture.host.load(path: path)
    let command = try #require(fixture.commands.first?.command)
    let test = CommandTest(command, knowledge: HostFixture.knowledge)
    #expect(throws: CommandError.plugin("deaf", .timedOut(seconds: 2))) {
      try test.run(["text": .text(String(repeating: "x", count: 1_000_000))])
    }
  }

  @Test func `another version of the protocol is refused with both numbers`() throws {
    let fixture = try fixture()
    let python = Self.hello.replacing("\"protocol\": 1", with: "\"protocol\": 2") + "sys.stdin.readline()"
    try fixture.host.load(path: fixture.write("newer", python: python))
    #expect(fault(fixture, "newer") == .protocolMismatch(plugin: 2, host: 1))
  }

  @Test func `a cancelled call tells the plugin, which may finish`() throws {
    let fixture = try fixture(call: 30)
    let python =
      Self.hello + """
        json.loads(sys.stdin.readline())
        cancel = json.loads(sys.stdin.readline())
        send({"id": cancel["params"]["id"], "error": {"code": -32800, "message": "cancelled"}})
        sys.stdin.readline()
        """
    try fixture.host.load(path: fixture.write("polite", python: python))
    #expect(throws: CommandError.cancelled) { try fixture.run("polite") { $0.isCancelled = true } }
    #expect(fixture.host.plugins.first?.isRunning == true)
  }

  @Test func `a program that is not there, or may not run, is told by its name`() throws {
    let fixture = try fixture()
    for program in ["no-such-program-at-all", "./plugin.json"] {
      try fixture.host.load(path: fixture.write("absent", carrier: "{\"process\": [\"\(program)\"]}"))
      let fault = fault(fixture, "absent")
      guard case .cannotStart(let reason) = fault else {
        Issue.record("\(String(describing: fault))")
        continue
      }
      #expect(reason.contains(program))
    }
  }

  @Test func `a plugin sees little of its host's environment`() throws {
    setenv("MREZA_SECRET", "x", 1)
    defer { unsetenv("MREZA_SECRET") }
    let fixture = try fixture(call: 20)
    let python =
      Self.hello + """
        sys.stdin.readline()
        send({"id": 2, "result": {"blocks": [{"type": "paragraph", "text": " ".join(sorted(os.environ))}]}})
        sys.stdin.readline()
        """
    try fixture.host.load(path: fixture.write("nosy", python: python))
    let output = try fixture.run("nosy").output
    #expect(!"\(output)".contains("MREZA_SECRET"))
    #expect("\(output)".contains("PATH"))
  }
}
