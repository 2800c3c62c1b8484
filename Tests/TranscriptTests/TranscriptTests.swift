import Foundation
import Testing

/// Typed lines and what they print, through the real program.
///
/// A transcript (`Transcripts/*.txt`) is a list of lines that begin with `$ `, each followed by its output, and by
/// `[exit N]` where N is not 0. Lines that begin with `#` are remarks. It runs in a copy of the fixture library, with
/// `mreza` in the path. `RECORD_TRANSCRIPTS=1` writes the outputs anew; the run fails then, so that a person looks at what
/// was written. `bin/in-terminal` runs a command on a terminal, at which nobody types.
@Suite struct TranscriptTests {
  static let transcripts: [String] = {
    let folder = MrezaProcess.repository + "/Tests/TranscriptTests/Transcripts"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".txt") }
      .sorted()
  }()

  @Test func `there are transcripts`() { #expect(Self.transcripts.count > 5) }

  @Test(arguments: transcripts)
  func `a transcript prints what it says`(name: String) throws {
    let path = MrezaProcess.repository + "/Tests/TranscriptTests/Transcripts/\(name)"
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    let process = try MrezaProcess()
    defer { process.remove() }
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/small", toPath: process.folder + "/Knowledge")
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/plugins", toPath: process.folder + "/plugins")
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/bin", toPath: process.folder + "/bin")
    var actual = ""
    for line in expected.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { actual += line + "\n" }
      guard line.hasPrefix("$ ") else { continue }
      let (output, status) = try process.shell(String(line.dropFirst(2)))
      // To Swift, \r\n is one character, and no line feed.
      let shown = output.replacing("\r\n", with: "\\r\n").replacing(process.folder, with: "~")
      actual += line + "\n" + shown + (status == 0 ? "" : "[exit \(status)]\n")
    }
    guard actual != expected else { return }
    if ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1" {
      try actual.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded: read the difference, then run the tests again")
    } else {
      Issue.record("\(name) differs:\n\(Self.difference(expected, actual))")
    }
  }

  /// The first lines that differ.
  private static func difference(_ expected: String, _ actual: String) -> String {
    let lines = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let first =
      zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(lines.0.count, lines.1.count)
    let shown = { (lines: [Substring], mark: String) in
      lines.dropFirst(first).prefix(6).map { "\(mark) \($0)" }.joined(separator: "\n")
    }
    return "line \(first + 1)\n" + shown(lines.0, "-") + "\n" + shown(lines.1, "+")
  }
}
