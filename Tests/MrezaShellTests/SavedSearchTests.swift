import CommandKit
import CommandKitTesting
import MrezaCore
import MrezaShell
import Testing

/// `save`, `saved` and `run`.
struct SavedSearchTests {
  @Test func `a search is saved, listed, run and removed`() throws {
    let saved = SavedText()
    let session = try Sample.session(.bs, searches: saved)
    #expect(
      session.run("save lopare povratnike place:lopare \"svakog ljeta\"").text == "Sačuvano. Ponovo: run lopare\n")
    #expect(saved.text == "lopare: povratnike place:lopare \"svakog ljeta\"\n")
    #expect(session.run("saved").text.contains("lopare  povratnike place:lopare \"svakog ljeta\"\n"))
    let again = session.run("run lopare")
    #expect(again.text.hasPrefix("search povratnike place:lopare \"svakog ljeta\"\n\nNađeno: 1 zapis\n"))
    #expect(session.numbered.map(\.rawValue) == ["dani-dijaspore"])
    #expect(session.run("saved --remove lopare").exitCode == .done)
    #expect(saved.text == "")
    #expect(session.run("saved").exitCode == .nothingFound)
  }

  @Test func `run takes the options of a search, and answers in its JSON`() throws {
    let session = try Sample.session(searches: SavedText("a: povratnike\n"))
    #expect(session.run("run a --limit 1 --offset 1").text.contains("showing 2–2"))
    #expect(session.run("run a --format json").text == session.run("search povratnike --format json").text)
    #expect(session.run("run a --facets --explain").text.contains("kind:practice"))
  }

  @Test func `what a person wrote in the file stays, and a search keeps its place`() throws {
    let saved = SavedText("# svaki ponedjeljak\n\n a :  kind:tool  \nb: x")
    let session = try Sample.session(searches: saved)
    #expect(session.run("save c y").exitCode == .done)
    #expect(saved.text == "# svaki ponedjeljak\n\n a :  kind:tool  \nb: x\nc: y\n")
    #expect(session.run("save A z").text.contains("Replaced: a: kind:tool\n"))
    #expect(saved.text == "# svaki ponedjeljak\n\nA: z\nb: x\nc: y\n")
  }

  @Test(arguments: ["građani", "GRADJANI", "Грађани", "gradani"])
  func `a name is found without regard to case, script and diacritics`(name: String) throws {
    let session = try Sample.session(searches: SavedText("građani: povratnike\n"))
    #expect(session.run("run \(name)").exitCode == .done)
    #expect(session.run("save \(name) x").text.contains("Replaced"))
  }

  @Test(arguments: [
    ("a: x\nbez dvotacke\n", 2, "no colon"), ("1a: x\n", 1, "can't be a name"), ("a b: x\n", 1, "can't be a name"),
    ("\n\na:  \n", 3, "has no query"), ("a: x\n#\nA: y\n", 3, "is there twice"), (": x", 1, "can't be a name"),
  ])
  func `a line that is wrong is told, and the file is left as it is`(text: String, line: Int, problem: String) throws {
    let saved = SavedText(text)
    let session = try Sample.session(searches: saved)
    for typed in ["save c y", "saved", "run a", "saved --remove a"] {
      let outcome = session.run(typed)
      #expect(outcome.error.contains("searches.txt:\(line)”") && outcome.error.contains(problem), "\(outcome.error)")
      #expect(outcome.exitCode == .failed)
      #expect(saved.text == text)
    }
    #expect(session.complete("run ").completions.isEmpty)
  }

  @Test func `bytes that are no text are told, too`() throws {
    let saved = SavedText("a: x\n")
    saved.bytes = Array("a: x\nb: ".utf8) + [0xFF, 0xFE]
    let session = try Sample.session(searches: saved)
    #expect(session.run("save c y").error.contains("searches.txt:2”"))
    #expect(saved.bytes?.suffix(1) == [0xFE])
  }

  @Test(arguments: [
    ("save 1a x", "can't be the name of a search"), ("save \"a b\" x", "can't be the name of a search"),
    ("save a", "needs “query”"), ("save", "needs “name”"), ("save a \"\"", "needs “query”"),
    ("run povratnic", "did you mean “povratnici”?"), ("run xyz", "“saved” lists all"),
    ("saved --remove xyz", "there is no saved search “xyz”"),
  ])
  func `what can't be done is told with what to do`(line: String, words: String) throws {
    let saved = SavedText("povratnici: x\n")
    #expect(try Sample.session(searches: saved).run(line).error.contains(words))
    #expect(saved.text == "povratnici: x\n")
  }

  @Test func `names are completed, with their queries`() throws {
    let session = try Sample.session(searches: SavedText("Građani: kind:tool\nirska: place:IE\n"))
    #expect(session.complete("run gradj").completions == [Completion("Građani", summary: "kind:tool")])
    #expect(session.complete("run ").completions.map(\.text) == ["Građani", "irska"])
    #expect(session.complete("saved --remove ir").completions.map(\.text) == ["irska"])
    #expect(session.complete("save nova kind:prak").completions.map(\.text) == ["kind:practice"])
  }

  @Test func `a query of control characters can't break the file`() throws {
    let saved = SavedText()
    let session = try Sample.session(searches: saved)
    #expect(session.run(arguments: ["save", "a", "x\ny: z\u{1B}[31m"]).exitCode == .done)
    #expect(saved.text == "a: x y: z\n")
  }
}
