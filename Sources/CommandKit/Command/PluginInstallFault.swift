/// Why a plugin was not installed, updated or removed. Nothing has changed then.
public enum PluginInstallFault: Error, Hashable, Sendable {
  /// Why a member of an archive, or of a folder, is not taken.
  public enum UnsafeMember: String, Hashable, Sendable {
    /// Its path is absolute, or leads up.
    case path
    /// Its name is not UTF-8, empty, too long, or holds control characters.
    case name
    /// A symbolic or hard link.
    case link
    /// A device, a pipe or a socket.
    case special
    /// A second one of the same name.
    case twice
  }

  /// There is nothing at that path.
  case sourceNotFound(path: String)
  /// A file that is no tar or zip archive, or a broken one; `problem` is the words of the library that reads it.
  case notAnArchive(path: String, problem: String)
  /// A URL that git is not asked to read: other than https, ssh and file.
  case forbiddenProtocol(url: String)
  /// The URL of an archive: downloading is left to the user.
  case remoteArchive(url: String)
  /// What git said.
  case gitFailed(url: String, problem: String)
  case timedOut(url: String, seconds: Int)
  case unsafeMember(path: String, UnsafeMember)
  case tooManyFiles(limit: Int)
  case tooLarge(limit: Int)
  /// No `plugin.json` at the top, nor in the only folder there.
  case noManifest(source: String)
  case alreadyInstalled
  case notInstalled
  /// The plugin runs from a folder that it was not installed into.
  case liesElsewhere(folder: String)
  /// It comes with mreza.
  case bundled
  /// It was put into its folder by hand: nobody knows where a newer one is to be had.
  case originUnknown(folder: String)
  /// What is there now is another plugin.
  case otherPlugin(name: String, source: String)
  /// A program or library that mreza runs is not on this machine; `package` is Debian's.
  case missing(program: String, package: String)
  case cannotWrite(path: String, problem: String)
}
