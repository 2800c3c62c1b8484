import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// Commands that come and go, and outputs in several parts.
struct RegistryTests {
  /// A command that shows one part after another.
  private struct Parts: Command {
    var name = "parts"
    var aliases: [String] = []
    var parts: [Output] = []
    var signature: CommandSignature {
      CommandSignature(name: name, aliases: aliases, summary: LocalizedText(bs: "dijelovi", en: "parts"))
    }

    func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
      for part in parts.dropLast() { try context.write(part) }
      return parts.last ?? Output()
    }
  }

  private static func cards(_ numbers: Int...) -> Output {
    Output([.entries(numbers.map { Sample.entries[$0].summary(in: .bs) })])
  }

  @Test(arguments: ["search", "SEARCH", "traži", "trazi", "TRAŽI", "тражи", "s", "сеарцх"])
  func `a command is known by its names, whatever the case, script and diacritics`(name: String) throws {
    #expect(try Sample.session().registry.command(named: name)?.signature.name == "search")
  }

  @Test func `a name that is taken stays whose it was, and the newcomer is called with its provider`() throws {
    let session = try Sample.session()
    try session.registry.register(Parts(name: "popis"), provider: "dodatak")
    for (name, provider) in [("search", "mreza"), ("trazi", "mreza"), ("popis", "dodatak"), ("POPIS", "dodatak")] {
      let newcomer = "novi\(name.count)\(name.first?.isUppercase == true)"
      #expect(try session.registry.register(Parts(name: name), provider: newcomer) == provider)
      #expect(session.registry.command(named: name)?.signature.name != name || provider == "mreza" || name == "popis")
      #expect(session.registry.command(named: "\(newcomer).\(name)")?.signature.name == name)
    }
    #expect(throws: CommandError.nameTaken("popis", by: "dodatak")) {
      try session.registry.register(Parts(name: "popis"), provider: "dodatak")
    }
    session.registry.unregister(provider: "dodatak")
    #expect(session.run("popis").exitCode == .done, "a name that became free is the next one's")
    let taken = session.words(for: CommandError.nameTaken("popis", by: "dodatak"))
    #expect(taken == "error: there is a command “popis” already (from “dodatak”); unload that first\n")
  }

  @Test func `another name that is taken is left out`() throws {
    let session = try Sample.session()
    try session.registry.register(Parts(name: "popis", aliases: ["list", "spiskovi"]), provider: "dodatak")
    #expect(session.registry.command(named: "list")?.signature.name == "list")
    #expect(session.registry.command(named: "spiskovi")?.signature.name == "popis")
  }

  @Test func `the commands of a provider go together, and the others stay`() throws {
    let session = try Sample.session()
    let before = session.registry.names
    for name in ["prva", "druga"] {
      try session.registry.register(Parts(name: name, aliases: [name + "-x"]), provider: "dodatak")
    }
    #expect(session.registry.names == (before + ["druga", "prva"]).sorted())
    #expect(session.run("help").text.contains("From plugins\n\nprva   parts\ndruga  parts\n"))
    session.registry.unregister(provider: "dodatak")
    #expect(session.registry.names == before)
    #expect(session.run("prva-x").exitCode == .usage)
    #expect(!session.run("help").text.contains("From plugins"))
    try session.registry.register(Parts(name: "prva"), provider: "drugi")
    #expect(session.run("prva").exitCode == .done)
  }

  @Test func `parts are shown as they come, and their entries are numbered on`() throws {
    let session = try Sample.session(.bs)
    var shown = ""
    session.onPart = { shown += $0 }
    try session.registry.register(Parts(parts: [Self.cards(0, 1), Self.cards(2)]), provider: "dodatak")
    let outcome = session.run("parts")
    #expect(shown.hasPrefix(" 1 Dani dijaspore u Loparama\n"))
    #expect(shown.contains("\n 2 Kancelarija u Cazinu\n"))
    #expect(outcome.text.hasPrefix("\n 3 Nema podataka o dijaspori\n"))
    #expect(session.run("open 3").text.hasPrefix("Nema podataka o dijaspori\n"))
  }

  @Test(arguments: [OutputFormat.json, .csv])
  func `parts become one document where the format is one`(format: OutputFormat) throws {
    let session = try Sample.session(.bs, format: format)
    var shown = ""
    session.onPart = { shown += $0 }
    try session.registry.register(Parts(parts: [Self.cards(0), Self.cards(1), Self.cards(2)]), provider: "dodatak")
    let text = session.run("parts").text
    #expect(shown == "")
    if format == .json {
      let ids = try JSONValue(parsing: text.utf8)["blocks"]?.array?.compactMap { $0["ids"]?.array?.first?.string }
      #expect(ids == ["dani-dijaspore", "kancelarija-cazin", "challenge-podaci"])
    } else {
      #expect(
        text.split(separator: "\r\n").map { $0.prefix { $0 != "," } } == [
          "id", "dani-dijaspore", "kancelarija-cazin", "challenge-podaci",
        ])
    }
  }

  @Test func `a user who has had enough interrupts the command`() throws {
    let session = try Sample.session(isCancelled: { true })
    try session.registry.register(Parts(parts: [Self.cards(0), Self.cards(1)]), provider: "dodatak")
    let outcome = session.run("parts")
    #expect(outcome.exitCode == .interrupted)
    #expect(outcome.error == "error: interrupted\n")
    #expect(outcome.text == "")
  }

  @Test(arguments: [(Output.Status.done, ExitCode.done), (.nothingFound, .nothingFound), (.failed, .failed)])
  func `how a command went becomes the exit code`(status: Output.Status, exitCode: ExitCode) throws {
    let session = try Sample.session()
    try session.registry.register(Parts(parts: [Output([.paragraph("a")], status: status)]), provider: "dodatak")
    let outcome = session.run("parts")
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.text == "a\n")
  }
}
