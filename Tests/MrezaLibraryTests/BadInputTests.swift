import Foundation
import MrezaCore
import Testing

@testable import MrezaLibrary

/// What a hurried writer gets wrong: each is a finding with its place.
@Suite struct BadInputTests {
  private static let practice = TemporaryLibrary.practice
  private static let undated = practice.replacing(" date: 2016,", with: "")

  private func findings(_ files: [String: String]) throws -> [String] {
    let library = try TemporaryLibrary(files)
    let report = try LibraryCheck(library: Library(layers: [library.folder])).check(path: nil)
    return report.findings.map(\.place)
  }

  @Test func `a source without a date is noted`() throws {
    #expect(try findings(["practices/a.md": Self.undated]) == ["practices/a.md:9:5 undated-source"])
    for date in ["2016", "2016-12", "2016-12-27"] {
      let text = Self.undated.replacing("title: Vijest,", with: "title: Vijest, date: \(date),")
      #expect(try findings(["practices/a.md": text]) == [])
    }
    let library = try TemporaryLibrary(["practices/a.md": Self.undated])
    let report = try LibraryCheck(library: Library(layers: [library.folder])).check(path: nil)
    #expect(report.findings.map(\.severity) == [.note] && !report.hasErrors)
  }

  @Test func `an address with spaces is found where it stands`() throws {
    let text = Self.practice.replacing("fena.ba/vijest", with: "fena.ba/jedna vijest")
    #expect(try findings(["practices/a.md": text]) == ["practices/a.md:9:62 wrong-value"])
  }

  @Test(arguments: [
    "~~~\n[^7] [[nema]]\n~~~", "`` [^7] ` [[nema]] ``", "~~~~ bs\n```\n[^7]\n~~~~", "- a\n\n  ```\n  [^7]\n  ```",
    "    [^7] [[nema]]", "<!-- [^7]\n\n[[nema]] -->", "<div>\n[^7]\n</div>", "````\n```\n[[nema]]\n````",
  ])
  func `what is shown as code or not at all has no marks`(code: String) throws {
    let text = Self.practice.replacing("Grad je", with: code + "\n\nGrad je")
    #expect(try TemporaryLibrary(["practices/a.md": text]).findings().map(\.place) == [])
  }

  @Test(arguments: [
    ("`[^7]` i [^7]", "15:10"), ("``[^7]`` čćž [^7]", "15:14"), ("```\nx\n```\n[^7]", "18:1"),
    ("~~~\nx\n~~~\n\n- čaršija\n  i još[^7]", "20:8"), ("\\[ [^7]", "15:4"), ("**a [^7] b**", "15:5"),
    ("> > [[nema]]", "15:5"), ("[^1] [^1] [^7]", "15:11"), ("``` i ``[^7]``` [^7]", "15:17"),
  ])
  func `a mark beside code is found where it stands`(text: String, place: String) throws {
    let text = Self.practice.replacing("Grad je", with: text + "\n\nGrad je")
    let found = try TemporaryLibrary(["practices/a.md": text]).findings().map(\.place)
    #expect(found.count == 1 && found[0].hasPrefix("practices/a.md:\(place) "), "\(found)")
  }

  @Test(arguments: [Language.bs, .en])
  func `a translation into the entry's own language says so, and nothing more`(language: Language) throws {
    let original = Self.practice.replacing("language: bs", with: "language: \(language.rawValue)")
    let file = "practices/a.\(language.rawValue).md"
    let found = try findings(["practices/a.md": original, file: TemporaryLibrary.translation])
    #expect(found.filter { $0.hasPrefix(file) } == ["\(file):1:1 translation-into-own-language"])
  }

  @Test func `a link may lead to an alias in another layer, and a layer needs no themes of its own`() throws {
    let bundled = try TemporaryLibrary([
      "practices/a.md": Self.practice.replacing("level: local", with: "level: local\naliases: [stari]")
    ])
    let own = try TemporaryLibrary([
      "practices/b.md": Self.practice.replacing("level: local", with: "level: local\nrelated: [stari]")
        .replacing("Grad je", with: "Vidi [[stari]]. Grad je")
    ])
    try FileManager.default.removeItem(atPath: own.path + "/themes.yaml")
    let library = Library(layers: [try bundled.folder, try own.folder])
    #expect(try LibraryCheck(library: library).check(path: nil).findings.withoutCompany.map(\.place) == [])
    let alone = try LibraryCheck(library: Library(layers: [try own.folder])).check(path: nil)
    #expect(
      Set(alone.findings.withoutCompany.map(\.fault.code)) == ["unreadable-file", "unknown-theme", "dead-link"])
  }
}
