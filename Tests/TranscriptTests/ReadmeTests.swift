import Foundation
import Testing

/// What the README shows works.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws { readme = try String(contentsOfFile: MrezaProcess.repository + "/README.md", encoding: .utf8) }

  /// The texts between fences of a language.
  private func blocks(_ language: String) -> [String] {
    readme.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func `every line of its session runs on the real library`() throws {
    let lines = readme.split(separator: "\n").filter { $0.hasPrefix("mreza> ") }.map { $0.dropFirst(7) }
    #expect(lines.count >= 7)
    let process = try MrezaProcess()
    defer { process.remove() }
    let script = lines.map { "-c '\($0)'" }.joined(separator: " ")
    let (output, status) = try process.shell(
      "mreza --bail --library '\(MrezaProcess.repository)/Knowledge' \(script)", more: ["COLUMNS": "76"])
    #expect(status == 0, "\(output.suffix(400))")
    // What is shown of the first answer is what it answers.
    let shown = try #require(
      readme.components(separatedBy: "place:Lopare\n").last?.components(separatedBy: "\nmreza>").first)
    #expect(output.contains(shown))
  }

  @Test func `its plugin works as it is printed`() throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    try FileManager.default.createDirectory(atPath: process.folder + "/greet", withIntermediateDirectories: true)
    let manifest = try #require(blocks("json").first)
    let program = try #require(blocks("python").first)
    try manifest.write(toFile: process.folder + "/greet/plugin.json", atomically: true, encoding: .utf8)
    try program.write(toFile: process.folder + "/greet/greet.py", atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/small", toPath: process.folder + "/Knowledge")
    let (output, status) = try process.shell(
      "mreza -c 'plugin load greet' -c 'plugin allow greet --yes' -c 'greet Amra'")
    #expect(output.hasSuffix("Zdravo, Amra!\n") && status == 0, "\(output)")
  }

  @Test func `the protocol's document names every method`() throws {
    let document = try String(
      contentsOfFile: MrezaProcess.repository + "/docs/plugin-protocol.md", encoding: .utf8)
    for method in ["initialize", "run", "cancel", "shutdown", "search", "get", "output"] {
      #expect(document.contains("### `\(method)`"), "\(method)")
    }
  }
}
