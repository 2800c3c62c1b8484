import CommandKit
import Foundation

/// Runs the process of a plugin so that it reaches what its permissions name, and nothing else: with bwrap(1), which gives
/// it file systems, processes and a network of its own.
struct Confinement {
  let permissions: [PluginPermission]
  /// The plugin's folder, which it may read.
  let folder: String
  /// Its folder for data, which it may also write; nil where there is none.
  let data: String?
  /// Folders of programs and libraries that come with the host.
  let programs: [String]
  let places: ConfinementPlaces

  /// What programs need of the system, to read; each where it is there.
  private static let system = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/opt", "/nix/store"]
  private static let configuration = [
    "/etc/alternatives", "/etc/fonts", "/etc/group", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
    "/etc/locale.alias", "/etc/localtime", "/etc/nsswitch.conf", "/etc/passwd", "/etc/python3", "/etc/timezone",
  ]
  private static let networkConfiguration = [
    "/etc/ca-certificates", "/etc/host.conf", "/etc/hosts", "/etc/pki", "/etc/protocols", "/etc/resolv.conf",
    "/etc/services", "/etc/ssl",
  ]

  /// The command that runs a program confined.
  /// - Parameters:
  ///   - program: The path of the program that the plugin is.
  ///   - arguments: Its arguments.
  /// - Returns: What to run instead, with its arguments.
  /// - Throws: `PluginFault.confinement` where there is no bwrap.
  func command(_ program: String, _ arguments: [String]) throws(PluginFault) -> (program: String, arguments: [String]) {
    guard let bwrap = ProcessProgram.inPath("bwrap") else { throw .confinement(.programMissing) }
    return (bwrap, options + ["--", program] + arguments)
  }

  /// The folders of `PATH` that the plugin can reach: what lies in the user's own folders is there only with `files`.
  var searchPath: [String] {
    let reachable = Self.system + programs + (permissions.contains(.files) ? places.user : [])
    return ProcessProgram.searchPath.filter { folder in
      reachable.contains { folder == $0 || folder.hasPrefix($0 + "/") }
    }
  }

  /// What bwrap is told. Later mounts lie over earlier ones.
  private var options: [String] {
    let reachesNetwork = permissions.contains(.network)
    // A session of its own keeps it from typing into the user's terminal; it ends when bwrap does, which ends with the host.
    var options = [
      "--die-with-parent", "--new-session", "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-uts",
      "--unshare-cgroup-try", "--cap-drop", "ALL",
    ]
    if !reachesNetwork { options.append("--unshare-net") }
    let readable = Self.system + Self.configuration + (reachesNetwork ? Self.networkConfiguration : [])
    for path in readable { options += Self.mount("--ro-bind-try", path) }
    options += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    if permissions.contains(.files) {
      // The root as one's own folder would undo all of this.
      for path in places.user where path != "/" { options += Self.mount("--bind-try", path) }
      for path in places.guarded { options += Self.mount("--ro-bind-try", path) }
    }
    for path in programs + [folder] { options += Self.mount("--ro-bind-try", path) }
    if let data { options += Self.mount("--bind", data) }
    if !permissions.contains(.files) { options += ["--setenv", "HOME", data ?? "/tmp"] }
    options += ["--setenv", "TMPDIR", "/tmp", "--setenv", "PATH", searchPath.joined(separator: ":")]
    options += ["--chdir", folder]
    return options
  }

  private static func mount(_ option: String, _ path: String) -> [String] { [option, path, path] }
}
