import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// What becomes of a line: its exit code, its error, and what the session keeps.
struct SessionTests {
  @Test(arguments: [
    ("stats", ExitCode.done), ("search povratnike", .done), ("open anketa", .done), ("help", .done),
    ("history", .nothingFound), ("check", .done), ("", .done), ("   ", .done), ("# search", .done), ("#search", .done),
    ("answers dani-dijaspore", .failed), ("check nema", .failed),
    ("xyzzy", .usage), ("search", .usage), ("open", .usage), ("open a b", .usage), ("list sport", .usage),
    ("list --theme sport", .usage), ("search a --limit 0", .usage), ("search a --limit", .usage),
    ("search a --limt 3", .usage), ("stats --format xml", .usage), ("stats --format", .usage), ("help xyzzy", .usage),
    ("stats --language de", .usage), ("--format json", .usage), ("\"\"", .usage),
    ("search nemanigdje", .nothingFound), ("open nema-ga", .nothingFound), ("open 7", .nothingFound),
    ("list module", .nothingFound), ("random module", .nothingFound), ("related member-lopare", .nothingFound),
    ("open \"Nije slug\"", .nothingFound),
  ])
  func `a line ends with the exit code that tells how it went`(line: String, exitCode: ExitCode) throws {
    let outcome = try Sample.session().run(line)
    #expect(outcome.exitCode == exitCode)
    #expect(!outcome.isOver)
    if exitCode == .usage { #expect(outcome.text == "" && outcome.error.hasPrefix("error: ")) }
    if !outcome.error.isEmpty {
      #expect(outcome.error.hasSuffix("\n") && outcome.error.count { $0 == "\n" } == 1)
    }
  }

  @Test func `exit codes are those of the documentation`() {
    #expect([ExitCode.done, .failed, .usage, .nothingFound, .interrupted].map(\.rawValue) == [0, 1, 2, 3, 130])
  }

  @Test(arguments: [
    ("serach a", "there is no command “serach”; did you mean “search”?"),
    ("pretrga", "there is no command “pretrga”; did you mean “search”?"),
    ("релатед_", "there is no command “релатед_”; did you mean “related”?"),
    ("povratnici", "there is no command “povratnici”; to search type “search povratnici”, for the commands “help”"),
    ("search a --exat", "“search” has no option “--exat”; did you mean “--exact”?"),
    ("search", "“search” needs “query”; see “help search”"),
    ("search a --limit", "the option “--limit” needs a value; see “help search”"),
    ("search a --limit 0", "“0” can't be “limit”; it takes a whole number, at least 1"),
    ("open a b", "“open” has no use for “b”; see “help open”"),
    ("open dani-dijaspora", "there is no entry “dani-dijaspora”; did you mean “dani-dijaspore”?"),
    ("open podaci", "there is no entry “podaci”; did you mean “challenge-podaci”?"),
    ("open xyzzyxyzzy", "there is no entry “xyzzyxyzzy”; look for it with “search” or “list”"),
    ("list --theme servces", "“servces” can't be “theme”; did you mean “services”?"),
    ("list --theme sport", "“sport” can't be “theme”; “themes” lists the themes"),
    ("stats --format jsn", "“jsn” can't be “format”; did you mean “json”?"),
    ("stats --language de", "“de” can't be “language”; it takes one of: bs, en, sr-Cyrl"),
    (
      "check nema/ga",
      "“nema/ga” is no library (neither “themes.yaml” nor a folder “practices”); name a folder “Knowledge”"
    ),
  ])
  func `an error tells what went wrong and what to do next`(line: String, words: String) throws {
    #expect(try Sample.session().run(line).error == "error: \(words)\n")
  }

  @Test func `a format or a language holds for its line only`() throws {
    let session = try Sample.session(.en)
    #expect(session.run("search povratnike --format json").text.hasPrefix("{"))
    #expect(session.run("--format=csv search povratnike").text.hasPrefix("id,kind"))
    #expect(session.run("search povratnike --language bs").text.hasPrefix("Nađeno: 2 zapisa"))
    #expect(session.run("search povratnike --language=sr").text.hasPrefix("Нађено: 2 записа"))
    #expect(session.run("xyzzyx --language bs").error.hasPrefix("greška: nema naredbe"))
    #expect(session.run("search povratnike").text.hasPrefix("Found: 2 entries"))
  }

  @Test func `behind two hyphens nothing is an option`() throws {
    let session = try Sample.session()
    let json = session.run("search --format json -- --format povratnike")
    #expect(try JSONValue(parsing: json.text.utf8)["query"] == "--format povratnike")
    #expect(try JSONValue(parsing: session.run("search --format json -- --help").text.utf8)["query"] == "--help")
  }

  @Test func `the words of a command line are taken as they are`() throws {
    let session = try Sample.session()
    #expect(session.run(arguments: ["search", "povratnike"]).exitCode == .done)
    #expect(session.run(arguments: ["open", "dani-dijaspore", "--language", "bs"]).text.hasPrefix("Dani dijaspore"))
    let json = session.run(arguments: ["search", "--format", "json", "a \"b"]).text
    #expect(try JSONValue(parsing: json.utf8)["query"] == "a \"b")
    #expect(session.run(arguments: []).exitCode == .usage)
  }

  @Test(arguments: ["quit", "exit", "kraj", "\\q", "QUIT"])
  func `a session ends when its user leaves`(line: String) throws {
    let session = try Sample.session()
    #expect(!session.run("stats").isOver)
    let outcome = session.run(line)
    #expect(outcome.isOver)
    #expect(outcome.text == "" && outcome.exitCode == .done)
  }

  @Test func `what was typed before is listed, or the lines with a text`() throws {
    let session = try Sample.session(history: ["search a", "open 1", "search b"])
    #expect(session.run("history").text == "  search a\n  open 1\n  search b\n")
    #expect(session.run("history search").text == "  search a\n  search b\n")
    #expect(session.run("history search --limit 1").text == "  search b\n")
    #expect(try JSONValue(parsing: session.run("history open --format json").text.utf8)["lines"] == ["open 1"])
    #expect(session.run("history nema").exitCode == .nothingFound)
  }

  @Test func `help lists every command, and tells all of one`() throws {
    let session = try Sample.session()
    let overview = session.run("help").text
    for name in session.registry.names { #expect(overview.contains("\n\(name) ") || overview.hasPrefix("\(name) ")) }
    for line in ["help search", "search --help", "search povratnike --help", "traži --help", "помоћ search"] {
      let help = session.run(line).text
      #expect(help.hasPrefix("search\n======\n"), "\(line)")
      for part in ["search <query>…", "--limit", "--offset", "--exact", "--format", "--language", "Examples"] {
        #expect(help.contains(part), "\(line): \(part)")
      }
    }
  }

  @Test func `every command has help in both languages`() throws {
    let session = try Sample.session()
    for name in session.registry.names {
      let (en, bs) = (session.run("help \(name)"), session.run("help \(name) --language bs"))
      #expect(en.exitCode == .done && bs.exitCode == .done)
      #expect(en.text != bs.text && en.text.hasPrefix(name) && bs.text.hasPrefix(name))
    }
  }

  @Test func `an unknown error is the command's failure`() throws {
    let session = try Sample.session(knowledge: BrokenKnowledge())
    let outcome = session.run("stats")
    #expect(outcome.exitCode == .failed)
    #expect(outcome.error.hasPrefix("error: the command failed (diskFull); try again"))
  }
}

/// A library that can't be read any more.
private struct BrokenKnowledge: KnowledgeBase {
  enum Failure: Error { case diskFull }
  func search(_ request: SearchRequest) throws -> SearchResults { throw Failure.diskFull }
  func entry(_ slug: Slug) throws -> Entry? { throw Failure.diskFull }
  func summaries(of slugs: [Slug], in language: Language) throws -> [EntrySummary] { throw Failure.diskFull }
  func links(of slug: Slug, in language: Language) throws -> EntryLinks { throw Failure.diskFull }
  func facets(filters: [QueryFilter]) throws -> Facets { throw Failure.diskFull }
  func themes() throws -> [Theme] { [] }
  func slugs(startingWith prefix: String) throws -> [Slug] { throw Failure.diskFull }
  func statistics() throws -> LibraryStatistics { throw Failure.diskFull }
}
