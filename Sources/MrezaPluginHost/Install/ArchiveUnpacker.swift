import CPluginInstall
import CommandKit
import Foundation

/// Unpacks tar and zip archives, whole or not at all.
struct ArchiveUnpacker {
  let path: String
  let limits: PluginInstallLimits

  /// Looks through all members first, then unpacks them; each time all of them are checked, and what they hold is counted.
  /// - Throws: `PluginInstallFault`; `CommandError.cancelled`.
  func unpack(into files: StagedFiles) throws {
    try check()
    try forEachMember { reader, member, path in
      guard member.kind == archive_member_file else { return try files.addFolder(path) }
      try files.addFile(path, isExecutable: member.is_executable != 0) { buffer in
        let count = archive_reader_read(reader, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw notAnArchive(reader) }
        return count
      }
    }
  }

  /// What the archive says of itself, before anything of it is written.
  private func check() throws {
    var (count, bytes) = (0, 0)
    try forEachMember { _, member, _ in
      count += 1
      guard count <= limits.count else { throw PluginInstallFault.tooManyFiles(limit: limits.count) }
      let (sum, overflow) = bytes.addingReportingOverflow(max(0, Int(member.size)))
      guard !overflow, sum <= limits.bytes else { throw PluginInstallFault.tooLarge(limit: limits.bytes) }
      bytes = sum
    }
  }

  private func forEachMember(_ body: (OpaquePointer, archive_member, MemberPath) throws -> Void) throws {
    var opened: OpaquePointer?
    let status = archive_reader_open(path, &opened)
    guard status != archive_reader_no_library.rawValue, let reader = opened else {
      throw PluginInstallFault.missing(program: "libarchive.so.13", package: "libarchive13")
    }
    defer { archive_reader_close(reader) }
    guard status == archive_reader_ok.rawValue else { throw notAnArchive(reader) }
    while true {
      var member = archive_member()
      switch archive_reader_next(reader, &member) {
      case archive_reader_end.rawValue: return
      case archive_reader_ok.rawValue: break
      default: throw notAnArchive(reader)
      }
      try body(reader, member, try Self.checkedPath(member))
    }
  }

  private static func checkedPath(_ member: archive_member) throws(PluginInstallFault) -> MemberPath {
    let path = try MemberPath(
      member.path.map { UnsafeBufferPointer(start: $0, count: strlen($0)) }?
        .map { UInt8(bitPattern: $0) } ?? [])
    switch member.kind {
    case archive_member_file, archive_member_folder: return path
    case archive_member_link: throw .unsafeMember(path: path.text, .link)
    default: throw .unsafeMember(path: path.text, .special)
    }
  }

  private func notAnArchive(_ reader: OpaquePointer) -> PluginInstallFault {
    .notAnArchive(path: path, problem: String(cString: archive_reader_problem(reader)))
  }
}
