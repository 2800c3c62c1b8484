import Foundation

/// An empty folder for what a check writes, which goes with the object.
final class ScratchFolder {
  /// Nil where none could be made.
  let path: String?

  init() {
    let path = NSTemporaryDirectory() + "/mreza-check-" + UUID().uuidString
    let isMade =
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
    self.path = isMade ? path : nil
  }

  deinit {
    // What is left behind stands in the folder for temporary files, and harms nobody.
    if let path { try? FileManager.default.removeItem(atPath: path) }
  }
}
