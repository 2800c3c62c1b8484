import Foundation
import MrezaShell

/// The saved searches in a file of the user's data folder.
struct SavedSearchFile: SavedSearchStoring {
  static let name = "searches.txt"

  private let folder: String?

  /// - Parameter folder: Nil where the user has no data folder.
  init(folder: String?) { self.folder = folder }

  var path: String { folder.map { "\($0)/\(Self.name)" } ?? Self.name }

  func read() throws -> [UInt8]? {
    guard folder != nil else { return nil }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      return nil
    } catch {
      throw SavedSearchFault.unreadable(path: path, reason: Self.reason(error))
    }
  }

  /// Writes a file beside it and puts that in its place; a lock on the folder keeps other sessions waiting meanwhile.
  func update(_ change: ([UInt8]?) throws -> String?) throws {
    guard let folder else { throw SavedSearchFault.noPlace }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw SavedSearchFault.unwritable(path: path, reason: Self.reason(error)) }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw unwritable(errno) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw unwritable(errno) } }
    if let text = try change(try read()) { try replace(with: text) }
  }

  private func replace(with text: String) throws {
    // A link stays a link: the file that it leads to is replaced.
    let target =
      realpath(path, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? path
    let temporary = "\(target).\(getpid()).new"
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw unwritable(errno) }
    let isWritten = Self.write(Array(text.utf8), to: file) && fsync(file) == 0
    let failure = errno
    close(file)
    guard isWritten, rename(temporary, target) == 0 else {
      let reason = isWritten ? errno : failure
      unlink(temporary)
      throw unwritable(reason)
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  private func unwritable(_ code: Int32) -> SavedSearchFault {
    .unwritable(path: path, reason: String(cString: strerror(code)))
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(underlying.code)))
  }
}
