import Foundation
import Testing

/// What the guides promise holds on the bundled library.
@Suite struct GuideTests {
  private static let guides = ["practitioner", "trainer", "developer"]

  /// What they say to type later, beside their lines.
  private static let later = [
    "themes", "answers", "-c 'search povjerenje kind:challenge' -c 'answers 1'", "-c answers -c 'related 1'",
    "edit lopare-dolaze-nasi", "help trener", "help trainer", "help praktičar", "help practitioner",
    "new module vjezba", "check --format json", "stale --on 2040-01-01",
  ]

  @Test(arguments: ["bs", "en"])
  func `every line of the guides runs on the real library`(language: String) throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    // A copy, for some of the lines write.
    try FileManager.default.copyItem(
      atPath: MrezaProcess.repository + "/Knowledge", toPath: process.folder + "/Knowledge")
    let run = { (line: String) in
      let (output, status) = try process.shell(line, more: ["MREZA_LANGUAGE": language])
      #expect(status == 0, "\(line): \(output.suffix(300))")
      return output
    }
    for guide in Self.guides {
      let json = try process.shell("mreza help \(guide) --format json", more: ["MREZA_LANGUAGE": language]).output
      let help = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let lines = try #require(help["steps"] as? [[String: Any]]).compactMap { $0["line"] as? String }
      #expect(lines.count >= 5)
      // What is typed at the prompt is typed in one session: numbers stand for what the line before has shown.
      let typed = lines.filter { !$0.hasPrefix("$ ") }.joined(separator: "\n") + "\n"
      try typed.write(toFile: process.folder + "/lines.mreza", atomically: true, encoding: .utf8)
      #expect(try run("mreza --bail < lines.mreza").count > 1_000)
      for line in lines where line.hasPrefix("$ ") { _ = try run(String(line.dropFirst(2))) }
    }
    for line in Self.later { _ = try run("mreza \(line)") }
  }

  @Test(arguments: [
    "README.md", "docs/plugin-protocol.md", "Knowledge/README.md", "Plugins/Cite/cite.py", "Plugins/WhomToAsk",
  ])
  func `the files that they name are there`(file: String) {
    #expect(FileManager.default.fileExists(atPath: MrezaProcess.repository + "/" + file))
  }
}
