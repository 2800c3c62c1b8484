import Foundation
import Glibc
public import MrezaCore

/// A folder that holds a library: one folder for each kind of entry, and `themes.yaml`.
public struct LibraryFolder: Hashable, Sendable {
  /// The folder's absolute path.
  public let path: String

  /// The name of the list of themes in a library.
  public static let themesFile = "themes.yaml"

  /// - Throws: `LibraryFault` if there is no such folder, or it has neither a list of themes nor a folder of any kind.
  public init(path: String) throws(LibraryFault) {
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    guard Self.isFolder(absolute) else { throw .notFound(path: path) }
    if Self.looksLikeLibrary(absolute) {
      self.path = absolute
    } else if Self.looksLikeLibrary(absolute + "/Knowledge") {
      self.path = absolute + "/Knowledge"
    } else {
      throw .notALibrary(path: path)
    }
  }

  /// The nearest library in a folder or above it, or nil. A library above is one in a folder named `Knowledge`.
  public static func nearest(above folder: String) -> LibraryFolder? {
    var url = URL(fileURLWithPath: folder).standardizedFileURL
    while true {
      if looksLikeLibrary(url.path), let found = try? LibraryFolder(path: url.path) { return found }
      let knowledge = url.path + (url.path == "/" ? "" : "/") + "Knowledge"
      if looksLikeLibrary(knowledge), let found = try? LibraryFolder(path: knowledge) { return found }
      guard url.path != "/" else { return nil }
      url.deleteLastPathComponent()
    }
  }

  /// Whether both are one folder on the disk, however they were named.
  public func isSame(as other: LibraryFolder) -> Bool {
    var (left, right) = (stat(), stat())
    return stat(path, &left) == 0 && stat(other.path, &right) == 0 && left.st_dev == right.st_dev
      && left.st_ino == right.st_ino
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether there is anything of that name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func looksLikeLibrary(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + themesFile)
      || EntryKind.allCases.contains { isFolder("\(path)/\($0.folder)") }
        && URL(fileURLWithPath: path).lastPathComponent == "Knowledge"
  }
}
