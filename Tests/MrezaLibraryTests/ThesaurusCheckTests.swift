import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// What a check finds in `thesaurus.yaml`.
@Suite struct ThesaurusCheckTests {
  let library: CheckedLibrary

  init() throws { library = try CheckedLibrary() }

  private func found(_ lines: String...) throws -> [String] {
    try library.write("thesaurus.yaml", lines.joined(separator: "\n") + "\n")
    return try library.found()
  }

  @Test func `concepts with labels, and none at all, are as they should be`() throws {
    #expect(
      try found(
        "# words", "diaspora:", "  bs: {preferred: dijaspora, other: [iseljeništvo]}", "  en: {preferred: diaspora}",
        "returnee:", "  bs: {preferred: povratnik}", "  en: {preferred: returnee, other: [diaspora returnee]}",
        "  broader: [diaspora]") == [])
    #expect(try found("") == [])
  }

  @Test(arguments: [
    ("a: {bs: {preferred: x}}", "1:1 missing-key"),
    ("a: {bs: {preferred: x}, en: {other: [y]}}", "1:29 missing-key"),
    ("a: {bs: x, en: {preferred: y}}", "1:9 wrong-value"), ("a: x", "1:4 wrong-value"),
    ("a: {bs: {prefered: x, preferred: x}, en: {preferred: y}}", "1:10 unknown-key"),
    ("a: {bs: {preferred: x}, en: {preferred: y}, wider: [b]}", "1:45 unknown-key"),
    ("Ača: {bs: {preferred: x}, en: {preferred: y}}", "1:1 wrong-value"),
    ("a: {bs: {preferred: x, other: {b: c}}, en: {preferred: y}}", "1:31 wrong-value"),
    ("- a", "1:1 wrong-value"), ("a: [", "2:1 invalid-yaml"),
    ("a: {bs: {preferred: x}, en: {preferred: y}, broader: [b]}", "1:55 unknown-concept"),
    ("a: {bs: {preferred: x, other: [X]}, en: {preferred: y}}", "1:32 label-taken"),
  ])
  func `a fault is found where it stands`(line: String, found place: String) throws {
    #expect(try found(line) == ["thesaurus.yaml:\(place)"])
  }

  @Test func `a label of two concepts in one language is found, in two languages it is none`() throws {
    #expect(
      try found(
        "a: {bs: {preferred: fond}, en: {preferred: fund}}",
        "b: {bs: {preferred: fund}, en: {preferred: other, other: [Fund]}}") == ["thesaurus.yaml:2:59 label-taken"])
  }

  @Test func `a concept that stands twice is found`() throws {
    let concept = "a: {bs: {preferred: x}, en: {preferred: y}}"
    #expect(try found(concept, concept).map { $0.suffix(12) } == ["invalid-yaml"])
  }

  @Test func `each circle of wider concepts is found once, with its way`() throws {
    let concept = { (name: String, broader: String) in
      "\(name): {bs: {preferred: \(name)}, en: {preferred: \(name)}, broader: [\(broader)]}"
    }
    #expect(
      try found(
        concept("a", "b"), concept("b", "c"), concept("c", "a, d"), concept("d", "d"), concept("e", "b, f"),
        concept("f", "")) == ["thesaurus.yaml:3:55 concept-cycle", "thesaurus.yaml:4:55 concept-cycle"])
    let faults = try library.report().findings.map(\.fault)
    #expect(faults == [.conceptCycle(["a", "b", "c", "a"]), .conceptCycle(["d", "d"])])
  }

  @Test func `a long chain of wider concepts is followed to its end`() throws {
    let lines = (0..<2_000).map {
      "c\($0): {bs: {preferred: c\($0)}, en: {preferred: c\($0)}, broader: [c\(($0 + 1) % 2_000)]}"
    }
    #expect(try found(lines.joined(separator: "\n")).map { $0.suffix(13) } == ["concept-cycle"])
  }

  @Test func `a thesaurus that is no text is found`() throws {
    try Data([0x61, 0x3A, 0xFF]).write(to: URL(fileURLWithPath: library.path + "/thesaurus.yaml"))
    #expect(try library.found() == ["thesaurus.yaml:1:3 invalid-utf8"])
  }
}
