import Foundation
import MrezaCore
import MrezaLibrary

/// A library in a temporary folder, to be checked; it is removed with it. Its entries are linked and cited as they
/// should be, so that a check finds only what a test puts in.
final class CheckedLibrary {
  let path: String

  init(_ name: String = "Knowledge", themes: Bool = true) throws {
    path = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)/\(name)"
    for kind in EntryKind.allCases {
      try FileManager.default.createDirectory(atPath: "\(path)/\(kind.folder)", withIntermediateDirectories: true)
    }
    if themes { try write("themes.yaml", "services: {bs: Usluge, en: Services}\n") }
  }

  deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  /// Writes an entry, by default one that links to `b`.
  func entry(
    _ slug: String, _ kind: EntryKind = .practice, _ text: String = "## Pouke\n\nTekst o općini.[^1]",
    language: Language = .bs, summary: String = "Sažetak.", more: String = "related: [b]"
  ) throws {
    try write(
      "\(kind.folder)/\(slug).md",
      """
      ---
      title: Naslov
      summary: \(summary)
      kind: \(kind.rawValue)
      language: \(language.rawValue)
      themes: [services]
      level: local
      \(more)
      sources: [{id: 1, publisher: P, title: T, url: "https://example.org/1"}, {id: 2, publisher: P, title: T, url: "https://example.org/2"}]
      reviewed: 2026-01-01
      ---

      \(text)
      """)
  }

  /// Writes the English translation of an entry, of the revision that it should be.
  func translation(of slug: String, _ text: String, kind: EntryKind = .practice) throws {
    let write = { (revision: String) in
      try self.write(
        "\(kind.folder)/\(slug).en.md", "---\ntitle: T\nsummary: S.\ntranslates: \(revision)\n---\n\n\(text)\n")
    }
    try write("000000000000")
    for case .outdatedTranslation(let current) in try report().findings.map(\.fault) { try write(current) }
  }

  func report() throws -> CheckReport {
    try LibraryCheck(library: Library(layers: [LibraryFolder(path: path)])).check(path: nil)
  }

  /// What a check finds, as `file:line:column code`; what an example never cites, and that its sources show no date, is left
  /// out.
  func found() throws -> [String] { Self.places(try report()) }

  static func places(_ report: CheckReport) -> [String] {
    report.findings.filter { !["source-never-cited", "undated-source"].contains($0.fault.code) }
      .map { "\($0.file):\($0.line):\($0.column) \($0.fault.code)" }
  }
}
