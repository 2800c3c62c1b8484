import CommandKit
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

/// What a plugin asks and tells beyond a search, written as a process without any SDK.
@Suite(.serialized) struct PluginRequestTests {
  private static let loop = """
    import json, sys
    def send(**message): print(json.dumps({"jsonrpc": "2.0", **message}), flush=True)
    def read(): return json.loads(sys.stdin.readline())
    def ask(method, **params):
        send(id=7, method=method, params={"call": call, **params})
        return read()
    changes = 0
    while True:
        line = sys.stdin.readline()
        if not line: break
        message = json.loads(line)
        method, call = message["method"], message.get("id")
        if method == "library/changed": changes += 1
        elif method == "initialize": send(id=call, result={"protocol": 1})
        elif method == "shutdown":
            send(id=call, result={})
            break
        elif method == "run":
            BODY
            send(id=call, result={"blocks": [{"type": "paragraph", "text": str(text)}]})

    """

  /// What the plugin answers whose body sets `text`.
  private func answers(_ body: String, runs: Int = 1, between: (HostFixture) -> Void = { _ in }) throws -> String {
    let fixture = try HostFixture()
    try fixture.host.load(path: fixture.write("asks", python: Self.loop.replacing("BODY", with: body)))
    var text = ""
    for run in 0..<runs {
      if run > 0 { between(fixture) }
      let output = try fixture.run("asks").output
      if case .text(let block, _) = output.blocks.first { text = block.plainText }
    }
    return text
  }

  @Test func `a plugin hears of a changed library only once it has asked for it`() throws {
    let subscribed = "ask('subscribe'); text = changes"
    #expect(try answers(subscribed, runs: 3) { $0.host.libraryChanged() } == "2")
    #expect(try answers("text = changes", runs: 3) { $0.host.libraryChanged() } == "0")
  }

  @Test(arguments: [
    ("text = ask('list', filters=['kind:practice'])['result']['total']", "3"),
    ("text = ask('list', ids=['two', 'nobody'])['result']['entries'][0]['title']", "Title of two"),
    ("text = len(ask('list', whole=True, limit=2)['result']['entries'][1]['text'])", "1"),
    ("text = ask('list', limit=0, themes=True)['result']['themes'][0]['name']['bs']", "Ulaganja"),
    ("text = ask('list', limit=0, statistics=True)['result']['statistics']['entries']", "5"),
    ("text = ask('list', limit=0, prefix='t')['result']['ids']", "['three', 'two']"),
    ("text = ask('answers')['result']['ids']", "[]"), ("text = ask('settings')['result']['settings']", "{}"),
    ("text = ask('ask', text='Ko?')['error']['code']", "-32001"),
    ("text = ask('write', id='x', kind='tool', text='')['error']['code']", "-32002"),
    ("text = ask('ask', text='Ko?', kind='dance')['error']['code']", "-32602"),
    ("text = message['params']['folders']['data']", "None"),
  ])
  func `what a plugin asks is answered, or refused with its code`(body: String, expected: String) throws {
    #expect(try answers(body) == expected)
  }

  @Test func `commands come and go while a plugin runs, and go with it`() throws {
    let body = """
      send(method='commands/changed', params={'call': call, 'commands': [] if changes else [{'name': 'extra',
                  'summary': {'bs': 'b', 'en': 'e'}}]}); ask('subscribe'); text = 1
      """
    let fixture = try HostFixture()
    try fixture.host.load(
      path: fixture.write("asks", python: Self.loop.replacing("BODY", with: body.replacing("\n", with: " "))))
    _ = try fixture.run("asks")
    #expect(fixture.commands.map(\.command.signature.name) == ["asks", "extra"])
    fixture.host.libraryChanged()
    _ = try fixture.run("asks")
    #expect(fixture.commands.map(\.command.signature.name) == ["asks"])
  }
}
