import CommandKit
import Foundation
import MrezaCore
import Testing

@testable import MrezaPluginHost

/// The plugins in `Plugins/` that are processes, each through the host.
@Suite(.serialized) struct BundledPluginTests {
  private func run(_ plugin: String, _ values: [String: Invocation.Value]) throws -> Output {
    var limits = PluginLimits()
    limits.call = 30
    limits.start = 30
    let fixture = try HostFixture(limits: limits)
    try fixture.host.load(path: "\(HostFixture.repository)/Plugins/\(plugin)")
    return try fixture.run(plugin.lowercased(), values).output
  }

  @Test func `graph draws the links both ways`() throws {
    let output = try run("Graph", ["entry": .text("member-b")])
    #expect(Set(output.data?["links"]?.array?.compactMap { $0["from"]?.string } ?? []) == ["two", "three"])
    let text = output.blocks.map { "\($0)" }.joined()
    #expect(text.contains("digraph mreza"))
  }

  @Test func `graph goes as deep as asked`() throws {
    let near = try run("Graph", ["entry": .text("one"), "as": .text("mermaid")])
    #expect(near.data?["entries"]?.array?.count == 2)
    #expect("\(near.blocks)".contains("flowchart LR"))
    #expect(try run("Graph", ["entry": .text("no-such")]).status == .nothingFound)
  }

  @Test func `wc counts words, in the language asked for`() throws {
    let output = try run("Wc", ["entry": .text("one")])
    #expect(output.data?["words"] == .int(1))
    #expect(try run("Wc", ["entry": .text("no-such")]).status == .nothingFound)
  }
}
