import CommandKit
import CommandKitTesting
import Testing

@testable import my_plugin

@Test func `it greets in the language of its user`() throws {
  let test = CommandTest(MyPluginCommand(), knowledge: InMemoryKnowledge([]), language: .bs)
  #expect(try test.run(["who": .text("Amra")]).blocks == [.paragraph("Zdravo, Amra!")])
}
