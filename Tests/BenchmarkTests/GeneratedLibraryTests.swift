import Foundation
import MrezaCore
import MrezaLibrary
import Testing

@testable import mreza_benchmark

/// The libraries that the benchmark measures with.
@Suite struct GeneratedLibraryTests {
  private let model: LibraryModel
  private let root = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)"

  init() throws {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    model = try LibraryModel(path: checkout.path + "/Knowledge")
  }

  @Test func `the same number gives the same entry, another number another`() throws {
    let (first, second) = (GeneratedLibrary(count: 50, model: model), GeneratedLibrary(count: 50, model: model))
    let texts = (0..<50).map { first[$0].files.map(\.text).joined() }
    #expect(texts == (0..<50).map { second[$0].files.map(\.text).joined() })
    #expect(Set(texts).count == 50)
  }

  @Test func `a check finds nothing in the files that it would not find in any library`() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let written = try GeneratedLibrary(count: 120, model: model).write(to: root + "/Knowledge")
    let library = Library(layers: [try LibraryFolder(path: root + "/Knowledge")])
    let files = try library.scan().files
    #expect(files.count == written.files)
    for file in files where library.load(file).content == nil { Issue.record("\(file.path) can't be read") }
    // Words drawn at random lead to entries of any kind, and cite what they cite.
    let report = try LibraryCheck(library: library).check(path: nil)
    let broken = report.findings.filter { finding in
      switch finding.fault {
      case .invalidYAML, .noFrontMatter, .missingKey, .unknownKey, .wrongValue, .footnoteWithoutSource, .unknownTheme:
        true
      default: false
      }
    }
    #expect(broken.map { "\($0)" } == [])
  }

  @Test func `what a file says is what the raw table gets`() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let generated = GeneratedLibrary(count: 20, model: model)
    try generated.write(to: root + "/Knowledge")
    let library = Library(layers: [try LibraryFolder(path: root + "/Knowledge")])
    for file in try library.scan().files where file.translation == nil {
      guard case .entry(let entry) = library.load(file).content else { continue }
      let row = generated[Int(file.slug.rawValue.dropFirst(6)) ?? 0].row(themes: model.themes)
      #expect(row.contains(entry.original.title) && row.contains(entry.original.summary))
    }
  }
}
