import Foundation
import MrezaCore
import MrezaLibrary

/// A library in a temporary folder, which goes when the test is over.
final class TemporaryLibrary {
  /// The folder that holds the library; one's own, so that tests don't meet.
  let root: String
  /// The library itself.
  let path: String

  /// Writes a list of themes, and the entries that are given.
  init(_ files: [String: String] = [:], themes: String = "services: {bs: usluge, en: services}\n") throws {
    let temporary = FileManager.default.temporaryDirectory
    root = temporary.appending(path: "mreza-tests-\(UUID().uuidString)").standardizedFileURL.path
    path = root + "/Knowledge"
    try write(themes, to: "themes.yaml")
    for (file, text) in files { try write(text, to: file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to file: String) throws { try write(bytes: Array(text.utf8), to: file) }

  func write(bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  var folder: LibraryFolder {
    get throws { try LibraryFolder(path: path) }
  }

  /// What a check of the whole library finds, but for what the small entries of tests all lack: company, and the sections
  /// of their kind.
  func findings() throws -> [Finding] {
    try LibraryCheck(library: Library(layers: [folder])).check(path: nil).findings.withoutCompany
  }

  /// A practice without a fault; its lines are numbered in the comment.
  ///
  ///     1 ---    2 title    3 summary    4 kind       5 language    6 themes    7 level    8 sources
  ///     9 - {}  10 reviewed 11 ---      13 heading   15 text
  static let practice = """
    ---
    title: "Cazin: kancelarija za dijasporu"
    summary: "Jedna vrata za sva pitanja."
    kind: practice
    language: bs
    themes: [services]
    level: local
    sources:
      - {id: 1, publisher: FENA, title: Vijest, date: 2016, url: "https://fena.ba/vijest"}
    reviewed: 2026-11-23
    ---

    ## Šta je urađeno

    Grad je otvorio kancelariju.[^1]
    """

  /// An entry of another kind without a fault.
  static func entry(_ kind: EntryKind, extra: String = "") -> String {
    practice.replacing("kind: practice", with: "kind: \(kind.rawValue)\(extra.isEmpty ? "" : "\n" + extra)")
  }

  /// What makes an entry a module.
  static let moduleKeys = """
    block: exercise
    duration: {min: 60, max: 90}
    group: {min: 6, max: 30}
    materials: [papir, olovke]
    online: true
    """

  /// A translation of `practice`; `translates` is right.
  static let translation = """
    ---
    title: "Cazin: a diaspora office"
    summary: "One door for all questions."
    translates: \(revision)
    ---

    ## What was done

    The town has opened an office.[^1]
    """

  /// The revision of `practice`, made with `sha256sum`.
  static let revision = "8d2297837352"
}

extension Finding {
  /// The finding as a check shows it: `practices/a.md:7:8 wrong-value`.
  var place: String { "\(file):\(line):\(column) \(fault.code)" }
}

extension [Finding] {
  /// The findings without those of rules that have tests of their own, in `CheckGrowthTests`.
  var withoutCompany: [Finding] {
    let tested = ["orphan", "unknown-section", "missing-section", "footnotes-differ", "figure-without-footnote"]
    return filter { !tested.contains($0.fault.code) }
  }
}
