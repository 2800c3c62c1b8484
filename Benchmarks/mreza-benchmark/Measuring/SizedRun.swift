import Foundation
import MrezaCore
import MrezaLibrary
import MrezaStore

/// All that is measured with a library of one size.
struct SizedRun {
  let library: GeneratedLibrary
  let options: BenchmarkOptions
  let hasFiles: Bool
  /// Where the library lies; not there where it has no files.
  let path: String
  let indexFile: String
  let rawFile: String
  let heading: String

  init(_ library: GeneratedLibrary, _ options: BenchmarkOptions) throws {
    self.library = library
    self.options = options
    hasFiles = library.count < BenchmarkOptions.withoutFiles
    path = options.work + "/Knowledge"
    indexFile = options.work + "/index.sqlite"
    rawFile = options.work + "/raw.sqlite"
    guard hasFiles else {
      heading = "\(library.count) entries, from memory"
      return
    }
    guard options.parts.contains(.fill) || !FileManager.default.fileExists(atPath: indexFile) else {
      heading = "\(library.count) entries, as they are"
      return
    }
    let written = try library.write(to: path)
    heading = String(
      format: "%d entries in %d files of %.1f MB", library.count, written.files, Double(written.bytes) / 1e6)
  }

  /// Measures, and hands on each result as soon as it is there.
  func run(_ report: (Measurement) -> Void) throws {
    if options.parts.contains(.fill) || !FileManager.default.fileExists(atPath: indexFile) { try fill(report) }
    let raw = try RawTable(file: rawFile)
    let store = try EntryStore(library: reading(), file: indexFile)
    try store.refresh()
    if options.parts.contains(.search) { try search(store, raw, report) }
    guard hasFiles else { return }
    if options.parts.contains(.sync) { try synchronize(store, raw, report) }
    try raw.close()
    if options.parts.contains(.process) { try oneShot(report) }
  }

  func reading() throws -> any LibraryReading {
    hasFiles ? Library(layers: [try LibraryFolder(path: path)]) : MemoryLibrary(library: library)
  }

  /// Both indexes from nothing, in turn.
  private func fill(_ report: (Measurement) -> Void) throws {
    var full = Measurement(hasFiles ? "full sync, from files" : "full sync, from memory", aim: 2)
    var (memory, rawMemory) = (0, 0)
    let rounds = !options.parts.contains(.fill) ? 1 : library.count <= 1_000 ? 5 : library.count <= 10_000 ? 3 : 1
    for _ in 0..<rounds {
      let ours = try IndexingPart(hasFiles ? .files : .memory, library, path: path, index: indexFile).measured()
      let raw = try IndexingPart(.raw, library, path: path, index: rawFile).measured()
      full.ours.add(ours.seconds)
      full.raw.add(raw.seconds)
      memory = max(memory, ours.peakMemory)
      rawMemory = max(rawMemory, raw.peakMemory)
    }
    report(full)
    report(Measurement("index size", ours: size(indexFile), raw: size(rawFile)))
    report(Measurement("peak memory of the full sync", ours: memory, raw: nil))
  }

  private func size(_ file: String) -> Int {
    ["", "-wal"].reduce(0) { sum, suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file + suffix)
      return sum + ((attributes?[.size] as? Int) ?? 0)
    }
  }

  /// Searches in an open index, in turn with raw FTS5, each class its searches in turn.
  private func search(_ store: EntryStore, _ raw: RawTable, _ report: (Measurement) -> Void) throws {
    for group in try QueryClasses(library, raw).all() {
      var measurement = Measurement("search, \(group.name)", aim: group.aim)
      for round in 0..<options.runs + 1 {
        for query in group.queries {
          let request = SearchRequest(SearchQuery(parsing: query.typed))
          var (ours, theirs) = (Timings(), Timings())
          if round.isMultiple(of: 2) {
            _ = try ours.time { try store.search(request) }
            _ = try theirs.time { try raw.search(query.match, filter: query.filter) }
          } else {
            _ = try theirs.time { try raw.search(query.match, filter: query.filter) }
            _ = try ours.time { try store.search(request) }
          }
          guard round > 0 else { continue }
          measurement.ours.add(ours)
          measurement.raw.add(theirs)
        }
      }
      report(measurement)
    }
  }
}
