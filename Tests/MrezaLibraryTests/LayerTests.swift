import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// Several libraries in layers, of which a later one shadows the earlier.
struct LayerTests {
  private let bundled: TemporaryLibrary
  private let own: TemporaryLibrary

  init() throws {
    bundled = try TemporaryLibrary([
      "practices/a.md": TemporaryLibrary.practice, "practices/a.en.md": TemporaryLibrary.translation,
      "practices/b.md": TemporaryLibrary.practice,
    ])
    own = try TemporaryLibrary(themes: "services: {bs: servisi, en: services}\nsport: {bs: sport, en: sport}\n")
  }

  private var library: Library {
    get throws { Library(layers: [try bundled.folder, try own.folder]) }
  }

  /// The files of the library, those of one's own library marked.
  private func scanned() throws -> [String] {
    try library.scan().files.map { file in
      file.path.replacing(bundled.path + "/", with: "").replacing(own.path + "/", with: "own ")
    }.sorted()
  }

  @Test func `entries of all layers are there`() throws {
    try own.write(TemporaryLibrary.entry(.tool), to: "tools/c.md")
    #expect(try scanned() == ["own tools/c.md", "practices/a.en.md", "practices/a.md", "practices/b.md"])
  }

  @Test func `an entry of one's own hides the bundled one with its translations`() throws {
    try own.write(TemporaryLibrary.practice, to: "practices/a.md")
    #expect(try scanned() == ["own practices/a.md", "practices/b.md"])
  }

  @Test func `an entry hides one of another kind with its slug`() throws {
    try own.write(TemporaryLibrary.entry(.tool), to: "tools/a.md")
    #expect(try scanned() == ["own tools/a.md", "practices/b.md"])
    #expect(try library.scan().files.first { $0.slug.rawValue == "a" }?.kind == .tool)
  }

  @Test func `a translation without its original hides nothing`() throws {
    try own.write(TemporaryLibrary.translation, to: "practices/a.en.md")
    try own.write(TemporaryLibrary.translation, to: "practices/nova.en.md")
    #expect(try scanned() == ["practices/a.en.md", "practices/a.md", "practices/b.md"])
  }

  @Test func `of one slug in two folders of a layer the first is taken`() throws {
    try own.write(TemporaryLibrary.practice, to: "practices/c.md")
    try own.write(TemporaryLibrary.entry(.tool), to: "tools/c.md")
    #expect(try scanned().filter { $0.contains("c.md") } == ["own practices/c.md"])
  }

  @Test func `what is no entry's file is left out`() throws {
    for name in ["README.md", ".skriven.md", "Velika.md", "a.txt", "c.de.md"] {
      try own.write(TemporaryLibrary.practice, to: "practices/\(name)")
    }
    try own.write(TemporaryLibrary.practice, to: "practices/mapa.md/x.md")
    try own.write(TemporaryLibrary.practice, to: "ostalo/d.md")
    #expect(try scanned() == ["practices/a.en.md", "practices/a.md", "practices/b.md"])
  }

  @Test func `themes of a later layer come behind and name anew`() throws {
    let themes = try library.scan().themes
    #expect(themes.map(\.slug) == ["services", "sport"])
    #expect(themes.map(\.name.bs) == ["servisi", "sport"])
  }

  @Test func `a file tells its size, and that it has changed`() throws {
    let file = bundled.path + "/practices/b.md"
    let before = try #require(try library.scan().files.first { $0.path == file })
    #expect(before.size == TemporaryLibrary.practice.utf8.count)
    #expect(try library.scan().files.contains(before))
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file)
    let after = try #require(try library.scan().files.first { $0.path == file })
    #expect(after.modified == 1_000_000_000)
    #expect(after != before)
  }

  @Test func `a file is loaded with its text`() throws {
    let files = try library.scan().files
    let loaded = try files.map { try library.load($0) }
    #expect(loaded.map(\.text) == [TemporaryLibrary.translation, TemporaryLibrary.practice, TemporaryLibrary.practice])
    guard case .entry(let entry) = loaded[1].content else { return #expect(Bool(false), "no entry") }
    #expect(entry.slug.rawValue == "a")
    #expect(entry.original.title == "Cazin: kancelarija za dijasporu")
  }

  @Test func `a text says what the file said that had it`() throws {
    for file in try library.scan().files {
      let loaded = try library.load(file)
      let again = try library.content(of: file, text: try #require(loaded.text))
      switch (loaded.content, again) {
      case (.entry(let left), .entry(let right)): #expect(left == right)
      case (.translation(let left), .translation(let right)): #expect(left == right)
      default: Issue.record("\(file.path) says something else")
      }
    }
  }

  @Test func `the stamp of a listing changes with each name, size and time, and with nothing else`() throws {
    let first = try library.scan().stamp
    #expect(first != nil)
    #expect(try library.scan().stamp == first)
    var stamps = [first]
    let file = bundled.path + "/practices/b.md"
    let changes: [() throws -> Void] = [
      {
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file)
      },
      { try own.write(TemporaryLibrary.practice, to: "practices/c.md") },
      { try FileManager.default.moveItem(atPath: own.path + "/practices/c.md", toPath: own.path + "/practices/d.md") },
      { try own.write("", to: "tools/e.md") },
      { try FileManager.default.removeItem(atPath: file) },
    ]
    for change in changes {
      try change()
      stamps.append(try library.scan().stamp)
    }
    #expect(Set(stamps).count == stamps.count)
    try own.write("nije zapis", to: "practices/README.md")
    #expect(try library.scan().stamp == stamps.last)
  }

  @Test func `a file that can't be used has no content`() throws {
    try own.write("bez zaglavlja", to: "practices/c.md")
    try own.write(bytes: [0xFF], to: "practices/d.md")
    let loaded = try library.scan().files.filter { $0.path.hasPrefix(own.path) }.map { try library.load($0) }
    #expect(loaded.map { $0.content == nil } == [true, true])
    let gone = LibraryFile(
      path: own.path + "/practices/nema.md", slug: try #require(Slug("nema")), kind: .practice, translation: nil,
      size: 0, modified: 0)
    #expect(try library.load(gone).content == nil)
  }

  @Test func `a library that has gone can't be scanned`() throws {
    let library = try library
    try FileManager.default.removeItem(atPath: own.path)
    #expect(throws: LibraryFault.notFound(path: own.path)) { try library.scan() }
  }

  @Test func `a link from one layer may lead to the other`() throws {
    let text = TemporaryLibrary.practice.replacing("level: local", with: "level: local\nrelated: [b]")
    try own.write(text, to: "practices/c.md")
    #expect(try LibraryCheck(library: library).check(path: nil).findings.withoutCompany == [])
  }

  @Test func `all layers are checked, and counted`() throws {
    try own.write("bez zaglavlja", to: "practices/c.md")
    try bundled.write("bez zaglavlja", to: "practices/d.md")
    let report = try LibraryCheck(library: library).check(path: nil)
    #expect(
      report.findings.withoutCompany.map(\.place) == [
        "practices/d.md:1:1 no-front-matter", "practices/c.md:1:1 no-front-matter",
      ])
    #expect(report.fileCount == 5)
  }
}
