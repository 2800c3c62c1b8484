import Foundation
import Glibc
import MrezaCore
import MrezaLibrary
import MrezaStore

/// Measures mreza against raw SQLite FTS5, and prints tables in Markdown.
@main
enum Benchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let part = IndexingPart(arguments) { return try part.run() }
    let options: BenchmarkOptions
    do {
      options = try BenchmarkOptions(arguments)
    } catch {
      FileHandle.standardError.write(Data("\(BenchmarkOptions.usage)\n".utf8))
      exit(2)
    }
    let model = try LibraryModel(path: options.model)
    print(machine(), terminator: "\n\n")
    for size in options.sizes {
      let isNew = options.parts.contains(.fill) || !FileManager.default.fileExists(atPath: options.work)
      if isNew { try? FileManager.default.removeItem(atPath: options.work) }
      try FileManager.default.createDirectory(atPath: options.work, withIntermediateDirectories: true)
      defer { if options.parts.contains(.fill) { try? FileManager.default.removeItem(atPath: options.work) } }
      let run = try SizedRun(GeneratedLibrary(count: size, model: model), options)
      print("\n## \(run.heading)\n\n\(Measurement.head)")
      try run.run {
        print($0.row)
        fflush(nil)
      }
    }
  }

  /// Date, machine and versions.
  private static func machine() -> String {
    let info = ProcessInfo.processInfo
    let day = Date.now.formatted(.iso8601.year().month().day())
    let memory = String(format: "%.0f GB", Double(info.physicalMemory) / 1e9)
    var load = [0.0]
    getloadavg(&load, 1)
    let words = [
      day, "\(info.activeProcessorCount) cores", memory, info.operatingSystemVersionString,
      "SQLite \(RawTable.version)",
      String(format: "load %.1f at the start", load[0]),
    ]
    return words.joined(separator: ", ")
  }
}
