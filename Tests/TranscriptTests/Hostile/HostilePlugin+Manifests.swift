extension HostilePlugin {
  /// Manifests and folders that lie, lead out of themselves, or can't be read.
  static let manifests: [HostilePlugin] = [
    HostilePlugin(
      name: "manifest-lies", body: .python("hello(commands=['other']); time.sleep(900)"), limits: ["shutdown": 1],
      expected: ["promises commands that the plugin has not: manifest-lies"]),
    HostilePlugin(
      name: "manifest-version-9", body: .python("hello()"), manifest: ["protocol": "9"],
      expected: ["it speaks version 9 of the protocol"]),
    HostilePlugin(
      name: "escapes-upwards", body: .folder(carrier: "{\"process\": [\"../../../../bin/sh\"]}", script: ":"),
      lines: ["plugin load $FOLDER/hostile/escapes-upwards", "escapes-upwards"],
      expected: ["is not valid", "there is no command"], isLoaded: false),
    HostilePlugin(
      name: "escapes-by-root",
      body: .folder(carrier: "{\"library\": \"/lib/x86_64-linux-gnu/libc.so.6\"}", script: ":"),
      lines: ["plugin load $FOLDER/hostile/escapes-by-root", "escapes-by-root"],
      expected: ["is not valid", "there is no command"], isLoaded: false),
    HostilePlugin(
      name: "escapes-by-link",
      body: .folder(carrier: "{\"process\": [\"./sh\"]}", script: "ln -s /bin/sh sh"),
      expected: ["leads out of the plugin's folder"]),
    HostilePlugin(
      name: "named-like-a-built-in", body: .python("send(id=hello()['id'], result=paragraph('stolen')); read()"),
      manifest: [
        "commands": "[{\"name\": \"search\", \"aliases\": [\"open\"], \"summary\": {\"bs\": \"b\", \"en\": \"e\"}}]"
      ],
      lines: ["search ured", "open fond-dijaspore", "named-like-a-built-in.search"],
      expected: ["Found: ", "Sources", "stolen"]),
    HostilePlugin(
      name: "escape-codes-in-manifest", body: .python("send(id=hello()['id'], result=paragraph('harmless')); read()"),
      manifest: [
        "version": "\"1\\u001b[31m\"",
        "commands": "[{\"name\": \"escape-codes-in-manifest\", \"aliases\": [\"\\u001b[5m\"],"
          + " \"summary\": {\"bs\": \"\\u001b]0;x\\u0007\", \"en\": \"\\u001b[2Jgone\"},"
          + " \"help\": {\"bs\": \"\\u001b\", \"en\": \"\\u001b[Hhelp\"}, \"examples\": [\"\\u001b[7m\"]}]",
      ],
      lines: ["plugin list", "help", "help escape-codes-in-manifest", "escape-codes-in-manifest"],
      expected: ["harmless"], unexpected: ["\u{7}"]),
    HostilePlugin(
      name: "world-writable",
      body: .folder(carrier: "{\"process\": [\"sh\", \"x\"]}", script: "echo exit > x; chmod 666 x"),
      expected: ["anyone on this machine can change"]),
    HostilePlugin(
      name: "manifest-is-a-pipe",
      body: .folder(carrier: "{\"process\": [\"sh\"]}", script: "rm plugin.json; mkfifo plugin.json"),
      lines: ["plugin load $FOLDER/hostile/manifest-is-a-pipe"], expected: ["error:"], isLoaded: false),
    HostilePlugin(
      name: "manifest-is-huge",
      body: .folder(carrier: "{\"process\": [\"sh\"]}", script: "head -c 2000000 /dev/zero >> plugin.json"),
      lines: ["plugin load $FOLDER/hostile/manifest-is-huge"], expected: ["is not valid"], isLoaded: false),
    HostilePlugin(
      name: "manifest-is-deep",
      body: .folder(
        carrier: "{\"process\": [\"sh\"]}", script: "head -c 500000 /dev/zero | tr '\\0' '[' > plugin.json"),
      lines: ["plugin load $FOLDER/hostile/manifest-is-deep"], expected: ["is not valid"], isLoaded: false),
    HostilePlugin(
      name: "program-is-missing", body: .folder(carrier: "{\"process\": [\"no-such-program\"]}", script: ":"),
      expected: ["it can't be started"]),
    HostilePlugin(
      name: "program-is-a-folder", body: .folder(carrier: "{\"process\": [\"./x\"]}", script: "mkdir x"),
      expected: ["it can't be started"]),
  ]
}
