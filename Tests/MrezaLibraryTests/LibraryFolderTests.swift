import Foundation
import MrezaCore
import MrezaLibrary
import Testing

/// Where a library is.
struct LibraryFolderTests {
  private let library: TemporaryLibrary

  init() throws { library = try TemporaryLibrary(["practices/a.md": TemporaryLibrary.practice]) }

  private func makeFolder(_ path: String) throws -> String {
    let folder = "\(library.root)/\(path)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func `a library is named by its folder or by the one that holds it`() throws {
    #expect(try LibraryFolder(path: library.path).path == library.path)
    #expect(try LibraryFolder(path: library.path + "/").path == library.path)
    #expect(try LibraryFolder(path: library.root).path == library.path)
    #expect(try LibraryFolder(path: library.path + "/practices/../../Knowledge/.").path == library.path)
  }

  @Test func `a folder with a list of themes is a library, whatever its name`() throws {
    let pack = try makeFolder("paket")
    try Data("a: {bs: a, en: a}".utf8).write(to: URL(fileURLWithPath: pack + "/themes.yaml"))
    #expect(try LibraryFolder(path: pack).path == pack)
  }

  @Test(arguments: EntryKind.allCases)
  func `a folder named Knowledge with the folder of a kind is a library`(kind: EntryKind) throws {
    _ = try makeFolder("novo/Knowledge/\(kind.folder)")
    #expect(try LibraryFolder(path: library.root + "/novo").path == library.root + "/novo/Knowledge")
  }

  @Test func `a folder that is not there is not found`() {
    let path = library.root + "/nema"
    #expect(throws: LibraryFault.notFound(path: path)) { try LibraryFolder(path: path) }
    let file = library.path + "/practices/a.md"
    #expect(throws: LibraryFault.notFound(path: file)) { try LibraryFolder(path: file) }
  }

  @Test(arguments: ["prazna", "tudja/practices", "tudja/Knowledge/ostalo"])
  func `a folder without themes and kinds is no library`(path: String) throws {
    let folder = try makeFolder(path)
    #expect(throws: LibraryFault.notALibrary(path: folder)) { try LibraryFolder(path: folder) }
  }

  @Test func `the nearest library is in the folder itself, or above`() throws {
    let deep = try makeFolder("Knowledge/practices/slike")
    #expect(LibraryFolder.nearest(above: deep)?.path == library.path)
    #expect(LibraryFolder.nearest(above: library.path)?.path == library.path)
    #expect(LibraryFolder.nearest(above: library.root)?.path == library.path)
    #expect(LibraryFolder.nearest(above: try makeFolder("dokumenti/2026"))?.path == library.path)
  }

  @Test func `of two libraries above the nearer one is taken`() throws {
    _ = try makeFolder("projekt/Knowledge/tools")
    let deep = try makeFolder("projekt/bilješke/danas")
    #expect(LibraryFolder.nearest(above: deep)?.path == library.root + "/projekt/Knowledge")
  }

  @Test func `a folder that does not exist has the libraries above it`() {
    #expect(LibraryFolder.nearest(above: library.root + "/a/b/c")?.path == library.path)
  }

  @Test func `the same layers have the same fingerprint, and others another`() throws {
    let other = try TemporaryLibrary()
    let (first, second) = (try library.folder, try other.folder)
    #expect(Library(layers: [first]).fingerprint == Library(layers: [first]).fingerprint)
    let fingerprints = [[first], [second], [first, second], [second, first]].map { Library(layers: $0).fingerprint }
    #expect(Set(fingerprints).count == 4)
    for fingerprint in fingerprints {
      #expect(fingerprint.count == 16)
      #expect(fingerprint.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
    #expect(library.path != other.path)
  }
}
