extension HostilePlugin {
  /// Programs that speak wrongly, too much, or not at all.
  static let processes: [HostilePlugin] = silent + dying + loud + wrong

  private static let stopped = "did not answer within 1 s and was stopped"
  private static let ended = "it ended unexpectedly"
  private static let garbage = "it sent something that is no message"

  private static let silent: [HostilePlugin] = [
    HostilePlugin(
      name: "never-says-hello", body: .python("time.sleep(900)"), limits: ["start": 1], expected: [stopped]),
    HostilePlugin(
      name: "never-answers", body: .python("hello(); time.sleep(900)"), limits: ["call": 1, "shutdown": 1],
      expected: [stopped]),
    HostilePlugin(
      name: "half-a-line", body: .python("hello(); write('{\"jsonrpc\": \"2.0\", \"id\"'); time.sleep(900)"),
      limits: ["call": 1, "shutdown": 1], expected: [stopped]),
    HostilePlugin(
      name: "answers-anothers-request",
      body: .python(
        "call = hello()['id']; send(id=call + 1, result=paragraph('mine')); send(id=-1, result=0); time.sleep(900)"),
      limits: ["call": 1, "shutdown": 1], expected: [stopped], unexpected: ["mine"]),
    HostilePlugin(
      name: "ignores-term",
      body: .python("signal.signal(signal.SIGTERM, signal.SIG_IGN); hello(); time.sleep(900)"),
      limits: ["call": 1, "shutdown": 1], expected: [stopped]),
    HostilePlugin(
      name: "child-keeps-the-pipe",
      body: .python("hello(); os.fork() or time.sleep(900); os._exit(0)"), limits: ["call": 1, "shutdown": 1],
      expected: [stopped]),
    HostilePlugin(
      name: "never-ends",
      body: .python(
        "call = hello()['id']; send(id=call, result=paragraph('done')); signal.signal(15, signal.SIG_IGN)\n"
          + "while True: time.sleep(900)"), limits: ["shutdown": 1], expected: ["done"]),
    HostilePlugin(
      name: "stops-itself", body: .python("hello(); os.kill(os.getpid(), signal.SIGSTOP)"),
      limits: ["call": 1, "shutdown": 1], expected: [stopped]),
    HostilePlugin(
      name: "closes-its-input",
      body: .python(
        "call = hello()['id']; os.close(0); send(id=call, result=paragraph('deaf')); time.sleep(900)"),
      limits: ["call": 1, "shutdown": 1], lines: ["closes-its-input", "closes-its-input"],
      expected: ["deaf", stopped]),
    HostilePlugin(
      name: "closes-its-output", body: .python("hello(); os.close(1); time.sleep(900)"),
      expected: [ended]),
  ]

  private static let dying: [HostilePlugin] = [
    HostilePlugin(name: "dies-at-once", body: .python("sys.exit(7)"), expected: [ended, "exit 7"]),
    HostilePlugin(name: "dies-after-hello", body: .python("hello(); sys.exit(8)"), expected: [ended, "exit 8"]),
    HostilePlugin(
      name: "dies-while-asking",
      body: .python(
        "call = hello()['id']; send(id=1, method='search', params={'call': call, 'query': 'ured'}); os._exit(9)"),
      expected: [ended, "exit 9"]),
    HostilePlugin(
      name: "dies-within-a-line", body: .python("hello(); write('{\"jsonrpc\": '); os.kill(os.getpid(), 9)"),
      expected: [ended, "signal 9"]),
    HostilePlugin(
      name: "dies-between-calls",
      body: .python("send(id=hello()['id'], result=paragraph('answered')); sys.exit(3)"),
      lines: ["dies-between-calls", "!sleep 0.3", "dies-between-calls"], expected: ["answered"]),
    HostilePlugin(
      name: "dies-of-memory", body: .python("hello(); hog = [bytearray(1 << 24) for _ in range(900)]"),
      limits: ["memory": 400 << 20], expected: [ended, "exit 1"]),
  ]

  private static let loud: [HostilePlugin] = [
    HostilePlugin(
      name: "floods-output", body: .python("hello()\nwhile True: write('x' * 60 + '\\n')"), expected: [garbage]),
    HostilePlugin(
      name: "floods-messages",
      body: .python(
        "hello()\nwhile True: send(method='output', params={'call': 0, 'blocks': [], 'x': 'x' * 4000})"),
      limits: ["output": 1 << 20], expected: ["it sent more than 1 MiB and was stopped"]),
    HostilePlugin(
      name: "floods-errors",
      body: .python("hello()\nwhile True: sys.stderr.write('x' * 60000 + '\\n')"),
      limits: ["call": 1, "shutdown": 1], expected: [stopped]),
    HostilePlugin(
      name: "one-gigabyte", body: .python("hello()\nfor _ in range(1024): write('x' * (1 << 20))"),
      expected: ["it sent a message larger than 16 MiB and was stopped"]),
    HostilePlugin(
      name: "deep-json",
      body: .python("call = hello()['id']; write('{\"id\": %d, \"result\": %s\\n' % (call, '[' * 200000))"),
      expected: [garbage]),
    HostilePlugin(
      name: "asks-without-reading",
      body: .python(
        "call = hello()['id']\n"
          + "while True: send(id=1, method='search', params={'call': call, 'query': 'dijaspora'})"),
      limits: ["requests": 50, "output": 1 << 30], expected: ["it asked 50 times without waiting"]),
  ]

