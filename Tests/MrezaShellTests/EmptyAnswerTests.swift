import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// What is said where nothing was found.
struct EmptyAnswerTests {
  private func answer(_ line: String, _ language: InterfaceLanguage = .en) throws -> String {
    let outcome = try Sample.session(language, width: 200).run(line)
    #expect(outcome.exitCode == .nothingFound)
    return outcome.text
  }

  @Test(arguments: [
    ("search xqzt", ["both scripts", "related words", "words spelt alike"], ["fewer words", "--exact"]),
    ("search xqzt opet", ["related words", "fewer words"], ["--exact"]),
    ("search \"xqzt opet\"", ["both scripts"], ["related words", "spelt alike", "fewer words"]),
  ])
  func `it says what was tried, and nothing that was not`(line: String, tried: [String], not: [String]) throws {
    let text = try answer(line)
    for words in tried { #expect(text.contains(words)) }
    for words in not { #expect(!text.contains(words)) }
  }

  @Test func `an exact search says how to search without`() throws {
    let text = try answer("search xqzt --exact")
    #expect(text.contains("• --exact switches off related words"))
    #expect(text.contains("\n  search xqzt\n"))
    #expect(!text.contains("related words in both languages"))
  }

  @Test func `filters that leave nothing are named, with what there is without them`() throws {
    let text = try answer("search povratnike -nigdje kind:tool place:irska sort:title")
    #expect(text.contains("• Without kind:tool place:irska, 2 entries:\n  search povratnike -nigdje sort:title\n"))
    #expect(!(try answer("search xqzt kind:tool")).contains("Without"))
  }

  @Test func `quotes that find nothing can be left out`() throws {
    #expect(try answer("search \"xqzt vrata\"").contains("quotes:\n  search xqzt vrata\n"))
  }

  @Test func `themes are offered as lines to type, the largest first, in the reader's language`() throws {
    let themes = try answer("search xqzt", .cyrillic).split(separator: "\n").filter { $0.contains("--theme") }
    #expect(themes.count == 3)
    #expect(themes.first.map { $0.split(separator: " ").joined(separator: " ") } == "улагања list --theme investment 1")
    let session = try Sample.session()
    #expect(session.run("list --theme investment").exitCode == .done)
  }

  @Test func `what has no word at all is told so`() throws {
    let text = try Sample.session(.bs, knowledge: FixedSearch(results: SearchResults(total: 0, results: []))).run(
      "search ???"
    ).text
    #expect(text.hasPrefix("U „???“ nema nijedne riječi za pretragu.\n"))
    #expect(!text.contains("Pokušano"))
    #expect(text.hasSuffix("Sve teme: themes\n"))
  }
}
