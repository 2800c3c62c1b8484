import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// `analyze` and `similar`.
struct AnalyzeAndSimilarTests {
  @Test func `each word is shown as typed, folded, as a form and as stems`() throws {
    let text = try Sample.session(.cyrillic).run("analyze Дијаспоре građani").text
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: " ").map(String.init) }
    #expect(rows.map(\.first) == ["Дијаспоре", "građani"])
    #expect(rows.map { $0[1] } == ["dijaspore", "gradani"])
  }

  @Test func `JSON gives the place of each word in bytes`() throws {
    let session = try Sample.session()
    let json = try JSONValue(parsing: session.run("analyze \"Đak  returning!\" --format json").text.utf8)
    let words = try #require(json["words"]?.array)
    #expect(words.map { $0["word"]?.string } == ["Đak", "returning"])
    #expect(words.map { $0["start"]?.int } == [0, 6])
    #expect(words.map { $0["end"]?.int } == [4, 15])
    #expect(words[1]["english"] == "return")
    #expect(
      Set(words[0].object?.keys.map { $0 } ?? []) == ["word", "start", "end", "folded", "form", "bosnian", "english"])
    #expect(json["version"] == 1)
  }

  @Test(arguments: [("bs", "bosnian", "english"), ("sr-Cyrl", "bosnian", "english"), ("en", "english", "bosnian")])
  func `a language shows its stem only`(tag: String, shown: String, hidden: String) throws {
    let session = try Sample.session()
    for line in [
      "analyze povratnici --language \(tag) --format json", "analyze --language=\(tag) povratnici --format json",
    ] {
      let word = try #require(try JSONValue(parsing: session.run(line).text.utf8)["words"]?.array?.first)
      #expect(word[shown] != nil && word[hidden] == nil)
      #expect(word["word"] == "povratnici")
    }
  }

  @Test func `the language of an analysis is also that of its answer`() throws {
    #expect(try Sample.session(.bs).run("analyze --language en a").text.hasPrefix("word"))
    #expect(try Sample.session(.en).run("analyze --language bs a").text.hasPrefix("riječ"))
  }

  @Test func `help names an option once`() throws {
    let help = try Sample.session().run("help analyze").text
    #expect(help.split(separator: "\n").count { $0.hasPrefix("--language") } == 1)
  }

  @Test func `a text without words is told so`() throws {
    let outcome = try Sample.session().run("analyze ??? \u{1F600}")
    #expect(outcome.exitCode == .nothingFound)
    #expect(outcome.text.hasPrefix("There is no word in"))
  }

  @Test func `similar entries are numbered results, most alike first`() throws {
    let session = try Sample.session(.bs, knowledge: InMemoryKnowledge(Self.alike, themes: Sample.themes))
    let outcome = session.run("similar a")
    #expect(outcome.text.hasPrefix("Prvi\n====\n\n 1 Drugi\n   praksa · b\n"))
    #expect(session.numbered.map(\.rawValue) == ["b", "c"])
    #expect(session.run("similar 2 --limit 1").text.hasPrefix("Treći\n=====\n\n 1 Prvi\n"))
    let json = try JSONValue(parsing: session.run("similar a --format json").text.utf8)
    #expect(json["id"] == "a")
    #expect(json["results"]?.array?.map { $0["id"]?.string } == ["b", "c"])
  }

  @Test func `nothing alike is nothing found, and an unknown entry an error`() throws {
    let session = try Sample.session(.en)
    #expect(session.run("similar member-lopare").text == "There are no entries like it.\n")
    #expect(session.run("similar member-lopare").exitCode == .nothingFound)
    #expect(session.run("similar member-loparee").error.contains("did you mean “member-lopare”?"))
  }

  private static let alike = [("a", "Prvi"), ("b", "Drugi"), ("c", "Treći")].map { slug, title in
    Sample.entry(slug, .practice, title) { $0.themes = ["services"] }
  }
}
