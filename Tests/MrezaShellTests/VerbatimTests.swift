import CommandKit
import CommandKitTesting
import MrezaCore
import Testing

@testable import MrezaShell

/// What is to be typed is shown as it is typed, and what one types is met kindly.
struct VerbatimTests {
  @Test func `no line of a command's help is wider than twenty columns`() throws {
    for line in try Sample.session(width: 20).run("help search").text.split(separator: "\n") {
      #expect(line.count <= 20, "\(line)")
    }
  }

  @Test(arguments: ["help", "help search", "themes"])
  func `what is to be typed stays as it is in Cyrillic`(line: String) throws {
    let text = try Sample.session(.cyrillic).run(line)
    let shown = text.text + text.error
    for typed in ["--лимит", "--оффсет", "--формат", "сеарцх", "тхемес", "релатед", "инвестмент", "рандом"] {
      #expect(!shown.contains(typed), "\(typed)")
    }
  }

  @Test func `one letter is near no other`() {
    #expect(NearMiss.nearest(to: "x", among: ["s", "o", "?"]) == [])
    #expect(NearMiss.nearest(to: "xy", among: ["ls", "xz"]) == [])
  }

  @Test func `the code of a country stays as it is in Markdown too`() throws {
    let text = try Sample.session(.cyrillic, format: .markdown).run("list practice").text
    #expect(text.contains("(пракса, BA / Лопаре, `dani-dijaspore`)"))
  }
}
