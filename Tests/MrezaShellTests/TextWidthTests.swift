import CommandKit
import MrezaCore
import Testing

@testable import MrezaShell

/// Text fitted to the width of a terminal.
struct TextWidthTests {
  private static let long = "Općina svakog ljeta dočekuje povratnike iz inostranstva i razgovara s njima o ulaganjima."
  private static let address = "https://primjer.ba/vrlo/dugacka/adresa/bez/ijednog/razmaka/2026/11/23/vijest.html"
  private static let paragraph = TextBlock.paragraph([.text(long)])

  static let blocks: [OutputBlock] = [
    .text(paragraph),
    .text(.heading(level: 1, [.text(long)])),
    .text(.heading(level: 3, [.text(long)])),
    .text(
      .paragraph([.text("Prije "), .strong([.text(long)]), .footnote("1"), .link([.text("ovdje")], url: address)])),
    .text(.paragraph([.text(address)])),
    .text(.paragraph([.text("kratko"), .lineBreak, .text(long)])),
    .text(.list(start: nil, items: [[paragraph], [paragraph, paragraph]])),
    .text(.list(start: 98, items: [[paragraph], [paragraph], [paragraph]])),
    .text(.list(start: nil, items: [[paragraph, .list(start: 1, items: [[paragraph, .quote([paragraph])]])]])),
    .text(.quote([paragraph, .quote([paragraph])])),
    .text(.rule),
    .hint(long),
    .sources([Source(id: "1", publisher: "FENA", title: long, date: "2016-05", url: address)]),
    .entries(Sample.entries.map { $0.summary(in: .bs) }),
    .entries([
      EntrySummary(
        slug: Sample.entries[0].slug, kind: .practice, language: .bs, title: long, summary: long, place: "BA / " + long)
    ]),
    .results(
      ResultList(
        query: "a", total: 1,
        results: [
          SearchResult(
            entry: Sample.entries[0].summary(in: .bs),
            snippet: Snippet([.init("Općina svakog ljeta "), .init("dočekuje", isMatch: true), .init(" povratnike.")]),
            score: 1)
        ])),
    .text(.paragraph([.text("日本語のとても長い文章が続いています。終わりません。")])),
    .text(.paragraph([.text("s\u{30C}kola c\u{30C}ita z\u{30C}ivot u s\u{30C}umi i dalje")])),
  ]

  @Test(arguments: blocks, [20, 40, 80])
  func `no line is wider than the width`(block: OutputBlock, width: Int) throws {
    let text = try Sample.session(width: width).render(Output([block]))
    #expect(!text.isEmpty)
    for line in text.split(separator: "\n") { #expect(LineWrapping.columns(String(line)) <= width, "\(line)") }
  }

  @Test(arguments: [
    "search povratnike", "search nemanigdje", "search povratnike --limit 1", "list", "open dani-dijaspore",
    "open anketa",
    "related dani-dijaspore", "answers", "answers challenge-podaci", "random practice", "list module",
  ])
  func `no line of a command is wider than twenty columns`(line: String) throws {
    for language in InterfaceLanguage.allCases {
      let text = try Sample.session(language, width: 20).run(line).text
      #expect(!text.isEmpty)
      for line in text.split(separator: "\n") { #expect(line.count <= 20, "\(line)") }
    }
  }

  @Test(arguments: [20, 33, 60])
  func `no letter is lost where a line is broken`(width: Int) throws {
    for block in Self.blocks.prefix(6) {
      let narrow = try Sample.session(width: width).render(Output([block]))
      let wide = try Sample.session(width: 1000).render(Output([block]))
      let letters = { (text: String) in text.filter { !$0.isWhitespace && $0 != "=" } }
      #expect(letters(narrow) == letters(wide))
    }
  }

  @Test func `a width below twenty is taken for twenty`() throws {
    let blocks = Output([.paragraph(Self.long)])
    #expect(try Sample.session(width: 1).render(blocks) == Sample.session(width: 20).render(blocks))
    #expect(try Sample.session(width: -5).render(blocks) == Sample.session(width: 20).render(blocks))
  }

  @Test(arguments: [
    ("jedan dva tri četiri pet šest sedam", "jedan dva tri četiri\npet šest sedam\n"),
    ("jedan dva tri četvrti pet", "jedan dva tri\nčetvrti pet\n"),
    ("jedan dva trinaesterica", "jedan dva\ntrinaesterica\n"),
    ("devetnaesterostrukoga a", "devetnaesterostrukog\na a\n"),
  ])
  func `lines are broken at spaces, and filled`(typed: String, lines: String) throws {
    #expect(try Sample.session(width: 20).render(Output([.paragraph(typed)])) == lines)
  }

  @Test func `an item of a list goes on under its own text`() throws {
    let items: [[TextBlock]] = [
      [.paragraph([.text("jedan dva tri četiri")]), .list(start: nil, items: [[.paragraph([.text("pet")])]])]
    ]
    #expect(
      try Sample.session(width: 20).render(Output([.text(.list(start: 9, items: items))]))
        == "9. jedan dva tri\n   četiri\n   • pet\n")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("čćž", 3), ("мрежа", 5), ("日本", 4), ("s\u{30C}", 1), ("a\u{200D}b", 2), ("🎉", 2), ("한국", 4),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(LineWrapping.columns(text) == columns)
  }

  @Test func `columns of numbers end at the right, and a short row is filled`() throws {
    let table = OutputTable(
      columns: ["tema", "zapisa"], rows: [["usluge", "7"], ["ulaganja", "120"], ["ništa"]], numeric: [1])
    #expect(
      try Sample.session().render(Output([.table(table)])) == """
        tema      zapisa
        usluge         7
        ulaganja     120
        ništa

        """)
  }

  @Test func `a wide cell goes on in its own column`() throws {
    let table = OutputTable(
      columns: ["", ""], rows: [["open", "jedan dva tri četiri pet šest sedam"], ["list", "osam"]])
    #expect(
      try Sample.session(width: 30).render(Output([.table(table)])) == """
        open  jedan dva tri četiri pet
              šest sedam
        list  osam

        """)
  }

  @Test func `an empty output is no text`() throws {
    for format in [OutputFormat.text, .markdown, .csv] {
      #expect(try Sample.session(format: format).render(Output()) == "")
    }
    #expect(try Sample.session().render(Output([.paragraph(""), .entries([]), .paragraph("a")])).hasSuffix("a\n"))
  }
}
