import Foundation
import MrezaCore
import MrezaLibrary
import SessionPlanning

/// What the repository's own library offers.
enum RealRepertoire {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func repertoire(_ language: Language) throws -> Repertoire {
    let library = Library(layers: [try LibraryFolder(path: folder + "/Knowledge")])
    let scan = try library.scan()
    let entries = scan.files.filter { $0.translation == nil }.compactMap { file -> Entry? in
      if case .entry(let entry) = library.load(file).content { entry } else { nil }
    }
    return Repertoire(
      modules: entries.compactMap { ModuleOffer($0, in: language) },
      readings: entries.filter { [.practice, .model, .challenge].contains($0.kind) }.map {
        Reading(slug: $0.slug, title: $0.text(in: language).title, kind: $0.kind, themes: $0.themes)
      }, themes: scan.themes)
  }
}
