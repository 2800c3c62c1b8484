import CommandKit
import MrezaCore
import Testing

@testable import MrezaShell

/// The words of a line, checked against what a command takes.
struct ArgumentBinderTests {
  private static let none = LocalizedText(bs: "", en: "")

  private static let signature = CommandSignature(
    name: "probe", summary: none,
    parameters: [
      .positional("first", .text, summary: none),
      .positional("rest", .text, isRequired: false, takesRest: true, summary: none),
      .option("limit", .number(minimum: 1), summary: none), .option("kind", .kind, summary: none),
      .option("theme", .theme, summary: none), .option("level", .level, summary: none),
      .option("entry", .entry, summary: none), .option("size", .choice(["small", "large"]), summary: none),
      .option("name", .text, summary: none), .option("on", .date, summary: none),
      .option("for", .duration, summary: none), .flag("exact", summary: none),
    ])

  private func bind(_ line: String, to signature: CommandSignature = Self.signature) throws -> [String: Invocation
    .Value]
  {
    let vocabulary = Vocabulary(themes: Sample.themes, numbered: Sample.slugs("dani-dijaspore", "anketa"))
    return try ArgumentBinder.bind(TokenizedLine(line).tokens, to: signature, vocabulary: vocabulary).values
  }

  private func error(_ line: String, in signature: CommandSignature = Self.signature) -> CommandError? {
    do {
      _ = try bind(line, to: signature)
      return nil
    } catch {
      return error as? CommandError
    }
  }

  @Test(
    arguments: [
      ("a", ["first": .text("a")]),
      ("a b c", ["first": .text("a"), "rest": .text("b c")]),
      ("\"a b\" \"c  d\"", ["first": .text("a b"), "rest": .text("c  d")]),
      ("a --limit 3", ["first": .text("a"), "limit": .number(3)]),
      ("--limit=3 a", ["first": .text("a"), "limit": .number(3)]),
      ("--exact a b", ["first": .text("a"), "rest": .text("b"), "exact": .flag]),
      ("a --exact b", ["first": .text("a"), "rest": .text("b"), "exact": .flag]),
      ("a --name=b=c", ["first": .text("a"), "name": .text("b=c")]),
      ("a --name \"b c\"", ["first": .text("a"), "name": .text("b c")]),
      ("a --name=\"b c\"", ["first": .text("a"), "name": .text("b c")]),
      ("a --on 2026-12-15 --for 1h30", ["first": .text("a"), "on": .text("2026-12-15"), "for": .number(90)]),
      ("a --limit 1 --limit 2", ["first": .text("a"), "limit": .number(2)]),
      ("-a -b", ["first": .text("-a"), "rest": .text("-b")]),
      ("-- --limit 3", ["first": .text("--limit"), "rest": .text("3")]),
      ("a -- --exact --", ["first": .text("a"), "rest": .text("--exact --")]),
      ("\"--exact\"", ["first": .text("--exact")]),
    ] as [(String, [String: Invocation.Value])])
  func `options stand anywhere, and two hyphens end them`(line: String, values: [String: Invocation.Value]) throws {
    #expect(try bind(line) == values)
  }

  @Test(arguments: [
    ("--kind practice", "kind", "practice"), ("--kind PRACTICE", "kind", "practice"),
    ("--kind praksa", "kind", "practice"),
    ("--kind prakse", "kind", "practice"), ("--kind izazovi", "kind", "challenge"),
    ("--kind članica", "kind", "member"),
    ("--kind clanica", "kind", "member"), ("--kind пракса", "kind", "practice"), ("--kind tools", "kind", "tool"),
    ("--theme investment", "theme", "investment"), ("--theme ulaganja", "theme", "investment"),
    ("--theme Улагања", "theme", "investment"), ("--level local", "level", "local"),
    ("--level lokalni", "level", "local"),
    ("--level državni", "level", "national"), ("--size LARGE", "size", "large"), ("--entry anketa", "entry", "anketa"),
    ("--entry Anketa", "entry", "anketa"), ("--entry 1", "entry", "dani-dijaspore"), ("--entry 2", "entry", "anketa"),
  ])
  func `a name is understood in either language and script, and a number of a result too`(
    option: String, name: String, value: String
  ) throws {
    #expect(try bind("a \(option)")[name] == .text(value))
  }

