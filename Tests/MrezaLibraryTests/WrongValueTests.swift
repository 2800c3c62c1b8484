import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// Values of the wrong type: what each key takes, and where the check points.
struct WrongValueTests {
  /// A line of front matter with a wrong value, which the check must point to.
  struct Line: Sendable, CustomTestStringConvertible {
    var key: String
    var text: String
    var at: String
    var expected: Fault.Expectation
    var testDescription: String { text }

    init(_ text: String, at: String, _ key: String, _ expected: Fault.Expectation) {
      (self.text, self.at, self.key, self.expected) = (text, at, key, expected)
    }
  }

  static let added: [Line] = [
    Line("actors: {a: b}", at: "{", "actors", .list),
    Line("actors: [[a]]", at: "[a]", "actors", .text),
    Line("actors: \"\"", at: "\"\"", "actors", .list),
    Line("place: BA", at: "BA", "place", .mapping),
    Line("place: {country: bih}", at: "bih", "place.country", .country),
    Line("place: {country: ba}", at: "ba}", "place.country", .country),
    Line("place: {country: [BA, Hrvatska]}", at: "Hrvatska", "place.country", .country),
    Line("years: 2016", at: "2016", "years", .years),
    Line("years: {to: 2016}", at: "{", "years", .years),
    Line("years: {from: 2016, to: 2010}", at: "{", "years", .years),
    Line("years: {from: 2016, to: danas}", at: "{", "years", .years),
    Line("years: {from: 2016, to: 2020, ongoing: true}", at: "{", "years", .years),
    Line("years: {from: 16}", at: "{", "years", .years),
    Line("maturity: zlatna", at: "zlatna", "maturity", .oneOf(Maturity.allCases.map(\.rawValue))),
    Line("maturity: Good", at: "Good", "maturity", .oneOf(Maturity.allCases.map(\.rawValue))),
    Line("maturity: [good]", at: "[", "maturity", .oneOf(Maturity.allCases.map(\.rawValue))),
    Line("review_by: 2027-02-29", at: "2027", "review_by", .date),
    Line("review_by: sutra", at: "sutra", "review_by", .date),
    Line("review_by: [2027-01-01]", at: "[", "review_by", .date),
    Line("uses: [Anketa]", at: "Anketa", "uses", .slug),
    Line("uses: [a, općina]", at: "općina", "uses", .slug),
    Line("aliases: [a_b]", at: "a_b", "aliases", .slug),
    Line("related: a b", at: "a b", "related", .slug),
  ]

  @Test(arguments: added)
  func `a wrong value is found where it stands, with what it should be`(line: Line) throws {
    let change = "level: local\n\(line.text)"
    let findings = try findings(TemporaryLibrary.practice.replacing("level: local", with: change))
    try expect(findings, line, at: 8, in: line.text)
  }

  static let replaced: [Line] = [
    Line("title: [a]", at: "[a]", "title", .text),
    Line("title: \"\"", at: "\"\"", "title", .text),
    Line("summary: {a: b}", at: "{", "summary", .text),
    Line("kind: tool", at: "tool", "kind", .oneOf(["practice"])),
    Line("kind: praksa", at: "praksa", "kind", .oneOf(EntryKind.allCases.map(\.rawValue))),
    Line("language: sr", at: "sr", "language", .oneOf(["bs", "en"])),
    Line("themes: {a: b}", at: "{", "themes", .list),
    Line("level: općina", at: "općina", "level", .oneOf(["local", "national", "regional", "global"])),
    Line("reviewed: 23.11.2026.", at: "23", "reviewed", .date),
  ]

