import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// One output in Markdown, CSV and JSON.
struct FormatTests {
  private static let table = OutputTable(
    columns: ["tema", "zapisa"], rows: [["a|b", "7"], ["c, \"d\"", "8"]], numeric: [1])

  private func markdown(_ blocks: [OutputBlock]) throws -> String {
    try Sample.session(.bs, format: .markdown).render(Output(blocks))
  }

  @Test(arguments: [
    (OutputBlock.heading("Pouke", level: 3), "### Pouke\n"),
    (.paragraph("Prvi."), "Prvi.\n"),
    (
      .text(.paragraph([.emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .lineBreak, .code("c")])),
      "*a* **b**  \n`c`\n"
    ),
    (
      .text(.paragraph([.link([.text("FENA")], url: "https://fena.ba"), .footnote("1")])),
      "[FENA](https://fena.ba)[^1]\n"
    ),
    (
      .text(.paragraph([.entry(slug: "a-b", shown: nil), .text(" "), .entry(slug: "c", shown: "ovdje")])),
      "`a-b` ovdje\n"
    ),
    (.list(["a", "b"]), "- a\n- b\n"),
    (.text(.list(start: 3, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])), "3. a\n4. b\n"),
    (
      .text(
        .list(start: nil, items: [[.paragraph([.text("a")]), .list(start: nil, items: [[.paragraph([.text("b")])]])]])),
      "- a\n  - b\n"
    ),
    (.text(.quote([.paragraph([.text("a")])])), "> a\n"), (.text(.code("a\nb")), "```\na\nb\n```\n"),
    (.text(.rule), "---\n"),
    (.table(table), "| tema | zapisa |\n| --- | --- |\n| a\\|b | 7 |\n| c, \"d\" | 8 |\n"),
    (.hint("Dalje"), "*Dalje*\n"),
    (
      .sources([Source(id: "2", publisher: "FENA", title: "Vijest", date: "2016", url: "https://fena.ba/1")]),
      "[^2]: FENA, “Vijest”, 2016, <https://fena.ba/1>\n"
    ),
  ])
  func `a block is Markdown that can be pasted`(block: OutputBlock, text: String) throws {
    #expect(try markdown([block]) == text)
  }

  @Test func `blocks of Markdown are parted by an empty line`() throws {
    #expect(try markdown([.heading("A", level: 1), .paragraph("b"), .list(["c"])]) == "# A\n\nb\n\n- c\n")
  }

  @Test func `results in Markdown are a numbered list with what was found in bold`() throws {
    let entry = Sample.entries[0].summary(in: .bs)
    let snippet = Snippet([.init("dočeka "), .init("povratnike", isMatch: true)])
    let list = ResultList(query: "a", total: 1, results: [SearchResult(entry: entry, snippet: snippet, score: 1)])
    let text = "1. **Dani dijaspore u Loparama** (praksa, BA / Lopare, `dani-dijaspore`)  \n   dočeka **povratnike**\n"
    #expect(try markdown([.results(list)]) == text)
  }

  @Test func `CSV holds tables and entries, and quotes what must be`() throws {
    let session = try Sample.session(.bs, format: .csv)
    #expect(session.render(Output([.table(Self.table)])) == "tema,zapisa\r\na|b,7\r\n\"c, \"\"d\"\"\",8\r\n")
    #expect(
      session.run("list practice").text
        == "id,kind,language,title,place,level,themes\r\n"
        + "dani-dijaspore,practice,bs,Dani dijaspore u Loparama,BA / Lopare,local,returnees investment\r\n"
        + "kancelarija-cazin,practice,bs,Kancelarija u Cazinu,BA / Cazin,local,services\r\n")
    #expect(session.render(Output([.heading("A"), .paragraph("b"), .hint("c"), .list(["d"])])) == "")
  }

  @Test func `entries in several blocks of CSV are under one head`() throws {
    let blocks = [
      OutputBlock.entries([Sample.entries[0].summary(in: .bs)]), .paragraph("a"),
      .entries([Sample.entries[1].summary(in: .bs)]),
    ]
    let lines = try Sample.session(format: .csv).render(Output(blocks)).split(separator: "\r\n")
    #expect(lines.map { $0.prefix { $0 != "," } } == ["id", "dani-dijaspore", "kancelarija-cazin"])
  }

  @Test func `sources in CSV have their own head`() throws {
    let text = try Sample.session(.bs, format: .csv).run("open kancelarija-cazin").text
    #expect(text == "id,publisher,title,date,url\r\n1,FENA,Vijest,2016-05,https://fena.ba/1\r\n")
  }

  @Test(arguments: [
    "stats", "themes", "list", "list module", "open anketa", "related anketa", "answers", "answers challenge-podaci",
    "history", "check", "help", "help search", "random", "search a", "search nema-toga",
  ])
  func `every command answers in JSON with a version`(line: String) throws {
    let session = try Sample.session(format: .json)
    let outcome = session.run(line)
    let json = try JSONValue(parsing: outcome.text.utf8)
    #expect(json["version"] == 1)
    #expect(outcome.text.hasSuffix("}\n") && outcome.text.count { $0 == "\n" } == 1)
  }

  @Test func `an entry in JSON is whole`() throws {
    let json = try JSONValue(parsing: try Sample.session(.bs, format: .json).run("open dani-dijaspore").text.utf8)
    #expect(
      Set(json.object?.keys ?? [:].keys) == [
        "version", "id", "kind", "language", "title", "summary", "themes", "place", "level", "text", "languages",
        "actors",
        "links", "sources", "draft", "years", "maturity", "reviewed", "original", "location", "aliases",
      ])
    #expect(json["links"] == ["addresses": ["challenge-podaci"], "applies": ["model-vrata"]])
    #expect(json["languages"] == ["bs", "en"])
    #expect(json["years"] == "2016–")
    #expect(json["draft"] == false)
    #expect(
      json["sources"] == [
        ["id": "1", "publisher": "FENA", "title": "Vijest", "date": "2016-05", "url": "https://fena.ba/1"]
      ])
  }

  @Test func `answers in JSON carry lessons and sources`() throws {
    let json = try JSONValue(parsing: try Sample.session(.bs, format: .json).run("answers challenge-podaci").text.utf8)
    #expect(json["challenge"] == "challenge-podaci")
    #expect(json["answers"]?.array?.map { $0["id"] } == ["dani-dijaspore", "anketa"])
    #expect(json["answers"]?.array?.first?["lessons"] == ["Pozvati ranije."])
    #expect(json["answers"]?.array?.first?["sources"]?.array?.first?["id"] == "1")
  }

  @Test func `an output without data of its own is its blocks in JSON`() throws {
    let output = Output([.heading("A"), .paragraph("b"), .list(["c"]), .table(Self.table)], status: .nothingFound)
    let json = try JSONValue(parsing: try Sample.session(format: .json).render(output).utf8)
    #expect(json["blocks"]?.array?.map { $0["type"]?.string } == ["heading", "paragraph", "list", "table"])
    #expect(json["status"] == "nothing-found")
    #expect(json["version"] == 1)
  }

  @Test func `an error goes to standard error in every format`() throws {
    for format in OutputFormat.allCases {
      let outcome = try Sample.session(format: format).run("open nema-ga")
      #expect(outcome.text == "")
      #expect(outcome.error.hasPrefix("error: there is no entry “nema-ga”"))
    }
  }
}
