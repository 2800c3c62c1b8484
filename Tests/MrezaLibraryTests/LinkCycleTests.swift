import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// Links that lead back to where they began.
@Suite struct LinkCycleTests {
  let library: CheckedLibrary

  init() throws { library = try CheckedLibrary() }

  private func model(_ slug: String, _ links: String) throws {
    try library.entry(slug, .model, "## Šta je to\n\nModel općine.[^1]", more: links)
  }

  @Test func `models that apply each other are found once, where the way closes`() throws {
    try model("a", "applies: [b]")
    try model("b", "applies: [d, c]")
    try model("c", "applies: [a]")
    try model("d", "related: [a]")
    #expect(try library.found() == ["models/c.md:8:11 link-cycle"])
    #expect(try library.report().findings.map(\.fault).contains(.linkCycle(.applies, ["a", "b", "c", "a"])))
  }

  @Test func `entries may name each other as related, but none itself`() throws {
    try model("a", "related: [b]")
    try model("b", "related: [a]")
    #expect(try library.found() == [])
    try model("b", "related: [a, b]")
    #expect(try library.found() == ["models/b.md:8:14 link-cycle"])
  }

  @Test func `what two ways reach is no cycle, nor is one that two types make`() throws {
    try model("a", "applies: [b, c]")
    try model("b", "applies: [d]")
    try model("c", "applies: [d]")
    try model("d", "related: [a]")
    #expect(try library.found() == [])
  }

  @Test func `an alias of oneself is oneself`() throws {
    try model("a", "aliases: [staro]\napplies: [staro]")
    try model("b", "related: [a]")
    #expect(try library.found() == ["models/a.md:9:11 link-cycle"])
  }

  @Test func `a cycle through another layer is found in the file that closes it`() throws {
    let own = try CheckedLibrary()
    try model("a", "applies: [b]")
    try model("b", "related: [a]")
    try own.entry("b", .model, "## Šta je to\n\nModel općine.[^1]", more: "applies: [a]")
    let layers = [try LibraryFolder(path: library.path), try LibraryFolder(path: own.path)]
    let check = LibraryCheck(library: Library(layers: layers))
    #expect(CheckedLibrary.places(try check.check(path: own.path + "/models/b.md")) == ["models/b.md:8:11 link-cycle"])
  }

  @Test func `a way of thousands of entries is followed to its end`() throws {
    for number in 0..<1_500 { try model("m\(number)", "applies: [m\((number + 1) % 1_500)]") }
    #expect(try library.found() == ["models/m1499.md:8:11 link-cycle"])
  }
}
