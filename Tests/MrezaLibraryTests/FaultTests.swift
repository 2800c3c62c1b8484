import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// What `mreza check` finds in one entry: which fault, in which file, line and column.
struct FaultTests {
  /// A change to the practice without a fault, and where the check must point: at the beginning of `at` in the line.
  struct Change: Sendable, CustomTestStringConvertible {
    var from: String
    var to: String
    var fault: Fault
    var line: Int
    var at: String?
    var testDescription: String { "\(to.isEmpty ? "no \(from)" : to)" }

    init(_ from: String, _ to: String, _ fault: Fault, line: Int, at: String? = nil) {
      (self.from, self.to, self.fault, self.line, self.at) = (from, to, fault, line, at)
    }
  }

  private static let level = "level: local\n"

  static let frontMatter: [Change] = [
    Change("---\ntitle", "title", .noFrontMatter, line: 1),
    Change(level, "level: lokal: ni\n", .invalidYAML(problem: ""), line: 7, at: ": ni"),
    Change(level, "level: local\n\tuses: a\n", .invalidYAML(problem: ""), line: 8),
    Change(level, "level: local\nmaturity: good\nmaturity: good\n", .invalidYAML(problem: ""), line: 8),
    Change(level, "level: local\nmaturty: good\n", .unknownKey("maturty", nearest: "maturity"), line: 8),
    Change(level, "level: local\nboja: plava\n", .unknownKey("boja", nearest: nil), line: 8),
    Change("title: Vijest", "titel: Vijest", .missingKey("sources.title"), line: 9, at: "{"),
    Change(level, "", .missingKey("level"), line: 1),
    Change("reviewed: 2026-11-23\n", "", .missingKey("reviewed"), line: 1),
    Change("themes: [services]\n", "", .missingKey("themes"), line: 1),
    Change("[services]", "[services, servces]", .unknownTheme("servces", nearest: "services"), line: 6, at: "servces"),
    Change("[services]", "[sport]", .unknownTheme("sport", nearest: nil), line: 6, at: "sport"),
    Change(
      level, "level: local\nrelated: [nema-ga]\n", .unknownEntry("nema-ga", nearest: nil), line: 8, at: "nema-ga"),
    Change(
      level, "level: local\naddresses: [a]\n", .wrongLinkKind(link: .addresses, slug: "a", kind: .practice), line: 8,
      at: "a]"),
    Change(
      "fena.ba/vijest\"}", "fena.ba/1\"}\n  - {id: 1, publisher: FENA, title: Druga, url: \"https://fena.ba/2\"}",
      .duplicateSource("1"), line: 10, at: "{"),
    Change(
      "fena.ba/vijest\"}", "fena.ba/1\"}\n  - {id: 2, publisher: FENA, title: Druga, url: \"https://fena.ba/2\"}",
      .sourceNeverCited("2"), line: 10, at: "{"),
    Change(
      "Jedna vrata za sva pitanja.", Array(repeating: "riječ", count: 61).joined(separator: " "),
      .summaryTooLong(words: 61), line: 3, at: "\""),
  ]

  @Test(arguments: frontMatter)
  func `a fault in the front matter is found where it stands`(change: Change) throws {
    try expectOnly(change)
  }

  static let text: [Change] = [
    Change("[^1]", "[^1][^7]", .footnoteWithoutSource("7"), line: 15, at: "[^7]"),
    Change("Grad je", "Čaršija 🎉 šuti[^7] i grad je", .footnoteWithoutSource("7"), line: 15, at: "[^7]"),
    Change("Grad je", "[[nema-ga]] je", .unknownEntry("nema-ga", nearest: nil), line: 15, at: "[["),
    Change("Grad je", "Tu [[nema|Grad]] je", .unknownEntry("nema", nearest: nil), line: 15, at: "[["),
    Change("Grad je", "Vidi [[Nije Slug]]. Grad je", .unknownEntry("Nije Slug", nearest: nil), line: 15, at: "[["),
    Change("Grad", "- stavka\n  - druga[^7]\n\nGrad", .footnoteWithoutSource("7"), line: 16, at: "[^7]"),
    Change("kancelariju.[^1]", "kancelariju.", .sourceNeverCited("1"), line: 9, at: "{"),
    Change(
      "sources:\n  - {id: 1, publisher: FENA, title: Vijest, date: 2016, url: \"https://fena.ba/vijest\"}\n", "",
      .footnoteWithoutSource("1"), line: 13, at: "[^1]"),
  ]

