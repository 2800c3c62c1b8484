import CommandKit
import Foundation
import MrezaCore

/// `plugin log NAME`: what a plugin wrote to standard error.
struct LogAction: PluginAction {
  let name = "log"
  let summary = LocalizedText(
    bs: "pokazuje šta je dodatak pisao na standardnu grešku", en: "shows what a plugin wrote to standard error")
  let parameters = [
    Parameter.option(
      "lines", .number(minimum: 1),
      summary: LocalizedText(bs: "koliko posljednjih redova (100)", en: "how many of the last lines (100)"))
  ]
  let example = "plugin log cite"

  /// No more of the end of a log is read, in bytes.
  private static let maximumBytes = 256 << 10

  func run(_ request: PluginActionRequest) throws -> Output {
    let name = try request.subject()
    // A plugin that is gone may have left a log; its name must be one, for it becomes that of a file.
    guard Slug(name) != nil else { throw CommandError.plugin(name, .notLoaded) }
    let path = request.host.configuration.log(for: name)
    let lines = path.map { Self.end(of: $0 + ".1") + Self.end(of: $0) } ?? []
    guard !lines.isEmpty else {
      guard request.host.plugin(named: name) != nil else { throw CommandError.plugin(name, .notLoaded) }
      let words = LocalizedText(
        bs: "Ništa nije pisao na standardnu grešku.", en: "It wrote nothing to standard error.")
      return Output(
        [.paragraph(words[request.language])], data: ["plugin": .string(name), "lines": []], status: .nothingFound)
    }
    let shown = lines.suffix(request.invocation.number("lines") ?? 100)
    return Output(
      [.text(.code(shown.joined(separator: "\n")))],
      data: [
        "plugin": .string(name), "file": path.map { .string($0) } ?? .null,
        "lines": .array(shown.map { .string($0) }),
      ])
  }

  /// The lines at the end of a file; none where it can't be read.
  private static func end(of path: String) -> [String] {
    guard let file = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? file.close() }
    let size = Int((try? file.seekToEnd()) ?? 0)
    let start = max(0, size - maximumBytes)
    guard (try? file.seek(toOffset: UInt64(start))) != nil, let data = try? file.read(upToCount: maximumBytes) else {
      return []
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    // The first may have lost its beginning, and the last is what follows the last line feed.
    let whole = start > 0 ? lines.dropFirst() : lines[...]
    return (whole.last == "" ? whole.dropLast() : whole).map(String.init)
  }
}
