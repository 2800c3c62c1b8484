import CommandKit
import Foundation
import Testing

@testable import MrezaPluginHost

@Suite struct GitInstallTests {
  /// Makes a repository of the folder of `tally`, and commits what is in it.
  private func commit(_ source: String, in fixture: InstallFixture) throws {
    for words in [["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "m"]] {
      try fixture.run(["git", "-C", source, "-c", "user.name=A", "-c", "user.email=a@example.org"] + words)
    }
  }

  @Test func `a repository is installed and updated`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    try commit(source, in: fixture)
    let first = try fixture.type("install", "file://" + source)
    #expect(first.data?["revision"]?.string?.count == 40)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.installed + "/tally").sorted()
        == ["plugin.json", "plugin.py"], "what git keeps is not part of the plugin")
    _ = try fixture.source(version: "2.0.0")
    try commit(source, in: fixture)
    #expect(try fixture.type("update", "tally").data?["plugins"]?.array?.first?["version"] == "2.0.0")
    #expect(fixture.names == ["tally", "tally.origin.json"])
  }

  @Test func `nothing of a repository runs, and its links are refused`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    try "*.py filter=evil\n".write(toFile: source + "/.gitattributes", atomically: true, encoding: .utf8)
    try commit(source, in: fixture)
    for hook in ["post-checkout", "post-update", "pre-auto-gc", "reference-transaction"] {
      let path = "\(source)/.git/hooks/\(hook)"
      try "#!/bin/sh\ntouch \(fixture.folder)/ran\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(chmod(path, 0o755) == 0)
    }
    _ = try fixture.type("install", "file://" + source)
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/ran"))
    _ = try fixture.type("remove", "tally")

    try FileManager.default.createSymbolicLink(atPath: source + "/out", withDestinationPath: "/etc")
    try commit(source, in: fixture)
    #expect(fixture.fault("install", "file://" + source) == .unsafeMember(path: "out", .link))
    #expect(fixture.names.isEmpty)
  }

  @Test func `a repository that is too large is stopped`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    try String(repeating: "0", count: 8 << 20).write(toFile: source + "/zeros", atomically: true, encoding: .utf8)
    try commit(source, in: fixture)
    let installer = PluginInstaller(
      place: fixture.installed, trust: PluginTrust(), limits: PluginInstallLimits(count: 10, bytes: 1 << 20))
    #expect(throws: PluginInstallFault.tooLarge(limit: 1 << 20)) {
      try installer.candidate(from: .git(url: "file://" + source))
    }
    #expect(fixture.names.isEmpty)
  }

  @Test func `what git can't read is told in its words, and it asks nobody`() throws {
    let fixture = try InstallFixture()
    guard case .gitFailed(_, let problem) = fixture.fault("install", "file:///nema/ga") else { return }
    #expect(problem.contains("nema/ga") && !problem.contains("\n"))
    #expect(fixture.names.isEmpty)
  }

  @Test func `other ways than https, ssh and file are not gone`() throws {
    for url in ["http://example.org/a.git", "git://example.org/a", "ext::sh -c touch% /tmp/x", "fd::17", "FTP://a/b"] {
      #expect(throws: PluginInstallFault.forbiddenProtocol(url: url)) { try PluginSource(url) }
    }
    #expect(throws: PluginInstallFault.remoteArchive(url: "https://example.org/a.tar.gz?x=1")) {
      try PluginSource("https://example.org/a.tar.gz?x=1")
    }
    #expect(try PluginSource("https://example.org/a.git") == .git(url: "https://example.org/a.git"))
    #expect(try PluginSource("git@example.org:a/b.git") == .git(url: "git@example.org:a/b.git"))
    for path in ["--upload-pack=x", "-oProxyCommand=x@y:z", "nema/ga", ""] where path != "" {
      #expect(throws: PluginInstallFault.self) { try PluginSource(path) }
    }
  }
}