  @Test(arguments: text)
  func `a fault in the text is found where it stands`(change: Change) throws {
    try expectOnly(change)
  }

  @Test(arguments: [
    "`[^7]`", "`[[nema]]`", "```\n[^7] [[nema]]\n```", "[[a]]", "[[a|ovdje]]", "[1]", "[^]", "[^ne znam]",
  ])
  func `what is code, or leads somewhere, is no fault`(text: String) throws {
    let practice = TemporaryLibrary.practice.replacing("Grad je", with: text + "\n\nGrad je")
    let library = try TemporaryLibrary(["practices/a.md": practice])
    #expect(try library.findings().map(\.place) == [])
  }

  @Test(arguments: frontMatter + text)
  func `line ends of Windows change no place`(change: Change) throws {
    let plain = TemporaryLibrary.practice.replacing(change.from, with: change.to)
    let library = try TemporaryLibrary(["practices/a.md": plain])
    let windows = try TemporaryLibrary(["practices/a.md": plain.replacing("\n", with: "\r\n")])
    #expect(try windows.findings().map(\.place) == library.findings().map(\.place))
  }

  @Test func `an entry without sources is a draft, and one without text is empty`() throws {
    let lines = TemporaryLibrary.practice.split(separator: "\n", omittingEmptySubsequences: false)
    let bare = (lines[0..<7] + lines[9..<11]).joined(separator: "\n")
    let library = try TemporaryLibrary(["practices/a.md": bare])
    let findings = try library.findings()
    #expect(findings.map(\.place) == ["practices/a.md:1:1 no-sources", "practices/a.md:9:1 empty-text"])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test func `a good library has no findings`() throws {
    let library = try TemporaryLibrary([
      "practices/a.md": TemporaryLibrary.practice, "practices/a.en.md": TemporaryLibrary.translation,
      "modules/m.md": TemporaryLibrary.entry(.module, extra: TemporaryLibrary.moduleKeys), "practices/README.md": "x",
      "practices/bilješke.txt": "x", "nacrti/x.md": "x",
    ])
    let report = try LibraryCheck(library: Library(layers: [library.folder])).check(path: nil)
    #expect(report.findings.withoutCompany == [])
    #expect(!report.hasErrors)
    #expect(report.fileCount == 3)
    #expect(report.library == library.path)
  }

  /// Checks a library of the changed practice alone: the fault must be there, and point to its place. Faults that come
  /// with it (a title that is missing is also a key that is unknown) are not looked at.
  private func expectOnly(_ change: Change) throws {
    let text = TemporaryLibrary.practice.replacing(change.from, with: change.to)
    #expect(text != TemporaryLibrary.practice)
    let findings = try TemporaryLibrary(["practices/a.md": text]).findings()
    let finding = try #require(findings.first { $0.fault.code == change.fault.code }, "\(findings.map(\.place))")
    if change.fault.code != "invalid-yaml" { #expect(finding.fault == change.fault) }
    let line = String(text.split(separator: "\n", omittingEmptySubsequences: false)[change.line - 1])
    let column = change.at.flatMap { line.firstRange(of: $0) }.map {
      line.distance(from: line.startIndex, to: $0.lowerBound) + 1
    }
    #expect(finding.file == "practices/a.md")
    #expect(finding.line == change.line)
    if change.fault.code != "invalid-yaml" || change.at != nil { #expect(finding.column == column ?? 1) }
    #expect(finding.source == line)
  }
}
