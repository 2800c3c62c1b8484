import Foundation
import MrezaCore
import MrezaLibrary
import MrezaStore

/// Filling an index in a process of its own, so that its memory is its own too. Prints the seconds that it took.
struct IndexingPart {
  enum Kind: String {
    /// mreza, from files.
    case files
    /// mreza, without files.
    case memory
    /// Raw FTS5, without files.
    case raw
  }

  var kind: Kind
  var model: String
  var count: Int
  /// The library of `files`.
  var library: String
  var index: String

  static let flag = "--fill"

  init(_ kind: Kind, _ library: GeneratedLibrary, path: String, index: String) {
    self.kind = kind
    model = library.model.path
    count = library.count
    self.library = path
    self.index = index
  }

  /// Nil where the arguments ask for something else.
  init?(_ arguments: [String]) {
    guard arguments.count == 6, arguments[0] == Self.flag, let kind = Kind(rawValue: arguments[1]),
      let count = Int(arguments[3])
    else { return nil }
    self.kind = kind
    model = arguments[2]
    self.count = count
    library = arguments[4]
    index = arguments[5]
  }

  func run() throws {
    var timings = Timings()
    switch kind {
    case .files:
      let library = Library(layers: [try LibraryFolder(path: library)])
      try timings.time { _ = try EntryStore(library: library, file: index).refresh() }
    case .memory:
      let library = MemoryLibrary(library: GeneratedLibrary(count: count, model: try LibraryModel(path: model)))
      try timings.time { _ = try EntryStore(library: library, file: index).refresh() }
    case .raw:
      let table = try RawTable(file: index)
      timings.add(try table.insert(GeneratedLibrary(count: count, model: try LibraryModel(path: model))))
      try table.close()
    }
    print(timings.median)
  }

  /// Runs this part in a process of its own.
  func measured() throws -> (seconds: Double, peakMemory: Int) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: index + suffix) }
    let output = index + ".seconds"
    let outcome = try ChildProcess.run(
      ["/proc/self/exe", Self.flag, kind.rawValue, model, "\(count)", library, index], environment: [], output: output)
    let text = try String(contentsOfFile: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let seconds = Double(text) else { throw ChildProcess.Failure(description: "no time in \(text)") }
    return (seconds, outcome.peakMemory)
  }
}
