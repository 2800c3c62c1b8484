import Foundation
import Testing

/// What the guides promise holds on the bundled library.
@Suite struct GuideTests {
  @Test(arguments: ["practitioner", "trainer", "developer"], ["bs", "en"])
  func `every line of a guide runs on the real library`(guide: String, language: String) throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    // A copy, for some of the lines write.
    try FileManager.default.copyItem(
      atPath: MrezaProcess.repository + "/Knowledge", toPath: process.folder + "/Knowledge")
    let environment = ["MREZA_LANGUAGE": language]
    let json = try process.shell("mreza help \(guide) --format json", more: environment).output
    let help = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let lines = try #require(help["steps"] as? [[String: Any]]).compactMap { $0["line"] as? String }
    #expect(lines.count >= 5)
    // What is typed at the prompt is typed in one session: numbers stand for what the line before has shown.
    let script = lines.filter { !$0.hasPrefix("$ ") }.joined(separator: "\n") + "\n"
    try script.write(toFile: process.folder + "/lines.mreza", atomically: true, encoding: .utf8)
    let typed = try process.shell("mreza --bail < lines.mreza", more: environment)
    #expect(typed.status == 0 && typed.output.count > 1_000, "\(typed.output.suffix(300))")
    for line in lines where line.hasPrefix("$ ") {
      let (output, status) = try process.shell(String(line.dropFirst(2)), more: environment)
      #expect(status == 0, "\(line): \(output.suffix(300))")
    }
  }

  @Test(arguments: ["bs", "en"])
  func `what the guides say to type later is there too`(language: String) throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    try FileManager.default.copyItem(
      atPath: MrezaProcess.repository + "/Knowledge", toPath: process.folder + "/Knowledge")
    for line in [
      "themes", "answers", "-c 'search povjerenje kind:challenge' -c 'answers 1'", "-c answers -c 'related 1'",
      "edit lopare-dolaze-nasi", "help trener", "help trainer", "help praktičar", "help practitioner",
      "new module vjezba",
      "check --format json", "stale --on 2040-01-01",
    ] {
      let (output, status) = try process.shell("mreza \(line)", more: ["MREZA_LANGUAGE": language])
      #expect(status == 0, "\(line): \(output.suffix(300))")
    }
    for file in [
      "README.md", "docs/plugin-protocol.md", "Knowledge/README.md", "Plugins/Cite/cite.py", "Plugins/WhomToAsk",
    ] {
      #expect(FileManager.default.fileExists(atPath: MrezaProcess.repository + "/" + file), "\(file)")
    }
  }
}
