import Foundation
public import MrezaCore

/// Checks the library in use, or any other.
public struct LibraryCheck: LibraryChecking {
  private let library: Library

  public init(library: Library) { self.library = library }

  public func check(path: String?) throws -> CheckReport {
    guard let path else {
      let reports = library.layers.map { LibraryInspection(of: $0, in: library).report() }
      return CheckReport(
        library: library.layers.map(\.path).joined(separator: ", "), fileCount: reports.reduce(0) { $0 + $1.fileCount },
        findings: reports.flatMap(\.findings))
    }
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    guard path.hasSuffix(".md"), !LibraryFolder.isFolder(absolute) else {
      let folder = try LibraryFolder(path: path)
      return LibraryInspection(of: folder, in: Library(layers: [folder])).report()
    }
    let folder = URL(fileURLWithPath: absolute).deletingLastPathComponent().deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: absolute) else { throw LibraryFault.notFound(path: path) }
    let owner = try LibraryFolder(path: folder)
    guard let listed = try owner.markdownFiles().first(where: { $0.path == absolute }) else {
      throw LibraryFault.notALibrary(path: path)
    }
    // A file of the library in use is checked beside the entries of all its layers.
    let whole = library.layers.contains(owner) ? library : Library(layers: [owner])
    let shown = String(absolute.dropFirst(owner.path.count + 1))
    var report = LibraryInspection(of: owner, in: whole, only: listed.name?.slug).report()
    report.findings.removeAll { $0.file != shown }
    report.fileCount = 1
    return report
  }
}
