import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// What stands in different files of a library: names, links, translations, and what is asked to be checked.
struct LibraryCheckTests {
  private static let practice = TemporaryLibrary.practice

  private static func practice(with key: String) -> String {
    practice.replacing("level: local", with: "level: local\n" + key)
  }

  @Test func `one slug in two folders is that of the first`() throws {
    let library = try TemporaryLibrary(["practices/a.md": Self.practice, "tools/a.md": TemporaryLibrary.entry(.tool)])
    let findings = try library.findings()
    #expect(findings.map(\.place) == ["tools/a.md:1:1 duplicate-slug"])
    #expect(findings.first?.fault == .duplicateSlug("a", other: "practices/a.md"))
  }

  @Test func `an alias that is another entry's slug or alias is taken`() throws {
    let library = try TemporaryLibrary([
      "practices/a.md": Self.practice(with: "aliases: [stari]"),
      "practices/b.md": Self.practice(with: "aliases: [novi, stari]"),
      "practices/c.md": Self.practice(with: "aliases: [a]"),
    ])
    let findings = try library.findings()
    #expect(findings.map(\.place) == ["practices/b.md:8:17 alias-taken", "practices/c.md:8:11 alias-taken"])
    #expect(
      findings.map(\.fault) == [
        .aliasTaken("stari", other: "practices/a.md"), .aliasTaken("a", other: "practices/a.md"),
      ])
  }

  @Test func `a link may lead to an alias`() throws {
    let library = try TemporaryLibrary([
      "practices/a.md": Self.practice(with: "aliases: [stari]"),
      "practices/b.md": Self.practice(with: "related: [stari]").replacing("Grad je", with: "[[stari]] je"),
    ])
    #expect(try library.findings() == [])
  }

  @Test(arguments: [
    ("addresses", EntryKind.challenge), ("applies", .model), ("uses", .tool), ("by", .member),
  ])
  func `a link leads to the kind that it is for`(link: String, kind: EntryKind) throws {
    let right = try TemporaryLibrary([
      "practices/a.md": Self.practice(with: "\(link): [t]"), "\(kind.folder)/t.md": TemporaryLibrary.entry(kind),
    ])
    #expect(try right.findings() == [])
    let wrong = try TemporaryLibrary([
      "practices/a.md": Self.practice(with: "\(link): [t]"),
      "modules/t.md": TemporaryLibrary.entry(.module, extra: TemporaryLibrary.moduleKeys),
    ])
    let findings = try wrong.findings()
    let type = try #require(LinkType(rawValue: link))
    #expect(findings.map(\.fault) == [.wrongLinkKind(link: type, slug: "t", kind: .module)])
    #expect(findings.map(\.place) == ["practices/a.md:8:\(link.count + 4) wrong-link-kind"])
  }

  @Test func `a mistyped link suggests the nearest entry`() throws {
    let library = try TemporaryLibrary([
      "practices/dani-dijaspore.md": Self.practice, "practices/b.md": Self.practice(with: "related: [dani-dijaspora]"),
    ])
    #expect(
      try library.findings().map(\.fault) == [.unknownEntry("dani-dijaspora", nearest: "dani-dijaspore")])
  }

  @Test(arguments: ["Velika.md", "dvije riječi.md", "a.b.md", "a.de.md", "općina.md", "a_b.md", ".en.md.md"])
  func `a file with another name is no entry`(name: String) throws {
    let library = try TemporaryLibrary(["practices/\(name)": Self.practice])
    let findings = try library.findings()
    guard !name.hasPrefix(".") else { return #expect(findings == []) }
    #expect(findings.map(\.fault) == [.badFileName("practices/\(name)")])
    #expect(findings.map(\.place) == ["practices/\(name):1:1 bad-file-name"])
  }

  @Test func `findings come in the order of files and lines`() throws {
    let library = try TemporaryLibrary([
      "tools/z.md": TemporaryLibrary.entry(.tool).replacing("[^1]", with: ""),
      "practices/b.md": Self.practice.replacing("[^1]", with: "[^1][^8]").replacing("local", with: "lokal"),
      "practices/a.md": Self.practice.replacing("reviewed", with: "reviewd"),
    ])
    #expect(
      try library.findings().map(\.place) == [
        "practices/a.md:1:1 missing-key", "practices/a.md:10:1 unknown-key", "practices/b.md:7:8 wrong-value",
        "practices/b.md:15:33 footnote-without-source", "tools/z.md:9:5 source-never-cited",
      ])
  }

  @Test(arguments: [
    ("services: usluge\n", "themes.yaml:1:11 wrong-value"), ("- services\n", "themes.yaml:1:1 wrong-value"),
    ("services: {bs: usluge}\n", "themes.yaml:1:11 wrong-value"), ("a: b: c\n", "themes.yaml:1:5 invalid-yaml"),
  ])
  func `a list of themes with a fault is found`(themes: String, place: String) throws {
    #expect(try TemporaryLibrary(themes: themes).findings().map(\.place) == [place])
  }

  @Test func `one file can be checked by itself, in the light of the others`() throws {
    let library = try TemporaryLibrary([
      "practices/a.md": Self.practice(with: "related: [b, c]"), "practices/b.md": "bez zaglavlja",
    ])
    let check = LibraryCheck(library: Library(layers: [try library.folder]))
    let report = try check.check(path: library.path + "/practices/a.md")
    #expect(report.fileCount == 1)
    #expect(report.findings.map(\.place) == ["practices/a.md:8:14 dead-link"])
  }

  @Test func `any library can be checked, not only the one in use`() throws {
    let inUse = try TemporaryLibrary(["practices/a.md": Self.practice])
    let other = try TemporaryLibrary(["practices/b.md": "bez zaglavlja"])
    let check = LibraryCheck(library: Library(layers: [try inUse.folder]))
    #expect(try check.check(path: other.root).findings.map(\.place) == ["practices/b.md:1:1 no-front-matter"])
    #expect(try check.check(path: other.path).library == other.path)
    #expect(try check.check(path: nil).findings == [])
    #expect(inUse.path != other.path)
  }

  @Test func `what is not there can't be checked`() throws {
    let library = try TemporaryLibrary(["practices/a.md": Self.practice])
    let check = LibraryCheck(library: Library(layers: [try library.folder]))
    for path in [library.path + "/practices/nema.md", library.root + "/nema"] {
      #expect(throws: LibraryFault.notFound(path: path)) { try check.check(path: path) }
    }
    let folder = library.path + "/practices"
    #expect(throws: LibraryFault.notALibrary(path: folder)) { try check.check(path: folder) }
  }

  @Test func `an error fails the check, a warning does not`() throws {
    let warned = CheckReport(
      library: "", fileCount: 1, findings: [Finding(.noSources, file: "a", line: 1, column: 1, source: "")])
    let failed = CheckReport(
      library: "", fileCount: 1, findings: [Finding(.noFrontMatter, file: "a", line: 1, column: 1, source: "")])
    #expect(!warned.hasErrors)
    #expect(failed.hasErrors)
  }
}