  private static let wrong: [HostilePlugin] = [
    HostilePlugin(
      name: "speaks-version-9", body: .python("send(id=read()['id'], result={'protocol': 9}); read()"),
      expected: ["it speaks version 9 of the protocol"]),
    HostilePlugin(
      name: "refuses-hello",
      body: .python("send(id=read()['id'], error={'code': 5, 'message': 'no'}); time.sleep(900)"),
      limits: ["shutdown": 1], expected: ["it speaks version"]),
    HostilePlugin(
      name: "invalid-utf-8",
      body: .python(
        "hello(); os.write(1, b'{\"jsonrpc\": \"2.0\", \"id\": 2, \"result\": {\"x\": \"\\xff\\xfe\"}}\\n'); read()"),
      limits: ["call": 5, "shutdown": 1], expected: [garbage]),
    HostilePlugin(
      name: "escape-codes",
      body: .python(
        "call = hello()['id']\n"
          + "send(id=call, result={'blocks': [{'type': 'heading', 'text': '\\x1b]0;owned\\x07\\x1b[31mred'},"
          + "{'type': 'table', 'columns': ['\\x9b31m'], 'rows': [['\\x1b[2J'], ['\\u202e']]},"
          + "{'type': 'code', 'text': 'a\\rb\\x1b[H'}, {'type': 'hint', 'text': '\\x1b[5m'}]})"),
      expected: ["red"], unexpected: ["\u{7}", "\u{9B}", "\r"]),
    HostilePlugin(
      name: "wrong-types",
      body: .python(
        "call = hello()['id']\n"
          + "send(method='output', params={'call': call, 'blocks': 'none'})\n"
          + "send(method='output', params=[1]); send(method='progress', params={'call': call, 'fraction': 'x'})\n"
          + "send(method='commands/changed', params={'call': call, 'commands': [{'name': 1}, 2]})\n"
          + "send(id=call, result={'blocks': [1, None, {'type': 'heading', 'text': 'kept', 'level': -9},"
          + "{'type': 'table', 'columns': 1, 'rows': [[1, None], 2]}, {'type': 'list', 'items': {}},"
          + "{'type': 'entries', 'ids': ['../../etc', 7, 'x' * 9000]}, {'type': 'sources', 'sources': [{}]}],"
          + "'status': 9, 'data': 1e308})"), expected: ["kept"]),
    HostilePlugin(
      name: "impossible-numbers",
      body: .python(
        """
        call = hello()["id"]
        most = (1 << 63) - 1
        for method in ["search", "list", "similar", "related", "get", "answers", "settings", "ask", "write", "x" * 5000]:
            for limit, offset in [(most, most), (-most - 1, -most - 1), (0, 1), (1e300, -1e300), ("x", None)]:
                send(id=most, method=method, params={"call": call, "query": "dijaspora", "id": "fond-dijaspore",
                     "limit": limit, "offset": offset, "filters": [":", "year:9999999999999999999..", 1]})
                read()
        send(id=call, result=paragraph("asked it all"))
        """), expected: ["asked it all"]),
    HostilePlugin(
      name: "asks-nobody",
      body: .python(
        "call = hello()['id']; send(id=1, method='ask', params={'call': call, 'text': 'password?'})\n"
          + "send(id=call, error=read()['error'])"),
      expected: ["nobody is here to answer"]),
    HostilePlugin(
      name: "writes-unasked",
      body: .python(
        "call = hello()['id']; send(id=1, method='write', params={'call': call, 'id': 'trojan', 'kind': 'tool',"
          + "'text': '---\\ntitle: x\\n---\\n'}); send(id=call, error=read()['error'])"),
      lines: ["writes-unasked", "open trojan"], expected: ["no permission “write-entries”", "error:"]),
    HostilePlugin(
      name: "writes-elsewhere",
      body: .python(
        """
        call = hello()["id"]
        for slug in ["../../escaped", "/tmp/escaped", "a/b", "", "..", "fond-dijaspore\\u0000"]:
            send(id=1, method="write", params={"call": call, "id": slug, "kind": "tool", "text": "---\\ntitle: x\\n---\\n"})
            assert "error" in read()
        send(id=call, result=paragraph("refused it all"))
        """), manifest: ["permissions": "[\"write-entries\"]"], expected: ["refused it all"]),
    HostilePlugin(
      name: "takes-command-names",
      body: .python(
        "call = hello()['id']\n"
          + "send(method='commands/changed', params={'call': call, 'commands': ["
          + "{'name': n, 'summary': {'bs': 'b', 'en': 'e'}} for n in ['search', 'plugin', 'tame', 'quit']]})\n"
          + "send(id=call, result=paragraph('changed')); time.sleep(900)"), limits: ["shutdown": 1],
      expected: ["changed"]),
    HostilePlugin(
      name: "answers-twice",
      body: .python(
        "call = hello()['id']; send(id=call, result=paragraph('first')); send(id=call, result=paragraph('twice'))\n"
          + "send(id=call + 1, result=paragraph('foretold')); time.sleep(900)"),
      limits: ["call": 1, "shutdown": 1], expected: ["first"], unexpected: ["twice", "foretold"]),
  ]
}
