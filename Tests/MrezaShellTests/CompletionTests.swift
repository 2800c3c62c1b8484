import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import MrezaShell
import Testing

/// What Tab offers at the end of a line.
struct CompletionTests {
  private func completions(_ line: String) throws -> [String] {
    try Sample.session().complete(line).completions.map(\.text)
  }

  @Test func `an empty line offers every command`() throws {
    let session = try Sample.session()
    for line in ["", " "] { #expect(session.complete(line).completions.map(\.text) == session.registry.names) }
  }

  @Test(arguments: [
    ("se", ["search"]), ("SE", ["search"]), ("r", ["random", "related", "run"]), ("hi", ["history"]), ("xyz", []),
    ("help s", ["save", "saved", "search", "similar", "stats"]), ("help xyz", []),
    ("list pr", ["practice"]), ("list m", ["model", "module", "member"]), ("random ch", ["challenge"]),
    ("list practice ", []), ("stats ", []), ("nema ", []),
    ("list --theme ", ["returnees", "investment", "services", "culture"]), ("list --theme in", ["investment"]),
    ("list --theme=in", ["--theme=investment"]), ("list --level ", ["local", "national", "regional", "global"]),
    ("list --kind=to", ["--kind=tool"]), ("search a --limit ", []),
    ("open d", ["dani-dijaspore"]), ("open DANI", ["dani-dijaspore"]), ("related m", ["member-lopare", "model-vrata"]),
    ("open x", []), ("answers ", ["challenge-podaci"]), ("answers ch", ["challenge-podaci"]),
    ("answers d", []), ("answers pod", ["challenge-podaci"]), ("similar d", ["dani-dijaspore"]),
  ])
  func `commands, names and entries are completed`(line: String, texts: [String]) throws {
    #expect(try completions(line) == texts)
  }

  @Test(arguments: [
    ("search --", ["--limit", "--offset", "--exact", "--facets", "--explain", "--format", "--language", "--help"]),
    ("search --l", ["--limit", "--language"]),
    ("search povratnici --ex", ["--exact", "--explain"]),
    ("analyze --", ["--language", "--format", "--help"]), ("stats --", ["--format", "--language", "--help"]),
    ("stats --format ", ["text", "json", "markdown", "csv"]), ("stats --format j", ["json"]),
    ("stats --format=m", ["--format=markdown"]), ("stats --language s", ["sr-Cyrl"]), ("stats --xyz", []),
  ])
  func `options are completed, and their values`(line: String, texts: [String]) throws {
    #expect(try completions(line) == texts)
  }

  @Test(arguments: [
    ("search ki", ["kind:"]), ("search l", ["level:", "language:"]), ("search povratnici th", ["theme:"]),
    ("search -y", ["-year:"]),
    ("search kind:", ["practice", "model", "challenge", "tool", "module", "member"].map { "kind:\($0)" }),
    ("search kind:mo", ["kind:model", "kind:module"]), ("search -kind:to", ["-kind:tool"]),
    ("search theme:i", ["theme:investment"]), ("search place:", ["place:BA"]), ("search level:n", ["level:national"]),
    ("search language:", ["language:bs", "language:en"]), ("search year:", []), ("search povrat", []),
    ("search kind:x", []), ("search s", ["sort:"]), ("search -s", []),
    ("search sort:", ["sort:relevance", "sort:newest", "sort:title"]), ("search sort:t", ["sort:title"]),
    ("search sort:najn", ["sort:newest"]), ("search -sort:t", []),
  ])
  func `filters of a search are completed, and their values`(line: String, texts: [String]) throws {
    #expect(try completions(line) == texts)
  }

  @Test(arguments: [
    ("search theme:povr", ["theme:returnees"]), ("search theme:ПОВР", ["theme:returnees"]),
    ("search theme:inv", ["theme:investment"]), ("search theme:ulag", ["theme:investment"]),
    ("search -theme:uslu", ["-theme:services"]), ("search kind:izaz", ["kind:challenge"]),
    ("search level:drž", ["level:national"]), ("search language:bos", ["language:bs"]),
    ("list prak", ["practice"]), ("list --theme povr", ["returnees"]), ("list --level=glob", ["--level=global"]),
    ("list cla", ["member"]),
  ])
  func `a value is completed by its name in either language, in any script`(line: String, texts: [String]) throws {
    #expect(try completions(line) == texts)
  }

  @Test(arguments: [
    (InterfaceLanguage.en, "place:B", ["place:\"Bosnia & Herzegovina\""]), (.en, "place:BA", ["place:BA"]),
    (.bs, "place:bos", ["place:\"Bosna i Hercegovina\""]), (.bs, "place:\"Bosna i", ["place:\"Bosna i Hercegovina\""]),
    (.bs, "place:Bosnia", ["place:\"Bosnia & Herzegovina\""]), (.bs, "place:lop", ["place:Lopare"]),
    (.bs, "-place:caz", ["-place:Cazin"]), (.bs, "place:лоп", ["place:Лопаре"]), (.bs, "place:q", []),
  ])
  func `a place is completed by the name that was begun`(language: InterfaceLanguage, word: String, texts: [String])
    throws
  {
    #expect(try Sample.session(language).complete("search \(word)").completions.map(\.text) == texts)
  }

  @Test(arguments: [("list --theme povrat", "dani-dijaspore"), ("list izaz", "challenge-podaci")])
  func `the beginning of a name is enough where it is the only one`(line: String, slug: String) throws {
    let session = try Sample.session()
    #expect(session.run(line).exitCode == .done)
    #expect(session.numbered.map(\.rawValue) == [slug])
  }

  @Test(arguments: ["list mo", "list xyz", "list --theme u"])
  func `the beginning of several names, or of none, is no value`(line: String) throws {
    #expect(try Sample.session().run(line).exitCode == .usage)
  }

  @Test(arguments: [
    ("", 0), ("se", 2), ("search ", 0), ("search kind:mo", 7), ("open dani", 4), ("list --theme=in", 10),
    ("open čćž", 3),
    ("search \"dani", 5),
  ])
  func `a completion replaces the last word`(line: String, count: Int) throws {
    #expect(try Sample.session().complete(line).replaces == count)
  }

  @Test func `a completion tells what it stands for, in the reader's language`() throws {
    let session = try Sample.session(.bs)
    let summaries = { (line: String) in session.complete(line).completions.map(\.summary) }
    #expect(summaries("sea") == ["traži zapise po riječima i filterima"])
    #expect(summaries("list --theme inv") == ["ulaganja"])
    #expect(summaries("search kind:pr") == ["prakse"])
    #expect(summaries("answers ") == ["Nema podataka o dijaspori"])
    #expect(summaries("stats --form") == ["oblik ispisa"])
  }

  @Test func `a path is completed, folders with a slash`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mreza-tests-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/prakse", withIntermediateDirectories: true)
    for name in ["prvi.md", "drugi.md", ".skriven"] { try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    #expect(try completions("check \(folder)/pr") == ["\(folder)/prakse/", "\(folder)/prvi.md"])
    #expect(try completions("check \(folder)/") == ["\(folder)/drugi.md", "\(folder)/prakse/", "\(folder)/prvi.md"])
    #expect(try completions("check \(folder)/.") == ["\(folder)/.skriven"])
    #expect(try completions("check \(folder)/nema/") == [])
  }

  @Test func `a library that can't be read has no completions, and that is no error`() throws {
    struct Failure: Error {}
    struct Silent: CompletingCommand {
      let signature = CommandSignature(
        name: "silent", summary: LocalizedText(bs: "", en: ""),
        parameters: [.positional("word", .text, isRequired: false, summary: LocalizedText(bs: "", en: ""))])
      func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output { throw Failure() }
      func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext)
        -> [Completion]?
      {
        [Completion("\(prefix)-\(context.language.rawValue)")]
      }
    }
    let session = try Sample.session()
    try session.registry.register(Silent(), provider: "dodatak")
    #expect(session.complete("silent a").completions.map(\.text) == ["a-en"])
    #expect(session.run("silent a").exitCode == .failed)
  }
}
