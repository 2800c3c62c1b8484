import Testing

@testable import MrezaLibrary

/// YAML as a tree whose values know their places.
struct YAMLComposerTests {
  private func shown(_ node: YAMLNode) -> String {
    let place = "\(node.line):\(node.column)"
    return switch node.content {
    case .scalar(let text): "\(place) \(text.debugDescription)"
    case .sequence(let items): "\(place) [\(items.map(shown).joined(separator: ", "))]"
    case .mapping(let pairs):
      "\(place) {\(pairs.map { "\(shown($0.key)): \(shown($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(arguments: [
    ("a: b", "1:1 {1:1 \"a\": 1:4 \"b\"}"),
    ("čćž: \"Дан\\tđ\"\n'x': 'it''s'", "1:1 {1:1 \"čćž\": 1:6 \"Дан\\tđ\", 2:1 \"x\": 2:6 \"it\\'s\"}"),
    ("- 1\n- [2, {c: ~}]\n-\n", "1:1 [1:3 \"1\", 2:3 [2:4 \"2\", 2:7 {2:8 \"c\": 2:11 \"~\"}], 3:2 \"\"]"),
    ("a: |\n  x\n  y\nb: >-\n  x\n  y", "1:1 {1:1 \"a\": 1:4 \"x\\ny\\n\", 4:1 \"b\": 4:4 \"x y\"}"),
    ("? [k]\n: v", "1:1 {1:3 [1:4 \"k\"]: 2:3 \"v\"}"),
    ("a: &x 1\nb: 2 # *x", "1:1 {1:1 \"a\": 1:4 \"1\", 2:1 \"b\": 2:4 \"2\"}"),
  ])
  func `values stand where they are written`(yaml: String, expected: String) throws {
    #expect(shown(try #require(try YAMLComposer.compose(yaml))) == expected)
  }

  @Test(arguments: ["", " ", "# ništa", "\n\n"])
  func `a text may hold nothing`(yaml: String) throws {
    #expect(try YAMLComposer.compose(yaml) == nil)
  }

  @Test(arguments: [
    ("a: b: c", "mapping values are not allowed in this context", 1, 5), ("a: [b", "did not find expected", 2, 1),
    ("čž: 1\nčž: 2", "duplicate key: čž", 1, 1), ("x: {b: 1, a: 2, b: 3, a: 4}", "duplicate key: a, b", 1, 11),
    ("a: *x", "found undefined alias", 1, 4), ("a: &x 1\nb: *x", "aliases", 2, 4), ("a: &x [*x]", "alias", 1, 8),
    ("a: 1\n---\nb: 2", "but found another document", 2, 1), ("a: \u{1}", "control characters are not allowed", 1, 4),
    ("č: 1\n  čč\u{7}", "control characters are not allowed", 2, 5),
  ])
  func `what is no YAML is told with its place`(yaml: String, problem: String, line: Int, column: Int) throws {
    let failure = #expect(throws: YAMLComposer.Failure.self) { try YAMLComposer.compose(yaml) }
    #expect(failure?.problem.contains(problem) == true, "\(failure?.problem ?? "")")
    #expect(failure?.line == line)
    #expect(failure?.column == column)
  }

  @Test func `many keys are compared too`() throws {
    let keys = (0..<100).map { "k\($0): 1" }
    #expect(try YAMLComposer.compose(keys.joined(separator: "\n"))?.mapping?.count == 100)
    let failure = #expect(throws: YAMLComposer.Failure.self) {
      try YAMLComposer.compose((keys + ["k50: 2"]).joined(separator: "\n"))
    }
    #expect(failure?.line == 51)
  }
}
