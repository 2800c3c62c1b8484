import CommandKit
import MrezaCore
import Testing

@testable import MrezaShell

/// `stale`, `coverage` and the guides: what tells a library's keeper, and a newcomer, what to do next.
@Suite struct KeepingTests {
  let sample = WritingSample()

  private func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }

  @Test func `nothing stale is nothing found`() throws {
    let outcome = try sample.session().run("stale")
    #expect(outcome.text == "Nothing is out of date on 1970-01-01.\n" && outcome.exitCode == .nothingFound)
  }

  @Test func `stale texts stand together by their reason, with numbers to open them by`() throws {
    let day = try #require(CalendarDate("2027-06-01"))
    sample.stale = [
      StaleText(slug: try slug("dani-dijaspore"), kind: .practice, reason: .reviewDue(day), path: "/a"),
      StaleText(
        slug: try slug("model-vrata"), kind: .model, reason: .outdatedTranslation(.en, revision: "r"), path: "/b"),
    ]
    let session = try sample.session()
    let before = session.run("stale --on 2027-06-01")
    #expect(before.text.contains("Outdated translation (English)") && !before.text.contains("To be reviewed"))
    #expect(before.text.hasSuffix("edit model-vrata --translation en\n"))
    let outcome = session.run("stale --on 2027-06-02")
    #expect(outcome.exitCode == .done)
    #expect(outcome.text.contains("To be reviewed by 2027-06-01\n\n 1 Diaspora days in Lopare"))
    #expect(outcome.text.hasSuffix("To edit one: edit dani-dijaspore\n"))
    #expect(session.numbered.map(\.rawValue) == ["dani-dijaspore", "model-vrata"])
    let json = try JSONValue(parsing: session.run("stale --on 2027-06-02 --format json").text.utf8)
    #expect(json["on"] == "2027-06-02")
  }

  @Test func `a day that is none is refused`() throws {
    let outcome = try sample.session().run("stale --on 2027-02-30")
    #expect(outcome.exitCode == .usage && outcome.error.contains("“2027-02-30”"))
  }

  @Test func `coverage counts each kind of each theme, zeroes too`() throws {
    let session = try Sample.session(format: .csv)
    let lines = session.run("coverage").text.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "theme,practices,models,challenges,tools,modules,members,total")
    #expect(lines.contains("returnees,1,0,0,0,0,0,1"))
    #expect(lines.last?.hasPrefix("total,") == true)
    let text = try Sample.session().run("coverage").text
    #expect(text.contains("Gaps") && text.contains("returnees/module"))
    let json = try JSONValue(parsing: try Sample.session(format: .json).run("coverage").text.utf8)
    #expect(json["themes"]?["returnees"]?["practice"] == 1 && json["themes"]?["returnees"]?["tool"] == 0)
  }

  @Test(arguments: [
    ("praktičar", "For those who work with the diaspora"), ("PRAKTICAR", "For those who work with the diaspora"),
    ("практичар", "For those who work with the diaspora"), ("trainer", "For those who prepare workshops"),
    ("trenerica", "For those who prepare workshops"), ("developer", "For those who add commands"),
  ])
  func `a guide is found by its name in any spelling`(name: String, title: String) throws {
    let outcome = try Sample.session().run("help \(name)")
    #expect(outcome.text.hasPrefix(title) && outcome.exitCode == .done)
    #expect(outcome.text.contains("On Monday morning"))
  }

  @Test func `help lists the guides, and completes them`() throws {
    #expect(try Sample.session().run("help").text.contains("help practitioner  for those who work"))
    #expect(try Sample.session(.bs).run("help").text.contains("help praktičar  za one koji"))
    let completions = try Sample.session(.bs).complete("help pr").completions.map(\.text)
    #expect(completions == ["praktičar", "practitioner", "programer"])
    #expect(try Sample.session().run("help trainr").error.contains("did you mean “trainer”?"))
  }

  @Test(arguments: Guide.all.map(\.name))
  func `a guide has both languages, and lines enough`(name: String) throws {
    let guide = try #require(Guide.all.first { $0.name == name })
    #expect((5...6).contains(guide.steps.count) && !guide.next.isEmpty)
    for text in [guide.summary, guide.opening] + guide.steps.map(\.brings) + guide.next {
      #expect(text.bs != text.en && text.bs.count { $0 == "`" } == text.en.count { $0 == "`" })
    }
    let cyrillic = try Sample.session(.cyrillic).run("help \(name)").text
    for step in guide.steps { #expect(cyrillic.replacing("\n   ", with: " ").contains(step.line.bs)) }
  }
}
