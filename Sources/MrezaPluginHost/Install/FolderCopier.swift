import CommandKit
import Foundation

/// Copies the folder of a plugin: plain files and folders, without what version control keeps beside them.
struct FolderCopier {
  let path: String

  /// - Throws: `PluginInstallFault`; `CommandError.cancelled`.
  func copy(into files: StagedFiles) throws { try copy([], into: files) }

  private func copy(_ names: [String], into files: StagedFiles) throws {
    let folder = ([path] + names).joined(separator: "/")
    guard let inner = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw PluginInstallFault.sourceNotFound(path: folder)
    }
    for name in inner.sorted() where name != ".git" {
      let member = try MemberPath((names + [name]).joined(separator: "/").utf8)
      let full = "\(path)/\(member.text)"
      var status = stat()
      guard lstat(full, &status) == 0 else { throw PluginInstallFault.sourceNotFound(path: full) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        try files.addFolder(member)
        try copy(names + [name], into: files)
      case S_IFREG: try copy(member, isExecutable: status.st_mode & S_IXUSR != 0, into: files)
      case S_IFLNK: throw PluginInstallFault.unsafeMember(path: member.text, .link)
      default: throw PluginInstallFault.unsafeMember(path: member.text, .special)
      }
    }
  }

  private func copy(_ member: MemberPath, isExecutable: Bool, into files: StagedFiles) throws {
    let full = "\(path)/\(member.text)"
    // Should it have become a pipe since it was looked at, opening it must not wait.
    let descriptor = open(full, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw PluginInstallFault.sourceNotFound(path: full) }
    defer { close(descriptor) }
    try files.addFile(member, isExecutable: isExecutable) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw PluginInstallFault.sourceNotFound(path: full) }
      return count
    }
  }
}