  @Test(arguments: replaced)
  func `a wrong value of a key that every entry has is found too`(line: Line) throws {
    var lines = TemporaryLibrary.practice.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix(line.key + ":") })
    lines[index] = line.text
    try expect(try findings(lines.joined(separator: "\n")), line, at: index + 1, in: line.text)
  }

  static let sources: [Line] = [
    Line("  - {id: 1, publisher: a, title: b, url: fena.ba/vijest}", at: "fena", "sources.url", .url),
    Line("  - {id: 1, publisher: a, title: b, url: \"https://a b.ba/\"}", at: "\"https", "sources.url", .url),
    Line("  - {id: 1, publisher: a, title: b, url: \"https://\"}", at: "\"https", "sources.url", .url),
    Line(
      "  - {id: 1, publisher: a, title: b, url: \"https://a.ba/\", date: lani}", at: "lani", "sources.date",
      .partialDate),
    Line(
      "  - {id: 1, publisher: a, title: b, url: \"https://a.ba/\", date: 2016-13}", at: "2016-13", "sources.date",
      .partialDate),
    Line("  - https://a.ba/", at: "https", "sources", .mapping),
  ]

  @Test(arguments: sources)
  func `a source with a wrong value is found where it stands`(line: Line) throws {
    let source = "  - {id: 1, publisher: FENA, title: Vijest, date: 2016, url: \"https://fena.ba/vijest\"}"
    try expect(try findings(TemporaryLibrary.practice.replacing(source, with: line.text)), line, at: 9, in: line.text)
  }

  @Test(arguments: ["2016", "2016-05", "2016-05-31"])
  func `a source may be dated by a year, a month or a day`(date: String) throws {
    let dated = TemporaryLibrary.practice.replacing("date: 2016", with: "date: \(date)")
    #expect(try findings(dated) == [])
  }

  static let module: [Line] = [
    Line("block: igra", at: "igra", "block", .oneOf(ModuleDetails.Block.allCases.map(\.rawValue))),
    Line("duration: 60", at: "60", "duration", .range),
    Line("duration: {min: 90, max: 60}", at: "{", "duration", .range),
    Line("duration: {min: 0, max: 60}", at: "{", "duration", .range),
    Line("group: {min: 6}", at: "{", "group", .range),
    Line("group: {min: šest, max: 30}", at: "{", "group", .range),
    Line("materials: {a: b}", at: "{", "materials", .list),
    Line("online: možda", at: "možda", "online", .boolean),
  ]

  @Test(arguments: module)
  func `a module with a wrong value is found where it stands`(line: Line) throws {
    var keys = TemporaryLibrary.moduleKeys.split(separator: "\n").map(String.init)
    let index = try #require(keys.firstIndex { $0.hasPrefix(line.key + ":") })
    keys[index] = line.text
    let text = TemporaryLibrary.entry(.module, extra: keys.joined(separator: "\n"))
    let findings = try TemporaryLibrary(["modules/m.md": text]).findings()
    try expect(findings, line, at: 5 + index, in: line.text)
  }

  @Test(arguments: ["block", "duration", "group", "materials", "online"])
  func `a module needs all that a trainer asks for`(key: String) throws {
    let keys = TemporaryLibrary.moduleKeys.split(separator: "\n").filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    let library = try TemporaryLibrary(["modules/m.md": TemporaryLibrary.entry(.module, extra: keys)])
    let finding = try #require(try library.findings().first)
    #expect(finding.fault == .missingKey(key))
    #expect(finding.place == "modules/m.md:1:1 missing-key")
  }

  @Test(arguments: [("place: {town: Cazin}", "place.town"), ("place: {contry: BA}", "place.contry")])
  func `an unknown part of a place is warned about`(line: String, key: String) throws {
    let text = TemporaryLibrary.practice.replacing("level: local", with: "level: local\n\(line)")
    let finding = try #require(try findings(text).first)
    #expect(finding.fault == .unknownKey(key, nearest: key == "place.contry" ? "country" : nil))
    #expect(finding.place == "practices/a.md:8:9 unknown-key")
    #expect(finding.severity == .warning)
  }

  private func findings(_ practice: String) throws -> [Finding] {
    try TemporaryLibrary(["practices/a.md": practice]).findings()
  }

  private func expect(_ findings: [Finding], _ line: Line, at number: Int, in source: String) throws {
    let finding = try #require(findings.first { $0.fault.code == "wrong-value" }, "\(findings.map(\.place))")
    let range = try #require(source.firstRange(of: line.at))
    #expect(finding.fault == .wrongValue(key: line.key, expected: line.expected))
    #expect(finding.line == number)
    #expect(finding.column == source.distance(from: source.startIndex, to: range.lowerBound) + 1)
    #expect(finding.source == source)
    #expect(finding.severity == .error)
  }
}
