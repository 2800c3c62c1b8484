import CommandKit
import Foundation

/// Where a plugin is taken from.
enum PluginSource: Hashable {
  /// A folder on this machine.
  case folder(path: String)
  /// A tar or zip archive on this machine.
  case archive(path: String)
  /// What `git clone` is given.
  case git(url: String)

  private static let protocols = ["https", "ssh", "file"]
  private static let archiveEndings = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst", ".zip"]

  /// Reads what a user typed: a path, relative to the current folder, or a URL.
  /// - Throws: `PluginInstallFault` for a path where nothing is, and for a URL that is not fetched.
  init(_ text: String) throws(PluginInstallFault) {
    if let scheme = text.wholeMatch(of: /([A-Za-z][A-Za-z0-9+.-]*):(:|\/\/).*/)?.1.lowercased() {
      guard Self.protocols.contains(scheme), !text.utf8.contains(0) else { throw .forbiddenProtocol(url: text) }
      let path = text.split(separator: /[?#]/).first.map { $0.lowercased() } ?? ""
      if scheme == "https", Self.archiveEndings.contains(where: path.hasSuffix) { throw .remoteArchive(url: text) }
      self = .git(url: text)
      return
    }
    let path = URL(fileURLWithPath: (text as NSString).expandingTildeInPath).standardizedFileURL.path
    var status = stat()
    guard stat(path, &status) == 0 else {
      // The short form of ssh: user@host:path.
      guard text.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:.+/) != nil else {
        throw .sourceNotFound(path: path)
      }
      self = .git(url: text)
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      self = .archive(path: path)
      return
    }
    let isRepository = path.hasSuffix(".git") && access(path + "/HEAD", F_OK) == 0
    self = isRepository ? .git(url: URL(fileURLWithPath: path).absoluteString) : .folder(path: path)
  }

  /// The path or URL, as it is kept and shown.
  var text: String {
    switch self {
    case .folder(let path), .archive(let path): path
    case .git(let url): url
    }
  }
}
