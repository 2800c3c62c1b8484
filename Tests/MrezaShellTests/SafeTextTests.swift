import CommandKit
import CommandKitTesting
import MrezaCore
import Testing

@testable import MrezaShell

/// Text from entries is data: nothing in it steers a terminal or a spreadsheet.
struct SafeTextTests {
  /// Sets colours, moves the cursor, rings, writes the window's title, and turns the direction of writing.
  private static let harm =
    "A\u{1B}[31mB\u{7}C\u{8}D\u{1B}]0;naslov\u{7}E\u{9B}2JF\u{202E}G\u{2066}H\u{7F}I\r\nJ\tK\u{0}L"

  private static let entry = Sample.entry(
    "zla-praksa", .practice, harm, summary: harm,
    body: [
      .heading(level: 2, [.text(harm)]),
      .paragraph([.text(harm), .strong([.text(harm)]), .code(harm), .footnote(harm)]),
      .paragraph([.link([.text("a")], url: harm), .entry(slug: "a", shown: harm)]),
      .code(harm), .list(start: nil, items: [[.quote([.paragraph([.text(harm)])])]]),
    ]
  ) {
    $0.place = Place(countries: ["BA"], municipalities: [harm])
    $0.themes = [harm]
    $0.links = [.related: [$0.slug]]
    $0.sources = [Source(id: "1", publisher: harm, title: harm, date: harm, url: harm)]
  }

  private static let themes = [Theme(slug: harm, name: LocalizedText(bs: harm, en: harm))]

  private static func session(_ format: OutputFormat, _ language: InterfaceLanguage, hasColor: Bool = false) throws
    -> Session
  {
    let finding = Finding(.unknownTheme(harm, nearest: harm), file: harm, line: 1, column: 3, source: harm)
    return try Sample.session(
      language, format: format, hasColor: hasColor, knowledge: InMemoryKnowledge([entry], themes: themes),
      report: CheckReport(library: harm, fileCount: 1, findings: [finding]), history: [harm])
  }

  private static let lines = [
    "search A", "search A -- \u{1B}[31m", "open zla-praksa", "list", "themes", "related zla-praksa", "random", "stats",
    "history", "check",
  ]

  @Test(arguments: [OutputFormat.text, .markdown, .csv], InterfaceLanguage.allCases)
  func `control characters of a library never reach the output`(format: OutputFormat, language: InterfaceLanguage)
    throws
  {
    let session = try Self.session(format, language)
    for line in Self.lines {
      let text = session.run(line).text
      #expect(!text.isEmpty || format == .csv, "\(line)")
      Self.expectHarmless(text, line)
    }
  }

  @Test(arguments: lines)
  func `in JSON they are written as numbers`(line: String) throws {
    let text = try Self.session(.json, .bs).run(line).text
    #expect(!text.isEmpty)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    _ = try JSONValue(parsing: text.utf8)
  }

  @Test func `JSON keeps a text as it is`() throws {
    let json = try JSONValue(parsing: try Self.session(.json, .bs).run("open zla-praksa").text.utf8)
    #expect(json["title"]?.string == Self.harm)
  }

  @Test(arguments: lines)
  func `in colour there are only the colours of mreza`(line: String) throws {
    let text = try Self.session(.text, .en, hasColor: true).run(line).text
    let plain = text.replacing(/\u{1B}\[[0-9;]+m/, with: "")
    Self.expectHarmless(plain, line)
    #expect(!text.contains("\u{1B}[31m"))
  }

  @Test(arguments: [
    "\u{1B}[31mx", "open \u{1B}[31mx", "open \"\u{9B}2J\"", "list --theme \u{7}\u{202E}", "search a --\u{1B}c",
  ])
  func `what was typed comes back in an error without them`(line: String) throws {
    for language in InterfaceLanguage.allCases {
      let outcome = try Self.session(.text, language).run(line)
      #expect(outcome.exitCode == .usage || outcome.exitCode == .nothingFound)
      Self.expectHarmless(outcome.error, line)
    }
  }

  @Test(arguments: [
    ("čisto", "čisto"), ("a\u{1B}[1mb", "ab"), ("a\u{1B}[1;31;40mč\u{1B}[0m", "ač"), ("a\u{1B}b", "ab"),
    ("a\nb\tc\rd", "a b cd"), ("\u{7F}\u{80}\u{9F}", ""),
    ("\u{202A}a\u{202E}\u{2066}b\u{2069}", "ab"), ("👩‍👩‍👧 s\u{30C}", "👩‍👩‍👧 s\u{30C}"), ("", ""),
  ])
  func `line feeds and tabs become spaces, other control characters go`(text: String, safe: String) {
    #expect(Array(text.withoutControls.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+387 33", "'+387 33"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\u{1B}=1", "'=1"),
    ("a=1", "a=1"), ("2026", "2026"), ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
  ])
  func `a cell that a spreadsheet would take for a formula begins with an apostrophe`(title: String, cell: String)
    throws
  {
    let entry = Sample.entry("a", .tool, title) { $0.themes = ["t"] }
    let list = try Sample.session(format: .csv, knowledge: InMemoryKnowledge([entry])).run("list").text
    #expect(list == "id,kind,language,title,place,level,themes\r\na,tool,bs,\(cell),,local,t\r\n")
    let table = Output([.table(OutputTable(columns: [title], rows: [[title]]))])
    #expect(try Sample.session(format: .csv).render(table) == "\(cell)\r\n\(cell)\r\n")
  }

  private static func expectHarmless(_ text: String, _ line: String) {
    let isHarmful = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\r" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(!text.unicodeScalars.contains(where: isHarmful), "\(line): \(text.debugDescription)")
    #expect(!text.replacing("\r\n", with: "\n").contains("\r"), "\(line)")
  }
}
