import Foundation

/// Whether files of a folder have changed, without reading them: their times, sizes and numbers on the disk.
struct FolderStamp: Hashable {
  private struct File: Hashable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var number: UInt64
  }

  /// More files are not looked at: a plugin that is allowed has no more either.
  private static let maximumCount = 10_000
  private var files: [String: File] = [:]

  /// Looks through the folder. Hidden files, and what Python compiles, don't count: tools write them all the time.
  init(of folder: String) {
    let walk = FileManager.default.enumerator(atPath: folder)
    while files.count < Self.maximumCount, let path = walk?.nextObject() as? String {
      let name = (path as NSString).lastPathComponent
      guard !name.hasPrefix("."), name != "__pycache__" else {
        walk?.skipDescendants()
        continue
      }
      var status = stat()
      guard stat("\(folder)/\(path)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files[path] = File(
        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
        number: UInt64(status.st_ino))
    }
  }
}
