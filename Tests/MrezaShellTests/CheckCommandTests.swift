import CommandKit
import MrezaCore
import Testing

@testable import MrezaShell

/// `check`: what is wrong in a library, as a person and as a script read it.
struct CheckCommandTests {
  private static let wrong = Finding(
    .wrongValue(key: "level", expected: .oneOf(["local", "global"])), file: "practices/a.md", line: 7, column: 8,
    length: 5,
    source: "level: lokal")
  private static let draft = Finding(.noSources, file: "tools/b.md", line: 1, column: 1, source: "---")
  private static let report = CheckReport(library: "/k", fileCount: 12, findings: [wrong, draft])

  @Test func `a finding shows its place, its line, and what to do`() throws {
    let outcome = try Sample.session(report: Self.report).run("check")
    #expect(
      outcome.text == """
        practices/a.md:7:8: error: wrong value for “level”

          level: lokal
                 ^^^^^

        → it takes one of: local, global

        tools/b.md:1:1: warning: there is no source: the entry is a draft

          ---
          ^

        → add “sources:” and cite them in the text

        Files read: 12. Errors: 1, warnings: 1.

        """)
    #expect(outcome.exitCode == .failed)
  }

  @Test func `warnings alone fail nothing`() throws {
    let report = CheckReport(library: "/k", fileCount: 1, findings: [Self.draft])
    let outcome = try Sample.session(.bs, report: report).run("provjeri")
    #expect(outcome.exitCode == .done)
    #expect(outcome.text.hasSuffix("Pregledano fajlova: 1. Grešaka: 0, upozorenja: 1.\n"))
  }

  @Test func `notes are counted, and shown to who asks for them`() throws {
    let note = Finding(.undatedSource("7"), file: "tools/b.md", line: 9, column: 5, source: "  - {id: 7}")
    let session = try Sample.session(report: CheckReport(library: "/k", fileCount: 1, findings: [note]))
    let outcome = session.run("check")
    #expect(outcome.text.hasSuffix("Errors: 0, warnings: 0.\n\nNotes: 1. To see them: check --notes\n"))
    #expect(!outcome.text.contains("tools/b.md") && outcome.exitCode == .done)
    let asked = session.run("check --notes")
    #expect(asked.text.contains("tools/b.md:9:5: note: the source “7” has no date"))
    #expect(!asked.text.contains("check --notes") && asked.exitCode == .done)
  }

  @Test func `findings are JSON for scripts`() throws {
    let outcome = try Sample.session(report: Self.report).run("check --format json")
    let expected: JSONValue = [
      "version": 1, "library": "/k", "files": 12, "notes": 0,
      "findings": [
        [
          "file": "practices/a.md", "line": 7, "column": 8, "severity": "error", "code": "wrong-value",
          "message": "wrong value for “level”", "advice": "it takes one of: local, global",
        ],
        [
          "file": "tools/b.md", "line": 1, "column": 1, "severity": "warning", "code": "no-sources",
          "message": "there is no source: the entry is a draft", "advice": "add “sources:” and cite them in the text",
        ],
      ],
    ]
    #expect(try JSONValue(parsing: outcome.text.utf8) == expected)
    #expect(outcome.exitCode == .failed)
  }

  @Test(arguments: [1, 30, 31, 32, 60, 100, 199, 200, 201, 5_000])
  func `carets stand under the place, however long the line`(column: Int) throws {
    let line = String((0..<200).map { $0 == column - 1 ? "X" : "." })
    let finding = Finding(.invalidUTF8, file: "a.md", line: 1, column: column, length: 1, source: line)
    let report = CheckReport(library: "", fileCount: 1, findings: [finding])
    let lines = try Sample.session(width: 200, report: report).run("check").text.split(separator: "\n").map(String.init)
    let (shown, carets) = (Array(lines[1]), Array(lines[2]))
    let caret = try #require(carets.firstIndex(of: "^"))
    #expect(carets.filter { $0 == "^" }.count == 1)
    #expect(shown.count <= 2 + 1 + 70 + 1)
    if column <= 200 { #expect(shown[caret] == "X") }
  }

  @Test(arguments: [0, -3, 99])
  func `a place outside of its line does no harm`(column: Int) throws {
    let finding = Finding(.invalidUTF8, file: "a.md", line: 1, column: column, length: 50, source: "čćž")
    let report = CheckReport(library: "", fileCount: 1, findings: [finding])
    #expect(try Sample.session(report: report).run("check").text.contains("čćž"))
  }

  static let faults: [Fault] = [
    .unreadableFile(reason: "r"), .fileTooLarge(bytes: 5, limit: 4), .invalidUTF8, .noFrontMatter,
    .invalidYAML(problem: "p"), .unknownKey("k", nearest: nil), .unknownKey("k", nearest: "n"), .missingKey("k"),
    .wrongValue(key: "k", expected: .text), .wrongValue(key: "k", expected: .number),
    .wrongValue(key: "k", expected: .boolean), .wrongValue(key: "k", expected: .list),
    .wrongValue(key: "k", expected: .mapping), .wrongValue(key: "k", expected: .slug),
    .wrongValue(key: "k", expected: .date), .wrongValue(key: "k", expected: .partialDate),
    .wrongValue(key: "k", expected: .url), .wrongValue(key: "k", expected: .country),
    .wrongValue(key: "k", expected: .years), .wrongValue(key: "k", expected: .range),
    .wrongValue(key: "k", expected: .oneOf(["a"])), .unknownTheme("t", nearest: nil), .unknownTheme("t", nearest: "n"),
    .unknownEntry("e", nearest: nil), .unknownEntry("e", nearest: "n"),
    .wrongLinkKind(link: .addresses, slug: "s", kind: .tool), .footnoteWithoutSource("7"), .sourceNeverCited("7"),
    .duplicateSource("7"), .duplicateSlug("s", other: "o"), .aliasTaken("a", other: "o"), .badFileName("f"),
    .translationWithoutOriginal("s"), .outdatedTranslation(current: "c"), .summaryTooLong(words: 61), .emptyText,
    .noSources, .undatedSource("7"), .translationIntoOwnLanguage(.bs), .linkCycle(.teaches, ["a", "b", "a"]),
    .linkCycle(.related, ["a", "a"]),
  ]

  @Test(arguments: faults)
  func `every fault has words and advice in both languages`(fault: Fault) {
    let (what, advice) = (FindingWords.what(fault), FindingWords.advice(fault))
    for text in [what, advice] {
      #expect(!text.bs.isEmpty && !text.en.isEmpty)
      #expect(text.bs != text.en)
    }
    #expect(what != advice)
  }

  @Test func `no two faults have the same words`() {
    let words = Set(Self.faults.map { "\(FindingWords.what($0).en) \(FindingWords.advice($0).en)" })
    #expect(words.count == Self.faults.count)
  }
}
