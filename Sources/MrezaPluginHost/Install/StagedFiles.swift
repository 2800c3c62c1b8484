import CommandKit
import Foundation

/// Files on their way to become the folder of a plugin: written into a folder that no one else knows, each new, each plain.
///
/// What is written is counted as it is written: what an archive says of itself is not believed.
final class StagedFiles {
  /// The folder that they are written into.
  let folder: String
  private let limits: PluginInstallLimits
  private let isCancelled: () -> Bool
  private var folders: Set<[String]> = [[]]
  private var count = 0
  private var bytes = 0

  /// The folder exists, is empty, and can be written by this user alone.
  init(folder: String, limits: PluginInstallLimits, isCancelled: @escaping () -> Bool) {
    self.folder = folder
    self.limits = limits
    self.isCancelled = isCancelled
  }

  /// Makes a folder, and those above it.
  func addFolder(_ path: MemberPath) throws { try makeFolder(path.names) }

  /// Writes a file.
  /// - Parameters:
  ///   - path: Its path in the folder.
  ///   - isExecutable: Whether it can be run.
  ///   - read: Fills a buffer with what follows, and returns how many bytes, 0 at the end.
  /// - Throws: `PluginInstallFault`, `CommandError.cancelled`, and what `read` throws.
  func addFile(_ path: MemberPath, isExecutable: Bool, read: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    guard let name = path.names.last else { throw PluginInstallFault.unsafeMember(path: ".", .name) }
    try makeFolder(path.names.dropLast())
    try addMember()
    let full = "\(folder)/\(path.text)"
    let descriptor = open(full, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, isExecutable ? 0o755 : 0o644)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? PluginInstallFault.unsafeMember(path: path.text, .twice) : Self.cannotWrite(name)
    }
    defer { close(descriptor) }
    // The user's umask may have taken less away than others should be kept from.
    guard fchmod(descriptor, isExecutable ? 0o755 : 0o644) == 0 else { throw Self.cannotWrite(name) }
    try withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 16) { buffer in
      while true {
        let length = try read(buffer)
        guard length > 0 else { return }
        guard !isCancelled() else { throw CommandError.cancelled }
        bytes += length
        guard bytes <= limits.bytes else { throw PluginInstallFault.tooLarge(limit: limits.bytes) }
        try Self.write(UnsafeRawBufferPointer(rebasing: buffer[..<length]), to: descriptor, name: name)
      }
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, name: String) throws {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let written = Foundation.write(descriptor, start, rest.count)
      guard written > 0 || errno == EINTR else { throw cannotWrite(name) }
      if written > 0 { rest = UnsafeRawBufferPointer(rebasing: rest[written...]) }
    }
  }

  private func makeFolder(_ names: some Collection<String>) throws {
    guard !folders.contains(Array(names)) else { return }
    try makeFolder(Array(names.dropLast()))
    try addMember()
    let path = names.joined(separator: "/")
    guard mkdir("\(folder)/\(path)", 0o755) == 0, chmod("\(folder)/\(path)", 0o755) == 0 else {
      throw errno == EEXIST ? PluginInstallFault.unsafeMember(path: path, .twice) : Self.cannotWrite(path)
    }
    folders.insert(Array(names))
  }

  private func addMember() throws {
    guard !isCancelled() else { throw CommandError.cancelled }
    count += 1
    guard count <= limits.count else { throw PluginInstallFault.tooManyFiles(limit: limits.count) }
  }

  private static func cannotWrite(_ name: String) -> PluginInstallFault {
    .cannotWrite(path: name, problem: String(cString: strerror(errno)))
  }
}
