import CommandKit
import Foundation
import MrezaCore
import Testing

@Suite struct WireTests {
  @Test(arguments: [
    RPCMessage.request(id: 1, method: "run", params: ["command": "đak", "n": 1]),
    .notification(method: "output", params: ["blocks": []]), .response(id: 3, .success(.null)),
    .response(id: 4, .failure(.init(code: -1, message: "ne\nide"))),
  ])
  func `a message is one line and reads as it was`(message: RPCMessage) throws {
    #expect(!message.line.contains("\n"))
    #expect(try RPCMessage(parsing: Array(message.line.utf8)) == message)
  }

  @Test(arguments: [
    "", "{", "[]", "7", "{}", #"{"jsonrpc": "1.0", "method": "x"}"#, #"{"jsonrpc": "2.0"}"#,
    #"{"jsonrpc": "2.0", "id": 1}"#,
    #"{"jsonrpc": "2.0", "id": "a", "result": 1}"#, String(repeating: "[", count: 100_000),
  ])
  func `what is no message is an error, not a trap`(line: String) {
    #expect(throws: RPCMessage.Failure.self) { try RPCMessage(parsing: Array(line.utf8)) }
  }

  @Test func `an output crosses with its meaning`() throws {
    let source = Source(id: "1", publisher: "P", title: "T", date: "2020", url: "https://example.org")
    let output = Output(
      [
        .heading("Naslov", level: 1), .heading("Title", level: 2, language: .en), .paragraph("Text", language: .en),
        .text(.code("y"), language: .bs), .paragraph("Tekst"), .list(["a", "b"]), .text(.code("x = 1")),
        .table(OutputTable(columns: ["a"], rows: [["1"], ["2"]])), .sources([source]), .hint("dalje"),
      ], data: ["n": 1], status: .nothingFound)
    #expect(WireOutput.decode(WireOutput.encode(output)) { _ in [] } == output)
  }

  @Test func `the results of a search cross with notes, guesses, explanations and facets`() throws {
    let entry = EntrySummary(
      slug: try #require(Slug("a-b")), kind: .tool, language: .en, title: "T", summary: "", themes: ["services"],
      place: "BA / Brdo")
    let results = SearchResults(
      total: 7, notes: [SearchNote(.corrected, from: "a", to: "b")],
      results: [
        SearchResult(
          entry: entry, snippet: Snippet([.init("a "), .init("b", isMatch: true), .init(" c")]), score: 1.5,
          isGuess: true,
          explanation: [.init(typed: "x", term: "y", step: .synonym, fields: ["title.en", "themes"], share: 0.25)])
      ],
      facets: Facets(
        kinds: [.init(value: "tool", count: 7)], themes: [], places: [.init(value: "BA", count: 2)], levels: []))
    #expect(WireKnowledge.results(WireKnowledge.encode(results, query: "x")) == results)
  }

  @Test(arguments: [
    "{}", "[]", #"{"results": [{"id": "A B"}, 7, {"id": "a", "kind": "x", "title": "t"}], "notes": [{}]}"#,
  ])
  func `results that are none are left out`(json: String) throws {
    #expect(WireKnowledge.results(try JSONValue(parsing: json.utf8)) == SearchResults(total: 0, results: []))
  }

  @Test func `a whole entry crosses with links and sources`() throws {
    let slug = try #require(Slug("a-b"))
    let entry = Entry(
      slug: slug, kind: .practice, language: .bs, themes: ["investment"], level: .local, actors: ["Grad"],
      maturity: .good, links: [.addresses: [slug]],
      sources: [Source(id: "1", publisher: "P", title: "T", url: "https://example.org")],
      original: EntryText(language: .bs, title: "Naslov", summary: "S", markdown: "Tekst[^1]", body: []))
    #expect(WireKnowledge.entry(WireKnowledge.encode(entry, in: .bs)) == entry)
  }

  @Test func `JSON keeps whole numbers whole and members in order`() throws {
    let json = try JSONValue(parsing: Array(#"{"b": 1, "a": [true, null, 1.5, "č"]}"#.utf8))
    #expect(json.serialized() == #"{"a":[true,null,1.5,"č"],"b":1}"#)
  }
}
