import Foundation
import MrezaCore
import SessionFiles
import SessionPlanning
import Testing

@Suite struct SessionTextTests {
  private func workshop() throws -> Workshop {
    var wishes = WorkshopWishes(days: 2, people: 24, themes: ["investment", "communication"])
    wishes.start = CalendarDate("2027-03-10")
    let first = WorkshopDay(
      blocks: [
        WorkshopBlock(kind: .opening, title: "Otvaranje", minutes: 30),
        WorkshopBlock(
          kind: .practical, module: Slug("elevator-pitch"), title: "Moja općina · u minuti", minutes: 45,
          isPinned: true,
          reason: LocalizedText(bs: "zato: jer", en: "because"), readings: [Slug("a-b"), Slug("c")].compactMap(\.self),
          note: "Ponijeti **štopericu**.\n\n- i bilješke", actual: .init(start: 575, minutes: 50)),
      ], note: "Prvi dan.")
    let second = WorkshopDay(blocks: [
      WorkshopBlock(kind: .closing, title: "Kraj", minutes: 15, actual: .init(start: 0, minutes: 0))
    ])
    var workshop = Workshop(
      name: try #require(Slug("proba")), title: "Ulaganja \"i\" \\ komunikacija", language: .cyrillic,
      organiser: "Općina", venue: "Dom kulture", wishes: wishes, days: [first, second])
    workshop.introduction = "O čemu se radi.\n\n## Šta ponijeti\n\nOlovku."
    return workshop
  }

  private func read(_ text: String) throws -> SessionText {
    try SessionText(reading: Array(text.utf8), name: try #require(Slug("proba")), path: "p.md")
  }

  @Test func `what is written is read back the same`() throws {
    let workshop = try workshop()
    let text = SessionText(workshop).text
    let again = try read(text)
    #expect(again.workshop == workshop)
    #expect(again.text == text)
    #expect(text.contains("\n### 9:30 · 45 min · praktični rad · Moja općina · u minuti\n"))
  }

  @Test func `what a hand wrote stays: comments, unknown keys, order, notes`() throws {
    let text = """
      ---
      # naš logo
      logo: "grb.png"
      people: 30   # najviše
      title: Susret
      themes:
        - investment
      ---
      Uvod rukom.

      ## Dan 1 (srijeda)
      ### 45 min · vježba · Bez vremena
      Moja bilješka.
      - i spisak
      """
    var session = try read(text)
    #expect(session.workshop.wishes.people == 30)
    #expect(session.workshop.days.first?.blocks.first?.note == "Moja bilješka.\n- i spisak")
    session.workshop.days[0].blocks[0].minutes = 60
    let written = session.text
    #expect(
      written.hasPrefix(
        "---\n# naš logo\nlogo: \"grb.png\"\npeople: 30   # najviše\ntitle: Susret\nthemes:\n  - investment\n"))
    #expect(written.contains("Uvod rukom.") && written.contains("Moja bilješka.\n- i spisak"))
    #expect(written.contains("### 9:00 · 60 min · vježba · Bez vremena"))
    #expect(try read(written).workshop == session.workshop)
  }

  @Test(arguments: [
    ("x", 1, 1, "front matter"), ("---\ntitle: [\n---\n", 3, 1, "YAML"), ("---\ndays: 2\n---\n", 2, 1, "title"),
    ("---\ntitle: A\npeople: 0\n---\n", 3, 9, "1 to 500"), ("---\ntitle: A\nhours: 9-x\n---\n", 3, 8, "9:00-16:30"),
    ("---\ntitle: A\nhours: 16:00-9:00\n---\n", 3, 8, "9:00-16:30"),
    ("---\ntitle: A\n---\n## Dan 1\n### 9:00 · dugo · vježba · B\n", 5, 12, "45 min"),
    ("---\ntitle: A\n---\n## Dan 1\n### 9:00 · 10 min · ples · B\n", 5, 21, "ples"),
    ("---\ntitle: A\n---\n## Dan 1\n### Nešto\n", 5, 1, "exercise"),
    ("---\ntitle: A\n---\n## Dan 1\n### 10 min · vježba · B\n- modul: Nije Slug\n", 6, 10, "slug"),
  ])
  func `what can't be read is told with its place`(text: String, line: Int, column: Int, words: String) throws {
    do {
      _ = try read(text)
      Issue.record("it was read")
    } catch SessionFileFault.unreadable(_, let faultLine, let faultColumn, let problem) {
      #expect(faultLine == line && faultColumn == column, "\(faultLine):\(faultColumn)")
      #expect(problem.en.contains(words), "\(problem.en)")
    }
  }

  @Test func `bytes that are no text are told where they stand`() throws {
    let bytes = Array("---\ntitle: ab".utf8) + [0xFF] + Array("\n---\n".utf8)
    do {
      _ = try SessionText(reading: bytes, name: try #require(Slug("proba")), path: "p.md")
      Issue.record("it was read")
    } catch SessionFileFault.unreadable(_, let line, let column, _) {
      #expect(line == 2 && column == 10, "\(line):\(column)")
    }
  }

  @Test func `any text is read or refused`() throws {
    let words = [
      "---", "\n", "title: A", "## Dan 1", "### ", "9:00", "·", "10 min", "vježba", "- modul:", "\u{0}", "[", "š",
    ]
    var state: UInt64 = 3
    for _ in 0..<3000 {
      var text = "---\ntitle: A\n---\n"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text += words[Int((state >> 33) % UInt64(words.count))] + (state >> 40 & 1 == 0 ? " " : "\n")
      }
      guard let session = try? read(text) else { continue }
      // What was read can be written, and says the same then.
      #expect(try read(session.text).workshop == session.workshop, "\(text)")
    }
  }
}
