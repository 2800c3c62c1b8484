import Foundation
import MrezaCore
import Testing

@testable import MrezaLibrary

/// A file parted into front matter and text.
struct FrontMatterTests {
  private let library: TemporaryLibrary

  init() throws { library = try TemporaryLibrary() }

  private func file(_ text: String) throws -> SourceFile {
    try library.write(text, to: "practices/a.md")
    return try SourceFile(path: library.path + "/practices/a.md", shownAs: "practices/a.md")
  }

  @Test(arguments: [
    ("---\ntitle: a\n---\n\nTekst.\n", "title: a", "Tekst.", 5),
    ("---\ntitle: a\n---\nTekst.", "title: a", "Tekst.", 4),
    ("---\r\ntitle: a\r\nkind: tool\r\n---\r\n\r\nPrvi.\r\nDrugi.\r\n", "title: a\nkind: tool", "Prvi.\nDrugi.", 6),
    ("\u{FEFF}---\ntitle: a\n---\n\nTekst.\n", "title: a", "Tekst.", 5),
    ("\u{FEFF}---\r\ntitle: a\r\n---\r\nTekst.\r\n", "title: a", "Tekst.", 4),
    ("---\n---\nTekst.", "", "Tekst.", 3),
    ("---  \ntitle: a\n-----\n\n\n\nTekst.\n\n\n", "title: a", "Tekst.", 7),
    ("---\ntitle: a\n---\n\nPrvi.\n\n---\n\nDrugi.\n", "title: a", "Prvi.\n\n---\n\nDrugi.", 5),
    ("---\ntitle: a\n---\n\n    kod\n\nTekst.", "title: a", "    kod\n\nTekst.", 5),
  ])
  func `front matter stands between two fences, and the text behind`(
    text: String, yaml: String, markdown: String, line: Int
  ) throws {
    let frontMatter = try #require(FrontMatter(try file(text)))
    #expect(frontMatter.yaml == yaml)
    #expect(frontMatter.markdown == markdown)
    #expect(frontMatter.firstLine == line)
  }

  @Test(arguments: ["---\ntitle: a\n---", "---\ntitle: a\n---\n", "---\ntitle: a\n---\n \n\t\n"])
  func `a text may be empty`(text: String) throws {
    let frontMatter = try #require(FrontMatter(try file(text)))
    #expect(frontMatter.yaml == "title: a")
    #expect(frontMatter.markdown == "")
  }

  @Test(arguments: [
    "", "\n", "Tekst bez ičega.", "title: a\n---\nTekst.", "\n---\ntitle: a\n---\n", "---", "---\ntitle: a\nTekst.\n",
    "+++\ntitle: a\n+++\n", "--\ntitle: a\n--\n", "---x\ntitle: a\n---x\n",
  ])
  func `without two fences there is no front matter`(text: String) throws {
    #expect(FrontMatter(try file(text)) == nil)
  }

  @Test func `an empty file is one empty line`() throws {
    let file = try file("")
    #expect(file.lines == [""])
    #expect(file.line(1) == "")
    #expect(file.line(7) == "")
  }

  @Test func `a mark of byte order is no part of the text`() throws {
    let file = try file("\u{FEFF}---\n")
    #expect(file.text == "---\n")
    #expect(file.line(1) == "---")
  }

  @Test(arguments: ["a\nb\n", "a\r\nb\r\n", "a\rb\r"])
  func `a line may end as on any system`(text: String) throws {
    #expect(try file(text).lines == ["a", "b", ""])
  }
}
