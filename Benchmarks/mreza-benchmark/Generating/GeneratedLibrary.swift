import Foundation
import MrezaCore
import MrezaLibrary

/// A library of generated entries.
struct GeneratedLibrary: Sendable {
  let count: Int
  let model: LibraryModel

  subscript(_ number: Int) -> GeneratedEntry { GeneratedEntry(number, of: count, in: model) }

  /// Writes the library into a folder, which is made.
  /// - Returns: How many files of entries were written, and their bytes.
  /// - Throws: an error of Foundation where a file can't be written.
  @discardableResult
  func write(to path: String) throws -> (files: Int, bytes: Int) {
    for kind in EntryKind.allCases {
      try FileManager.default.createDirectory(atPath: "\(path)/\(kind.folder)", withIntermediateDirectories: true)
    }
    for name in LibraryModel.sharedFiles {
      try FileManager.default.copyItem(atPath: "\(model.path)/\(name)", toPath: "\(path)/\(name)")
    }
    var (files, bytes) = (0, 0)
    for number in 0..<count {
      for (name, text) in self[number].files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        files += 1
        bytes += text.utf8.count
      }
    }
    return (files, bytes)
  }
}
