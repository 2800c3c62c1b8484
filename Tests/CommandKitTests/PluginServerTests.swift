import MrezaCore
import Testing

@testable import CommandKit

/// The plugin's side, without a process: messages go into a list.
@Suite struct PluginServerTests {
  private final class Channel: MessageChannel {
    var sent: [RPCMessage] = []
    var coming: [String] = []

    func send(_ line: String) -> Bool {
      if let message = try? RPCMessage(parsing: Array(line.utf8)) { sent.append(message) }
      return true
    }

    func nextMessage() -> [UInt8]? { coming.isEmpty ? nil : Array(coming.removeFirst().utf8) }
  }

  private struct Count: Command {
    let signature = CommandSignature(
      name: "count", summary: LocalizedText(bs: "broji", en: "counts"),
      parameters: [.positional("query", .text, summary: LocalizedText(bs: "", en: ""))])

    func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
      let found = try context.knowledge.search(SearchRequest(SearchQuery(parsing: invocation.text("query") ?? "")))
      try context.write(Output([.paragraph("\(context.language.rawValue)")]))
      try context.checkCancellation()
      return Output([.paragraph("\(found.total)")])
    }
  }

  private struct Counting: Plugin {
    let name = "counting"
    let version = "2.0"
    let commands: [any Command] = [Count()]
  }

  private func exchange(_ messages: [String], coming: [String] = []) -> [RPCMessage] {
    let channel = Channel()
    channel.coming = coming
    let server = PluginServer(Counting(), channel: channel)
    for message in messages { _ = server.receive(Array(message.utf8)) }
    return channel.sent
  }

  private let run = """
    {"jsonrpc": "2.0", "id": 5, "method": "run",
     "params": {"command": "count", "arguments": {"query": "a", "other": 1}, "language": "en", "new": true}}
    """

  @Test func `hello says name, version, protocol and commands`() {
    let sent = exchange([#"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocol": 1}}"#])
    #expect(
      sent == [
        .response(id: 1, .success(["protocol": 1, "name": "counting", "version": "2.0", "commands": ["count"]]))
      ])
  }

  @Test func `a run asks, shows a part and answers`() {
    let sent = exchange([run], coming: [#"{"jsonrpc": "2.0", "id": 1, "result": {"total": 7}}"#])
    #expect(sent.count == 3)
    guard case .request(1, "search", let search) = sent[0] else { return #expect(Bool(false)) }
    #expect(search["query"] == "a" && search["call"] == 5)
    guard case .notification("output", let part) = sent[1] else { return #expect(Bool(false)) }
    #expect(part["call"] == 5)
    guard case .response(5, .success(let result)) = sent[2] else { return #expect(Bool(false)) }
    #expect(result["blocks"]?.array?.first?["text"] == "7")
  }

  @Test func `a cancellation that comes while the host is asked stops the run`() {
    let sent = exchange(
      [run],
      coming: [
        #"{"jsonrpc": "2.0", "method": "cancel", "params": {"id": 5}}"#, #"{"jsonrpc": "2.0", "id": 1, "result": {}}"#,
      ])
    guard case .response(5, .failure(let failure)) = sent.last else { return #expect(Bool(false)) }
    #expect(failure.code == PluginProtocol.ErrorCode.cancelled)
  }

  @Test(arguments: [
    ("x", PluginProtocol.ErrorCode.parseError), ("{}", PluginProtocol.ErrorCode.invalidRequest),
    (#"{"jsonrpc": "2.0", "id": 9, "method": "dance"}"#, PluginProtocol.ErrorCode.methodNotFound),
    (
      #"{"jsonrpc": "2.0", "id": 9, "method": "run", "params": {"command": "x"}}"#,
      PluginProtocol.ErrorCode.invalidParams
    ),
  ])
  func `what the plugin can't do is answered with an error`(message: String, code: Int) {
    guard case .response(_, .failure(let failure)) = exchange([message]).first else { return #expect(Bool(false)) }
    #expect(failure.code == code)
  }
}
