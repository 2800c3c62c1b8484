import CommandKit
import Foundation

/// A plugin's git repository. Of what it holds nothing runs: there is no work tree, no hook, no filter and no submodule.
struct GitRepository {
  let url: String
  /// A folder of this user's own, for what is fetched.
  let folder: String
  let limits: PluginInstallLimits
  let isCancelled: () -> Bool

  /// Fetches the newest commit of the usual branch, and unpacks its files.
  /// - Returns: The commit.
  /// - Throws: `PluginInstallFault`; `CommandError.cancelled`.
  func fetch(into files: StagedFiles) throws -> String {
    let (repository, archive) = ("\(folder)/repository", "\(folder)/files.tar")
    _ = try run([
      "clone", "--quiet", "--bare", "--depth", "1", "--single-branch", "--no-tags", "--template=",
      "--no-recurse-submodules", "--", url, repository,
    ])
    let commit = try run(["--git-dir", repository, "rev-parse", "--verify", "HEAD"])
    _ = try run(["--git-dir", repository, "archive", "--format=tar", "--output", archive, "HEAD"])
    try ArchiveUnpacker(path: archive, limits: limits).unpack(into: files)
    return commit.filter(\.isHexDigit)
  }

  /// Runs git within the limits; it can ask nobody anything.
  /// - Returns: What it printed.
  private func run(_ arguments: [String]) throws -> String {
    guard let git = ProcessProgram.inPath("git") else {
      throw PluginInstallFault.missing(program: "git", package: "git")
    }
    let (printed, said) = ("\(folder)/printed", "\(folder)/said")
    let descriptors = [
      open("/dev/null", O_RDONLY | O_CLOEXEC), Self.emptyFile(printed), Self.emptyFile(said),
    ]
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    guard descriptors.allSatisfy({ $0 > 2 }) else {
      throw PluginInstallFault.cannotWrite(path: folder, problem: String(cString: strerror(errno)))
    }
    // A tar file has up to three blocks beside the content of each file; sh(1) counts in blocks too.
    let blocks = limits.bytes / 512 + limits.count * 3 + 64
    let process = try PluginProcess(
      "/bin/sh", ["-c", "ulimit -f \(blocks) && exec \"$0\" \"$@\"", git] + Self.configuration + arguments,
      environment: Self.environment, folder: folder,
      descriptors: (input: descriptors[0], output: descriptors[1], error: descriptors[2]), memory: 0)
    defer { process.end(grace: 0.5) }
    let deadline = ContinuousClock.now + .seconds(limits.fetching)
    while process.isRunning {
      process.wait(atMost: 0.05)
      guard !isCancelled() else { throw CommandError.cancelled }
      guard ContinuousClock.now < deadline else {
        throw PluginInstallFault.timedOut(url: url, seconds: limits.fetching)
      }
    }
    if process.status == 0 { return Self.text(printed) }
    let problem = Self.text(said)
    // What grows too large is ended by SIGXFSZ: git itself, or one of its own that it then tells of.
    if process.status == -Int(SIGXFSZ) || problem.contains("signal \(SIGXFSZ)") {
      throw PluginInstallFault.tooLarge(limit: limits.bytes)
    }
    let lines = problem.split(separator: "\n").filter { !$0.hasPrefix("Cloning into") && !$0.hasPrefix("warning:") }
    throw PluginInstallFault.gitFailed(url: url, problem: String(lines.prefix(2).joined(separator: " ").prefix(300)))
  }

  /// Whatever the user's own configuration says.
  private static let configuration = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "fetch.fsckObjects=true", "transfer.credentialsInUrl=die",
  ].flatMap { ["-c", $0] }

  private static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    var environment = ProcessProgram.environment
    for (name, value) in own where name.lowercased().hasSuffix("_proxy") || name.hasPrefix("XDG_CONFIG_HOME") {
      environment[name] = value
    }
    environment["SSH_AUTH_SOCK"] = own["SSH_AUTH_SOCK"]
    environment["GIT_ALLOW_PROTOCOL"] = "https:ssh:file"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes"
    return environment
  }()

  private static func emptyFile(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  }

  private static func text(_ path: String) -> String {
    String(decoding: (FileManager.default.contents(atPath: path) ?? Data()).prefix(10_000), as: UTF8.self)
  }
}
