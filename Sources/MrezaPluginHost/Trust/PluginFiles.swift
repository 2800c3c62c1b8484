import CMessageDigest
import CommandKit
import Foundation

/// All files of a plugin's folder, and their digest.
struct PluginFiles {
  private static let maximumCount = 10_000
  private static let maximumBytes = 1 << 30

  private struct File {
    /// Relative to the plugin's folder.
    var path: String
    var size: Int
    var isExecutable: Bool
    /// Where a link leads to; nil for a file.
    var link: String?
  }

  private let folder: String
  private let files: [File]

  /// Looks through the folder; reads no file.
  /// - Throws: `PluginTrustFault` for a file or folder that anyone could change, for a link that leads out of the folder,
  ///   for what is neither file nor folder nor link, and for more than 10,000 files or 1 GiB.
  init(folder: String) throws(PluginTrustFault) {
    guard let resolved = Self.resolved(folder) else { throw .unreadable(path: folder) }
    self.folder = resolved
    var files: [File] = []
    var bytes = 0
    try Self.look(through: "", of: resolved, into: &files, bytes: &bytes)
    self.files = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  private static func look(through inner: String, of root: String, into files: inout [File], bytes: inout Int)
    throws(PluginTrustFault)
  {
    let folder = inner.isEmpty ? root : "\(root)/\(inner)"
    var status = stat()
    guard lstat(folder, &status) == 0, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(path: folder)
    }
    if status.st_mode & S_IWOTH != 0 { throw .worldWritable(path: folder) }
    for name in names {
      let path = inner.isEmpty ? name : "\(inner)/\(name)"
      let full = "\(root)/\(path)"
      guard lstat(full, &status) == 0 else { throw .unreadable(path: full) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try look(through: path, of: root, into: &files, bytes: &bytes)
      case S_IFREG:
        if status.st_mode & S_IWOTH != 0 { throw .worldWritable(path: full) }
        files.append(File(path: path, size: Int(status.st_size), isExecutable: status.st_mode & S_IXUSR != 0))
        bytes += Int(status.st_size)
      case S_IFLNK:
        guard let target = resolved(full), target.hasPrefix(root + "/"),
          let link = try? FileManager.default.destinationOfSymbolicLink(atPath: full)
        else { throw .linkOutside(path: full) }
        files.append(File(path: path, size: 0, isExecutable: false, link: link))
      default: throw .unreadable(path: full)
      }
      guard files.count <= maximumCount, bytes <= maximumBytes else { throw .tooLarge(path: root) }
    }
  }

  /// SHA-256 (FIPS 180-4) over the names, sizes, executable bits and contents of all files in the order of their names'
  /// bytes, as 64 hexadecimal digits.
  func digest() throws(PluginTrustFault) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    for file in files {
      let kind = file.link == nil ? (file.isExecutable ? "x" : "f") : "l"
      let head = Array("\(kind) \(file.size) \(file.path)".utf8) + [0] + Array((file.link ?? "").utf8) + [0]
      SHA256Update(&context, head, head.count)
      if file.link == nil { try add(file, to: &context) }
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private func add(_ file: File, to context: inout SHA2_CTX) throws(PluginTrustFault) {
    let path = "\(folder)/\(file.path)"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var total = 0
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw .unreadable(path: path) }
      guard count > 0 else { break }
      total += count
      SHA256Update(&context, buffer, count)
      // It grew while it was read, so that it may never end.
      if total > file.size { break }
    }
    guard total == file.size else { throw .changedSinceAllowed }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
