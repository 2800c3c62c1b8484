import Foundation

/// A program that turns HTML into another format.
struct ExternalProgram {
  let name: String
  /// Debian's package.
  let package: String

  static let pandoc = ExternalProgram(name: "pandoc", package: "pandoc")
  static let weasyprint = ExternalProgram(name: "weasyprint", package: "weasyprint")

  /// Where the program is.
  /// - Throws: `DocumentFault.missingProgram`.
  func path(searching folders: String) throws -> String {
    for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw DocumentFault.missingProgram(name, package: package)
  }

  /// Runs the program to its end. What it says of failure goes through a file, so that no pipe can fill.
  func run(at path: String, _ arguments: [String], in folder: String) throws {
    let log = "\(folder)/.\(name).log"
    guard FileManager.default.createFile(atPath: log, contents: nil), let handle = FileHandle(forWritingAtPath: log)
    else {
      throw DocumentFault.unwritable(path: folder, reason: "log")
    }
    defer { try? FileManager.default.removeItem(atPath: log) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    do { try process.run() } catch { throw DocumentFault.programFailed(name, reason: error.localizedDescription) }
    process.waitUntilExit()
    try? handle.close()
    guard process.terminationStatus == 0 else {
      let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      let last = said.split(whereSeparator: \.isNewline).last.map { String($0.prefix(300)) }
      throw DocumentFault.programFailed(name, reason: last ?? "\(process.terminationStatus)")
    }
  }
}
