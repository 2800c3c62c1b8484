import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

@Suite(.serialized) struct LibraryPluginTests {
  let fixture: HostFixture

  init() throws { fixture = try HostFixture() }

  @Test func `a Swift library asks the library and streams its answer`() throws {
    try fixture.host.load(path: HostFixture.repository + "/Plugins/WhomToAsk")
    let (output, parts) = try fixture.run("whom-to-ask", ["theme": .text("investment")])
    #expect(parts.map { $0.numberedSlugs.map(\.rawValue) } == [["member-b"], ["member-a"]])
    #expect(output.data?["members"]?.array?.first?["practices"]?.array?.count == 2)
    #expect(try fixture.run("whom-to-ask", ["theme": .text("women")]).output.status == .nothingFound)
  }

  @Test func `a cancelled library stops and can be called again`() throws {
    try fixture.host.load(path: HostFixture.repository + "/Plugins/WhomToAsk")
    #expect(throws: CommandError.cancelled) {
      try fixture.run("whom-to-ask", ["theme": .text("investment")]) { $0.isCancelled = true }
    }
    #expect(try fixture.run("whom-to-ask", ["theme": .text("investment")]).parts.count == 2)
  }

  @Test func `a library can be unloaded and loaded again`() throws {
    let path = HostFixture.repository + "/Plugins/WhomToAsk"
    for _ in 0..<3 {
      try fixture.host.load(path: path)
      #expect(try fixture.run("whom-to-ask", ["theme": .text("investment")]).parts.count == 2)
      try fixture.host.unload(name: "whom-to-ask")
      #expect(fixture.commands.isEmpty)
    }
  }

  @Test func `a library without entry point is refused with its name`() throws {
    let path = try fixture.write("no-entry", carrier: "{\"library\": \"/usr/lib/x86_64-linux-gnu/libsqlite3.so.0\"}")
    try FileManager.default.copyItem(
      atPath: "/lib/x86_64-linux-gnu/libm.so.6", toPath: path + "/lib.so")
    try fixture.write("no-entry", carrier: "{\"library\": \"lib.so\"}")
    try fixture.host.load(path: path)
    #expect(throws: CommandError.plugin("no-entry", .noEntryPoint(library: path + "/lib.so"))) {
      try fixture.run("no-entry")
    }
  }

  @Test(arguments: ["missing.so", "plugin.json"])
  func `what is no library is told as what it is`(file: String) throws {
    let path = try fixture.write("broken", carrier: "{\"library\": \"\(file)\"}")
    try fixture.host.load(path: path)
    let error = #expect(throws: CommandError.self) { try fixture.run("broken") }
    guard case .plugin("broken", .cannotStart(let reason)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains(file))
  }
}
