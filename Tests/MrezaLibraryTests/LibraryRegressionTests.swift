import Foundation
import MrezaCore
import Testing

@testable import MrezaLibrary

/// Bugs that were found while the tests were written.
struct LibraryRegressionTests {
  private static let practice = TemporaryLibrary.practice

  @Test(arguments: ["[", "[^", "[[a", "a[^1] ", "[[a]] "])
  func `L1 many brackets do no harm`(piece: String) throws {
    let text = Self.practice + "\n\n" + String(repeating: piece, count: 50_000 / piece.count)
    #expect(try !TemporaryLibrary(["practices/a.md": text]).findings().contains { $0.fault.code == "invalid-yaml" })
  }

  @Test func `L3 a fault in a list of themes is found once`() throws {
    let bundled = try TemporaryLibrary(themes: "services: usluge\n")
    let own = try TemporaryLibrary()
    let library = Library(layers: [try bundled.folder, try own.folder])
    #expect(
      try LibraryCheck(library: library).check(path: nil).findings.map(\.place) == ["themes.yaml:1:11 wrong-value"])
    #expect(bundled.path != own.path)
  }

  @Test(arguments: ["Knowledge/x.md", "docs/x.md", "Knowledge/notes/x.md", "Knowledge/practices/README.md"])
  func `L5 a file that is no entry is not reported as checked`(file: String) throws {
    let library = try TemporaryLibrary(["practices/a.md": Self.practice])
    try library.write("x", to: "../" + file)
    let check = LibraryCheck(library: Library(layers: [try library.folder]))
    #expect(throws: LibraryFault.self) { try check.check(path: library.root + "/" + file) }
  }

  @Test func `L6 a translation without its original does not hide an entry of another kind`() throws {
    let library = try TemporaryLibrary([
      "practices/a.en.md": TemporaryLibrary.translation, "tools/a.md": TemporaryLibrary.entry(.tool),
      "tools/a.en.md": TemporaryLibrary.translation,
    ])
    let files = try Library(layers: [library.folder]).scan().files
    #expect(files.map(\.kind) == [.tool, .tool])
    #expect(library.path != "")
  }

  @Test(arguments: ["title: []", "titel: a", "title: \"\""])
  func `L7 a translation without a title is not called out of date too`(line: String) throws {
    let text = TemporaryLibrary.translation.replacing("title: \"Cazin: a diaspora office\"", with: line)
    let findings = try TemporaryLibrary(["practices/a.md": Self.practice, "practices/a.en.md": text]).findings()
    #expect(!findings.isEmpty)
    #expect(!findings.contains { $0.fault.code == "outdated-translation" })
  }

  @Test(arguments: ["yes", "True", "TRUE"])
  func `L8 ongoing may be said as any flag may`(value: String) throws {
    let text = Self.practice.replacing("level: local", with: "level: local\nyears: {from: 2016, ongoing: \(value)}")
    let library = try TemporaryLibrary(["practices/a.md": text])
    let file = try #require(try Library(layers: [library.folder]).scan().files.first)
    guard case .entry(let entry) = Library(layers: [try library.folder]).load(file).content else { return }
    let isFound = try !library.findings().isEmpty
    #expect(isFound || entry.years?.isOngoing == true)
  }

  @Test(arguments: [("[[nema-ga]]", 11), ("[[nema-ga|ovdje]]", 17), ("[^7]", 4)])
  func `L9 a mark is underlined whole`(mark: String, length: Int) throws {
    let text = Self.practice.replacing("Grad je", with: mark + " grad je")
    #expect(try TemporaryLibrary(["practices/a.md": text]).findings().first?.length == length)
  }

  @Test(arguments: [
    "a: &a [x, x, x]\nb: &b [*a, *a]\n? *b\n: c", "base: &base {k: v}\ntitle: *base", "k: [&x 1, *x]",
  ])
  func `aliases are refused before they unfold`(yaml: String) throws {
    let library = try TemporaryLibrary(["practices/a.md": "---\n\(yaml)\n---\n\nTekst.\n"])
    let faults = try library.findings().map(\.fault)
    #expect(faults.contains { $0.code == "invalid-yaml" })
  }

  @Test func `stars and ampersands in a text are no aliases`() throws {
    let text = TemporaryLibrary.practice.replacing(
      "level: local", with: "level: local\nactors: [\"*a & b\", R&D, A & B]")
    #expect(try TemporaryLibrary(["practices/a.md": text]).findings().isEmpty)
  }
}
