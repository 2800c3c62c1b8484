import Foundation

/// The real program, run in an environment of its own.
struct MrezaProcess {
  /// The folder that the program is run in; it is removed with `remove()`.
  let folder: String

  /// The folder of the built program, which is that of the running tests.
  static let buildFolder: String = {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = (executable as NSString).deletingLastPathComponent
    if FileManager.default.fileExists(atPath: beside + "/mreza") { return beside }
    return repository + "/.build/debug"
  }()

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let fixtures = repository + "/Tests/TranscriptTests/Fixtures"

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/.config/mreza", withIntermediateDirectories: true)
    // The plugins of the tests are their developer's own; that others need to be allowed has a transcript of its own.
    try "{\"developer\": [\"\(Self.fixtures)/plugins\", \"\(folder)/plugins\", \"\(folder)/bad\"]}"
      .write(toFile: folder + "/.config/mreza/plugins.json", atomically: true, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Nothing of the tester's own settings reaches the program.
  var environment: [String: String] {
    [
      "PATH": Self.buildFolder + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC",
      "COLUMNS": "80", "TERM": "xterm-256color",
    ]
  }

  /// Runs a line of shell. Standard error is part of the output.
  func shell(_ line: String, more: [String: String] = [:]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(more) { _, new in new }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