  @Test(
    arguments: [
      ("", CommandError.missingArgument("first", command: "probe")),
      ("--exact", .missingArgument("first", command: "probe")),
      ("--", .missingArgument("first", command: "probe")),
      ("a --limit", .missingValue(option: "limit", command: "probe")),
      ("a --limt 3", .unknownOption("--limt", command: "probe", nearest: ["--limit"])),
      ("a --limt=3", .unknownOption("--limt=3", command: "probe", nearest: ["--limit"])),
      ("a --xyzzyx", .unknownOption("--xyzzyx", command: "probe", nearest: [])),
      ("a --first b", .unknownOption("--first", command: "probe", nearest: [])),
      ("a --limit 0", .wrongValue("0", parameter: "limit", type: .number(minimum: 1), nearest: [])),
      ("a --limit=-1", .wrongValue("-1", parameter: "limit", type: .number(minimum: 1), nearest: [])),
      ("a --limit tri", .wrongValue("tri", parameter: "limit", type: .number(minimum: 1), nearest: [])),
      ("a --limit=", .wrongValue("", parameter: "limit", type: .number(minimum: 1), nearest: [])),
      ("a --limit 1.5", .wrongValue("1.5", parameter: "limit", type: .number(minimum: 1), nearest: [])),
      (
        "a --limit 99999999999999999999",
        .wrongValue("99999999999999999999", parameter: "limit", type: .number(minimum: 1), nearest: [])
      ),
      ("a --on 15.12.2026", .wrongValue("15.12.2026", parameter: "on", type: .date, nearest: [])),
      ("a --on 2026-02-30", .wrongValue("2026-02-30", parameter: "on", type: .date, nearest: [])),
      ("a --for dugo", .wrongValue("dugo", parameter: "for", type: .duration, nearest: [])),
      ("a --kind practise", .wrongValue("practise", parameter: "kind", type: .kind, nearest: ["practice"])),
      ("a --kind sport", .wrongValue("sport", parameter: "kind", type: .kind, nearest: [])),
      ("a --theme servces", .wrongValue("servces", parameter: "theme", type: .theme, nearest: ["services"])),
      ("a --size smal", .wrongValue("smal", parameter: "size", type: .choice(["small", "large"]), nearest: ["small"])),
      ("a --entry 3", .noSuchResult(3, count: 2)),
      ("a --entry 0", .noSuchResult(0, count: 2)),
      ("a --entry -1", .noSuchResult(-1, count: 2)),
    ] as [(String, CommandError)])
  func `what the command does not take is an error that tells why`(line: String, expected: CommandError) {
    #expect(error(line) == expected)
  }

  @Test func `a command without a place for it has no use for another word`() {
    let signature = CommandSignature(
      name: "probe", summary: Self.none, parameters: [.positional("one", .text, isRequired: false, summary: Self.none)])
    #expect(error("a", in: signature) == nil)
    #expect(error("", in: signature) == nil)
    #expect(error("a b", in: signature) == .unexpectedArgument("b", command: "probe"))
  }

  @Test func `a query keeps its quotes, hyphens and filters`() throws {
    let signature = CommandSignature(
      name: "probe", summary: Self.none,
      parameters: [
        .positional("query", .query, takesRest: true, summary: Self.none), .flag("exact", summary: Self.none),
      ])
    let line = "povrat* \"dani dijaspore\" -turizam --exact kind:practice place:\"Novi Grad\""
    let query = "povrat* \"dani dijaspore\" -turizam kind:practice place:\"Novi Grad\""
    #expect(try bind(line, to: signature) == ["query": .text(query), "exact": .flag])
  }

  @Test func `only errors of the line itself are errors of usage`() {
    #expect(error("")?.isUsage == true)
    #expect(error("a --limt 3")?.isUsage == true)
    #expect(error("a --limit 0")?.isUsage == true)
    #expect(error("a --entry 3")?.isUsage == false)
  }
}
