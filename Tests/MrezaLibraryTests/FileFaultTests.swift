import Foundation
import Glibc
import MrezaCore
import MrezaLibrary
import Testing

/// Files that can't be read as text, and files made to harm.
struct FileFaultTests {
  private let library: TemporaryLibrary

  init() throws { library = try TemporaryLibrary() }

  @Test func `a file of five megabytes is not read`() throws {
    try library.write(bytes: Array(repeating: UInt8(ascii: "a"), count: 5_000_000), to: "practices/a.md")
    let findings = try library.findings()
    #expect(findings.map(\.fault) == [.fileTooLarge(bytes: 5_000_000, limit: 4 << 20)])
    #expect(findings.map(\.place) == ["practices/a.md:1:1 file-too-large"])
  }

  @Test func `a file of four megabytes is read`() throws {
    let filler = String(repeating: "riječ ", count: 100_000) + "\n\n"
    let text = TemporaryLibrary.practice + "\n\n" + String(repeating: filler, count: 5)
    try library.write(text, to: "practices/a.md")
    #expect(try library.findings() == [])
  }

  @Test(arguments: [
    ([0xFF], 1, 1), ([0x61, 0xFF], 1, 2), ([0x61, 0x0A, 0x62, 0xC4], 2, 2), ([0xC4, 0x8D, 0xC4, 0x61], 1, 2),
    ([0x0D, 0x0A, 0x0D, 0x0A, 0xC4, 0x8D, 0x20, 0xE2, 0x82, 0x0A], 3, 3), ([0xED, 0xA0, 0x80], 1, 1),
    ([0x61, 0x62, 0xF0, 0x9F, 0x8E, 0x0A, 0x63], 1, 3), ([0xFE, 0xFF, 0x00, 0x61], 1, 1),
  ])
  func `bytes that are not UTF-8 are found where they stand`(bytes: [UInt8], line: Int, column: Int) throws {
    try library.write(bytes: bytes, to: "practices/a.md")
    #expect(try library.findings().map(\.place) == ["practices/a.md:\(line):\(column) invalid-utf8"])
  }

  @Test func `a bad byte deep in a good entry is found where it stands`() throws {
    let bytes = Array(TemporaryLibrary.practice.utf8) + Array("\n\nčćž".utf8) + [0x9A] + Array(" i dalje\n".utf8)
    try library.write(bytes: bytes, to: "practices/a.md")
    let finding = try #require(try library.findings().first)
    #expect(finding.place == "practices/a.md:17:4 invalid-utf8")
    #expect(finding.source.hasPrefix("čćž"))
    #expect(finding.source.hasSuffix(" i dalje"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without the right to read it is found`() throws {
    try library.write(TemporaryLibrary.practice, to: "practices/a.md")
    #expect(chmod(library.path + "/practices/a.md", 0) == 0)
    let findings = try library.findings()
    #expect(findings.map(\.fault) == [.unreadableFile(reason: "Permission denied")])
    #expect(findings.map(\.place) == ["practices/a.md:1:1 unreadable-file"])
  }

  @Test func `a list of themes that is a folder is unreadable`() throws {
    try FileManager.default.removeItem(atPath: library.path + "/themes.yaml")
    try FileManager.default.createDirectory(
      atPath: library.path + "/themes.yaml", withIntermediateDirectories: false)
    #expect(try library.findings().map(\.place) == ["themes.yaml:1:1 unreadable-file"])
  }

  @Test(arguments: ["themes: ", "title: ", "place: ", "sources: ", "years: ", ""])
  func `front matter nested a hundred thousand deep is a fault and no crash`(key: String) throws {
    for open in ["[", "{a: ", "- ", "? "] {
      let text = "---\n\(key)\(String(repeating: open, count: 100_000))\n---\n\nTekst."
      try library.write(text, to: "practices/a.md")
      #expect(try library.findings().map(\.fault.code).contains("invalid-yaml"), "\(open)")
    }
  }

  @Test func `front matter nested some hundred deep is read`() throws {
    let nested = String(repeating: "[", count: 400) + "x" + String(repeating: "]", count: 400)
    let text = TemporaryLibrary.practice.replacing("level: local", with: "level: local\nactors: \(nested)")
    try library.write(text, to: "practices/a.md")
    #expect(try library.findings().map(\.fault) == [.wrongValue(key: "actors", expected: .text)])
  }

  @Test(arguments: ["title", "themes", "place", "sources", "years", "duration", "aliases", "reviewed"])
  func `a bomb of aliases does no harm`(key: String) throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...20 {
      let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(uses)]")
    }
    let text = "---\n\(lines.joined(separator: "\n"))\n\(key): *a20\n---\n\nTekst."
    try library.write(text, to: "practices/a.md")
    let findings = try library.findings()
    #expect(findings.contains { $0.fault.code == "invalid-yaml" })
    #expect(findings.count < 100)
  }

  @Test(arguments: [
    "\u{0}", "---\n\u{0}\n---\n", "---\n&a\n---\n", "---\n*a\n---\n", "---\n!!x y\n---\n", "---\n%\n---\n",
  ])
  func `strange front matter is a fault and no crash`(text: String) throws {
    try library.write(text, to: "practices/a.md")
    #expect(try library.findings().contains { $0.severity == .error })
  }
}
