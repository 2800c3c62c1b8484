import Foundation
import Testing

/// A plugin that does harm, or tries to.
struct HostilePlugin: CustomTestStringConvertible, Sendable {
  /// What runs.
  enum Body: Sendable {
    /// A program in Python; `send`, `read` and `hello` are there already.
    case python(String)
    /// A library in C; `say`, `answer` and `opened` are there already.
    case library(String)
    /// Whatever a script makes of the plugin's folder, in which it runs; `carrier` stands in the manifest.
    case folder(carrier: String, script: String)
  }

  let name: String
  let body: Body
  /// Members of the manifest over the usual ones.
  var manifest: [String: String] = [:]
  /// Limits in `plugins.json`; those not named are wide enough never to be met.
  var limits: [String: Int] = [:]
  /// What is typed; the plugin's own command, if nothing is given.
  var lines: [String] = []
  /// Each must be in the answers, in this order.
  var expected: [String]
  /// None may be in the answers.
  var unexpected: [String] = []
  /// Whether the plugin is among the loaded ones at all.
  var isLoaded = true

  var testDescription: String { name }

  var typed: [String] { lines.isEmpty ? [name] : lines }

  /// Makes the plugin's folder in another one.
  func write(into parent: String) throws {
    let folder = "\(parent)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var members = [
      "name": "\"\(name)\"", "version": "\"1.0.0\"", "protocol": "1", "carrier": carrier,
      "commands": "[{\"name\": \"\(name)\", \"summary\": {\"bs\": \"b\", \"en\": \"e\"}}]",
    ]
    members.merge(manifest) { $1 }
    let json = "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",\n ") + "}\n"
    try json.write(toFile: "\(folder)/plugin.json", atomically: true, encoding: .utf8)
    switch body {
    case .python(let source):
      try (Self.pythonPrologue + source).write(toFile: "\(folder)/plugin.py", atomically: true, encoding: .utf8)
    case .library(let source):
      try (Self.libraryPrologue + source).write(toFile: "\(folder)/plugin.c", atomically: true, encoding: .utf8)
      try shell(Self.compile, in: folder)
    case .folder(_, let script):
      try shell(script, in: folder)
    }
  }

  private var carrier: String {
    switch body {
    case .python: "{\"process\": [\"python3\", \"-S\", \"plugin.py\"]}"
    case .library: "{\"library\": \"plugin.so\"}"
    case .folder(let carrier, _): carrier
    }
  }

  static let compile = "cc -shared -fPIC -pthread -o plugin.so plugin.c"

  private func shell(_ script: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "C_INCLUDE_PATH": Self.headers]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  private static let headers = MrezaProcess.repository + "/Sources/CMrezaPlugin/include"

  private static let pythonPrologue = """
    import json, os, signal, sys, time
    def write(text): sys.stdout.write(text); sys.stdout.flush()
    def send(**message): write(json.dumps({"jsonrpc": "2.0", **message}) + "\\n")
    def read(): return json.loads(sys.stdin.readline() or sys.exit())
    def hello(**more): send(id=read()["id"], result={"protocol": 1, **more}); return read()
    def paragraph(text): return {"blocks": [{"type": "paragraph", "text": text}]}

    """

  /// A library answers requests with `answer(id, method, message)`; the number of a request is read, nothing else.
  private static let libraryPrologue = """
    #include "mreza_plugin.h"
    #include <pthread.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>
    static mreza_host host;
    static int say(const char *text) { return host.send(host.context, (const uint8_t *)text, strlen(text)); }
    static void result(int id, const char *json) {
      char line[4096];
      snprintf(line, sizeof line, "{\\"jsonrpc\\":\\"2.0\\",\\"id\\":%d,\\"result\\":%s}", id, json);
      say(line);
    }
    static void answer(int id);
    static int32_t receive(void *context, const uint8_t *bytes, size_t length) {
      char *message = strndup((const char *)bytes, length);
      const char *id = strstr(message, "\\"id\\":");
      if (strstr(message, "\\"initialize\\"")) result(atoi(id + 5), "{\\"protocol\\":1}");
      else if (strstr(message, "\\"shutdown\\"")) result(atoi(id + 5), "{}");
      else if (strstr(message, "\\"run\\"")) answer(atoi(id + 5));
      free(message);
      return 0;
    }
    static void closed(void *context);
    #define OPEN \\
      int32_t mreza_plugin_open(const mreza_host *given, mreza_plugin *plugin) { \\
        host = *given; \\
        *plugin = (mreza_plugin){MREZA_PLUGIN_ABI, sizeof *plugin, NULL, receive, closed}; \\
        return 0; \\
      }

    """
}
