import CommandKit
import CommandKitTesting
import MrezaCore
import Testing

@testable import MrezaShell

/// Bugs that were found while the tests were written.
struct ShellRegressionTests {
  @Test func `S2 Markdown has no control characters of slugs and sources`() throws {
    let harm = "\u{1B}[31m\u{7}"
    let blocks: [OutputBlock] = [
      .text(.paragraph([.entry(slug: harm, shown: nil)])),
      .sources([Source(id: harm, publisher: "a", title: "b", url: "c")]),
    ]
    #expect(!(try Sample.session(format: .markdown).render(Output(blocks))).contains("\u{1B}"))
  }

  @Test(arguments: ["\u{9B}2J", "\u{7F}", "\u{202E}a", "\u{2066}"])
  func `S3 JSON shows no control characters of any kind`(harm: String) throws {
    let output = Output(data: ["a": .string("x" + harm)])
    let text = try Sample.session(format: .json).render(output)
    #expect(!text.unicodeScalars.contains { harm.unicodeScalars.first == $0 })
    #expect(try JSONValue(parsing: text.utf8)["a"]?.string == "x" + harm)
  }

  @Test(arguments: [20, 40, 80])
  func `S4 lines are broken alike in colour and without`(width: Int) throws {
    let title = "Općina svakog ljeta dočekuje povratnike iz inostranstva i razgovara s njima o ulaganjima"
    let output = Output([
      .entries([Sample.entry("a", .tool, title).summary(in: .bs)]), .heading(title, level: 2), .hint(title),
      .text(.list(start: nil, items: [[.paragraph([.strong([.text(title)])])]])),
    ])
    let colored = try Sample.session(width: width, hasColor: true).render(output)
    let plain = try Sample.session(width: width).render(output)
    #expect(colored.replacing(/\u{1B}\[[0-9;]+m/, with: "") == plain)
  }

  @Test(arguments: ["themes", "stats", "help"])
  func `S5 no line of a table is wider than twenty columns`(line: String) throws {
    for language in InterfaceLanguage.allCases {
      for line in try Sample.session(language, width: 20).run(line).text.split(separator: "\n") {
        #expect(line.count <= 20, "\(line)")
      }
    }
  }

  @Test func `S5b a cell keeps its indent`() throws {
    #expect(try Sample.session().run("stats").text.contains("\n  practices"))
  }

  @Test(arguments: ["search --help --language bs", "--language bs search --help", "search --language=bs --help"])
  func `S9 help is in the language that is asked for`(line: String) throws {
    let outcome = try Sample.session(.en).run(line)
    #expect(outcome.text.hasPrefix("search\n======\n\ntraži zapise"), "\(outcome.error)")
  }

  @Test(arguments: ["search a --exact=false", "search a --exact=", "search a --exact=3"])
  func `S10 a flag takes no value`(line: String) throws {
    #expect(try Sample.session().run(line).exitCode == .usage)
  }

  @Test(arguments: [
    ("list --theme investment pr", ["practice"]), ("list --level=local pr", ["practice"]),
    ("list --limit 3 --theme services to", ["tool"]),
  ])
  func `S11 the value of an option is no argument`(line: String, texts: [String]) throws {
    #expect(try Sample.session().complete(line).completions.map(\.text) == texts)
  }

  @Test(arguments: [
    (
      OutputBlock.text(.quote([.list(start: nil, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])])),
      "> - a\n> - b\n"
    ),
    (.text(.list(start: nil, items: [[.paragraph([.text("a")]), .paragraph([.text("b")])]])), "- a\n\n  b\n"),
    (.text(.code("a\n```\nb")), "````\na\n```\nb\n````\n"),
    (.text(.list(start: nil, items: [[.paragraph([.text("a")]), .code("b\nc")]])), "- a\n\n  ```\n  b\n  c\n  ```\n"),
  ])
  func `S12 nested blocks are the same blocks in Markdown`(block: OutputBlock, text: String) throws {
    #expect(try Sample.session(format: .markdown).render(Output([block])) == text)
  }

  @Test func `S13 what a finding quotes stays as it is in Cyrillic`() throws {
    let finding = Finding(.unknownKey("titel", nearest: "title"), file: "a.md", line: 1, column: 1, source: "")
    let report = CheckReport(library: "", fileCount: 1, findings: [finding])
    let text = try Sample.session(.cyrillic, report: report).run("check").text
    #expect(text.contains("„titel“") && text.contains("„title“"))
  }
}
