import Foundation
import MrezaCore
import MrezaLibrary
import MrezaStore

/// What can be measured only where there are files.
extension SizedRun {
  /// Bringing an index up to date: without a change, and after an edit of one file.
  func synchronize(_ store: EntryStore, _ raw: RawTable, _ report: (Measurement) -> Void) throws {
    var open = Measurement("no-change sync, with opening; beside it the bare listing and stat of all files")
    var again = Measurement("no-change sync, in an open session")
    for _ in 0..<options.runs {
      try open.ours.time { _ = try EntryStore(library: reading(), file: indexFile).refresh() }
      open.raw.time { for kind in EntryKind.allCases { _ = DirectoryFloor.look(at: "\(path)/\(kind.folder)") } }
      try again.ours.time { _ = try store.refresh() }
    }
    report(open)
    report(again)
    var changed = Measurement("sync of one changed file; beside it UPDATE of one row")
    for number in 0..<min(options.runs, library.count) {
      let entry = library[number]
      guard let (name, text) = entry.files.first else { continue }
      try Data((text + "\nJoš jedan red.\n").utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      var row = entry.row(themes: library.model.themes)
      row[2] += "\nJoš jedan red."
      try changed.ours.time { _ = try store.refresh() }
      try changed.raw.time { try raw.update(number, row) }
    }
    report(changed)
  }

  /// One search as a process of its own, beside the sqlite3 shell.
  func oneShot(_ report: (Measurement) -> Void) throws {
    guard let program = options.program else { return }
    let environment = ["HOME=\(options.work)", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    let ours = [program, "--library", path, "--plugin-dir", options.work + "/none", "search"]
    let find = { (word: String) in
      try ChildProcess.run(ours + [word, "--format", "json"], environment: environment, accepted: [0, 3])
    }
    let raw = try RawTable(file: rawFile)
    let classes = try QueryClasses(library, raw).all()
    try raw.close()
    _ = try find("x")
    for group in classes.prefix(1) + classes.dropFirst(2).prefix(1) {
      var measurement = Measurement("whole process, \(group.name); beside it the sqlite3 shell", aim: 2)
      for _ in 0..<options.runs {
        for query in group.queries.prefix(2) {
          measurement.ours.add(try find(query.typed).seconds)
          let sql = RawTable.search().replacing("?", with: "'\(query.match)'")
          let shell = try ChildProcess.run(["/usr/bin/sqlite3", rawFile, sql], environment: environment)
          measurement.raw.add(shell.seconds)
        }
      }
      report(measurement)
    }
    let peak = try find(classes[2].queries[0].typed).peakMemory
    report(Measurement("peak memory of one search", ours: peak, raw: nil))
    var bare = Measurement("whole process, start alone (--version)")
    for _ in 0..<options.runs {
      bare.ours.add(try ChildProcess.run([program, "--version"], environment: environment).seconds)
    }
    report(bare)
  }
}
