import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// The commands that show what a library holds.
struct BrowsingTests {
  @Test func `an entry is shown whole, with its sources and links`() throws {
    let outcome = try Sample.session(.bs).run("open dani-dijaspore")
    #expect(
      outcome.text == """
        Dani dijaspore u Loparama
        =========================

        praksa · BA / Lopare · 2016– · lokalni · dobra praksa · dani-dijaspore
        teme: returnees investment
        pregledano: 2026-11-23

        Općina svakog ljeta dočeka povratnike.

        Šta je urađeno

        Općina svakog ljeta dočeka povratnike.[1] Vidi „Jedna vrata“.

        Pouke

        • Pozvati ranije.[1]

        Izvori

        [1] FENA, „Vijest“, 2016-05 https://fena.ba/1

        Odgovara na izazove

         1 Nema podataka o dijaspori
           izazov · challenge-podaci

        Primjenjuje modele

         2 Jedna vrata
           model · model-vrata

        """)
    #expect(outcome.exitCode == .done)
  }

  @Test(arguments: ["open lopare-dani", "otvori DANI-DIJASPORE", "o dani-dijaspore"])
  func `an entry may be named by its alias, in capitals, by another name of the command`(line: String) throws {
    #expect(try Sample.session(.bs).run(line).text.hasPrefix("Dani dijaspore u Loparama\n"))
  }

  @Test func `a draft says that it is one, and a missing language too`() throws {
    let session = try Sample.session(.en)
    #expect(session.run("open member-lopare").text.contains("DRAFT: without a source"))
    #expect(session.run("open member-lopare").text.contains("There is no English text."))
    #expect(!session.run("open dani-dijaspore").text.contains("DRAFT"))
    #expect(!session.run("open dani-dijaspore").text.contains("There is no English text."))
    #expect(session.run("open anketa --language bs").text.contains("Nema ga na bosanskom."))
  }

  @Test(arguments: [
    ("search povratnike", 2, "Kancelarija u Cazinu"), ("list practice", 1, "Dani dijaspore u Loparama"),
    ("related dani-dijaspore", 2, "Jedna vrata"), ("answers", 1, "Nema podataka o dijaspori"),
    ("search povratnike --format json", 2, "Kancelarija u Cazinu"), ("list tool --format csv", 1, "Questionnaire"),
  ])
  func `a result can be opened by its number`(line: String, number: Int, title: String) throws {
    let session = try Sample.session(.bs)
    #expect(session.run(line).exitCode == .done)
    #expect(session.run("open \(number)").text.hasPrefix(title))
  }

  @Test func `the numbers are those of the last output that has any`() throws {
    let session = try Sample.session(.bs)
    _ = session.run("search povratnike")
    _ = session.run("stats")
    _ = session.run("open nema-ga")
    _ = session.run("search nemanigdje")
    #expect(session.numbered.map(\.rawValue) == ["dani-dijaspore", "kancelarija-cazin"])
    _ = session.run("open 1")
    #expect(session.numbered.map(\.rawValue) == ["challenge-podaci", "model-vrata"])
  }

  @Test func `a number that no result has is not found`() throws {
    let session = try Sample.session()
    let before = session.run("open 3")
    #expect(before.error == "error: there is no result number 3; search first, for example “search diaspora”\n")
    #expect(before.exitCode == .nothingFound)
    _ = session.run("search povratnike")
    #expect(
      session.run("open 3").error == "error: there is no result number 3; the last output has the numbers 1 to 2\n")
  }

  @Test(arguments: [
    ("list", ["dani-dijaspore", "kancelarija-cazin", "challenge-podaci", "model-vrata", "anketa", "member-lopare"]),
    ("list practice", ["dani-dijaspore", "kancelarija-cazin"]),
    ("list prakse", ["dani-dijaspore", "kancelarija-cazin"]),
    ("list --kind tool", ["anketa"]), ("list --theme ulaganja", ["dani-dijaspore"]),
    ("list --level global", ["anketa"]),
    ("list --place cazin", ["kancelarija-cazin"]), ("list practice --theme services", ["kancelarija-cazin"]),
    ("list --limit 1", ["dani-dijaspore"]), ("ls module", []), ("list --theme culture", []),
  ])
  func `a list is narrowed by kind, theme, place and level`(line: String, slugs: [String]) throws {
    let session = try Sample.session()
    let outcome = session.run(line)
    #expect(session.numbered.map(\.rawValue) == slugs)
    #expect(outcome.exitCode == (slugs.isEmpty ? .nothingFound : .done))
  }

  @Test func `themes are counted, unused ones too`() throws {
    let session = try Sample.session()
    let lines = session.run("themes").text.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.contains("services services 1"))
    #expect(lines.contains("culture culture 0"))
    #expect(lines.contains("practice practices 2"))
    #expect(lines.contains("BA Bosnia & Herzegovina 2"))
    #expect(!session.run("themes --kind model").text.contains("practices"))
  }

  @Test func `links lead out and back`() throws {
    let text = try Sample.session().run("related model-vrata").text
    #expect(text.hasPrefix("Jedna vrata\n===========\n\nApplied by\n\n 1 Diaspora days in Lopare\n"))
    let none = try Sample.session().run("related member-lopare")
    #expect(none.text == "This entry has no links.\n")
    #expect(none.exitCode == .nothingFound)
  }

  @Test func `answers to a challenge come with lessons and sources`() throws {
    let text = try Sample.session(.bs).run("answers challenge-podaci").text
    let order = [
      "Šta je pomoglo", "Anketa među rodbinom.[1]", "Prakse", "dani-dijaspore", "• Pozvati ranije.[1]", "Alati",
    ]
    let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
    #expect(text.contains("[1] FENA, „Vijest“, 2016-05 https://fena.ba/1"))
    #expect(!text.contains("Jedna vrata"))
  }

  @Test func `what is no challenge has no answers, and says which challenge to ask for`() throws {
    let outcome = try Sample.session().run("answers dani-dijaspore")
    #expect(
      outcome.error == "error: “dani-dijaspore” is no challenge but a practice; try “answers challenge-podaci”\n")
    #expect(outcome.exitCode == .failed)
  }

  @Test func `an entry by chance is one of the library`() throws {
    let session = try Sample.session(.bs)
    let titles = Sample.entries.map(\.original.title)
    for _ in 0..<20 {
      let first = session.run("random").text.prefix { $0 != "\n" }
      #expect(titles.contains(String(first)))
      #expect(session.run("random tool").text.hasPrefix("Questionnaire for families\n"))
    }
    #expect(session.run("random module").exitCode == .nothingFound)
  }

  @Test func `the library in numbers`() throws {
    let json = try JSONValue(parsing: try Sample.session().run("stats --format json").text.utf8)
    #expect(json["entries"] == 6)
    #expect(json["drafts"] == 1)
    #expect(json["sources"] == 5)
    #expect(json["links"] == 3)
    #expect(json["version"] == 1)
    let lines = try Sample.session().run("stats").text.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("entries") == true && lines.first?.hasSuffix(" 6") == true)
    #expect(Set(lines.map(\.count)).count == 1)
  }
}
