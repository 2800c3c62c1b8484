import CommandKit
import Foundation

/// Completes the path of a file or folder.
enum PathCompletion {
  static func completions(of word: String) -> [Completion] {
    let folderEnd = word.lastIndex(of: "/").map { word.index(after: $0) } ?? word.startIndex
    let folder = String(word[..<folderEnd])
    let beginning = word[folderEnd...]
    let listed = folder.hasPrefix("~/") ? NSHomeDirectory() + folder.dropFirst() : folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: listed.isEmpty ? "." : listed)) ?? []
    return names.sorted().filter { $0.hasPrefix(beginning) && ($0.hasPrefix(".") == beginning.hasPrefix(".")) }.map {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: listed + $0, isDirectory: &isFolder)
      return Completion(folder + $0 + (exists && isFolder.boolValue ? "/" : ""))
    }
  }
}
