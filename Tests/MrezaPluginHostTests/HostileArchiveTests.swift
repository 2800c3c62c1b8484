import CommandKit
import Foundation
import Testing

@testable import MrezaPluginHost

@Suite struct HostileArchiveTests {

  private static let whole = "t.add(source, 'tally')"

  private static let unsafe: [(name: String, make: String, fault: PluginInstallFault)] = [
    (
      "absolute.tar", "t = tar(''); t.addfile(member('/tmp/mreza-escaped'))",
      .unsafeMember(path: "/tmp/mreza-escaped", .path)
    ),
    (
      "up.tar.gz", "t = tar(); \(whole); t.addfile(member('tally/../../mreza-escaped')); t.close()",
      .unsafeMember(path: "tally/../../mreza-escaped", .path)
    ),
    (
      "up.zip", "z = zip(); z.writestr('../mreza-escaped', 'x'); z.close()",
      .unsafeMember(path: "../mreza-escaped", .path)
    ),
    (
      "link.tar", "t = tar(''); \(whole); t.addfile(member('tally/out', tarfile.SYMTYPE, '/etc')); t.close()",
      .unsafeMember(path: "tally/out", .link)
    ),
    (
      "inner-link.tar", "t = tar(''); t.addfile(member('tally/in', tarfile.SYMTYPE, 'plugin.py')); t.close()",
      .unsafeMember(path: "tally/in", .link)
    ),
    (
      "hard.tar",
      "t = tar(''); \(whole); t.addfile(member('tally/hard', tarfile.LNKTYPE, 'tally/plugin.py')); t.close()",
      .unsafeMember(path: "tally/hard", .link)
    ),
    (
      "link.zip",
      """
      z = zip(); i = zipfile.ZipInfo('tally/out'); i.create_system = 3; i.external_attr = (stat.S_IFLNK | 0o777) << 16
      z.writestr(i, '/etc'); z.close()
      """, .unsafeMember(path: "tally/out", .link)
    ),
    (
      "device.tar", "t = tar(''); t.addfile(member('tally/null', tarfile.CHRTYPE)); t.close()",
      .unsafeMember(path: "tally/null", .special)
    ),
    (
      "pipe.tar", "t = tar(''); t.addfile(member('tally/pipe', tarfile.FIFOTYPE)); t.close()",
      .unsafeMember(path: "tally/pipe", .special)
    ),
    (
      "control.tar", "t = tar(''); t.addfile(member('tally/\\x1b[31m')); t.close()",
      .unsafeMember(path: "tally/\u{1B}[31m", .name)
    ),
    (
      "long.tar", "t = tar(''); t.addfile(member('tally/' + 'n' * 300)); t.close()",
      .unsafeMember(path: "tally/" + String(repeating: "n", count: 194), .name)
    ),
    (
      "twice.tar", "t = tar(''); \(whole); t.addfile(member('tally/plugin.py')); t.close()",
      .unsafeMember(path: "tally/plugin.py", .twice)
    ),
    (
      "file-as-folder.tar", "t = tar(''); t.addfile(member('a')); t.addfile(member('a/b')); t.close()",
      .unsafeMember(path: "a", .twice)
    ),
  ]

  @Test(arguments: unsafe.indices) func `what leads out, links or is no file is not unpacked`(index: Int) throws {
    let (name, make, expected) = Self.unsafe[index]
    let fixture = try InstallFixture()
    #expect(fixture.fault("install", try fixture.archive(name, make)) == expected, "\(name)")
    #expect(fixture.names.isEmpty, "\(name)")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/mreza-escaped"))
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/data/mreza-escaped"))
  }

  /// Unpacks within small limits.
  private func unpack(_ path: String, in fixture: InstallFixture) throws -> Int {
    let limits = PluginInstallLimits(count: 50, bytes: 1 << 20)
    let stage = try PluginStage(in: fixture.installed)
    let files = StagedFiles(folder: stage.files, limits: limits, isCancelled: { false })
    try ArchiveUnpacker(path: path, limits: limits).unpack(into: files)
    return try FileManager.default.subpathsOfDirectory(atPath: stage.files).count
  }

  @Test func `a bomb is told by what it says, before anything of it is written`() throws {
    let fixture = try InstallFixture()
    let big = try fixture.archive(
      "big.tar.gz", "t = tar(); t.addfile(member('a', size=1 << 21), io.BytesIO(b'0' * (1 << 21))); t.close()")
    #expect(throws: PluginInstallFault.tooLarge(limit: 1 << 20)) { try unpack(big, in: fixture) }
    let promise = try fixture.archive("promise.tar", "open(out, 'wb').write(member('a', size=1 << 60).tobuf())")
    #expect(throws: PluginInstallFault.tooLarge(limit: 1 << 20)) { try unpack(promise, in: fixture) }
    let many = try fixture.archive("many.zip", "z = zip(); [z.writestr('a%d' % n, '') for n in range(60)]; z.close()")
    #expect(throws: PluginInstallFault.tooManyFiles(limit: 50)) { try unpack(many, in: fixture) }
    let deep = try fixture.archive(
      "deep.tar",
      "t = tar(''); t.addfile(member('a/' * 30 + 'b')); [t.addfile(member('%d/' % n * 9 + 'b')) for n in range(5)]; t.close()"
    )
    #expect(throws: PluginInstallFault.tooManyFiles(limit: 50), "the folders that it needs count too") {
      try unpack(deep, in: fixture)
    }
  }

  @Test func `a bomb that says it is small is stopped while it is unpacked`() throws {
    let fixture = try InstallFixture()
    // The sizes in the directory and in the header of the member are lies; nothing says more than 10 bytes.
    let path = try fixture.archive(
      "liar.zip",
      """
      z = zip(); z.writestr('a', b'0' * (1 << 22)); z.close()
      data = open(out, 'rb').read().replace((1 << 22).to_bytes(4, 'little'), (10).to_bytes(4, 'little'))
      open(out, 'wb').write(data)
      """)
    do {
      _ = try unpack(path, in: fixture)
      Issue.record("it was unpacked")
    } catch PluginInstallFault.tooLarge(let limit) {
      #expect(limit == 1 << 20)
    } catch PluginInstallFault.notAnArchive {
      // libarchive noticed the lie first.
    }
    #expect(fixture.names.isEmpty)
  }

  @Test func `what is written is counted, whatever was said`() throws {
    let fixture = try InstallFixture()
    let stage = try PluginStage(in: fixture.installed)
    let files = StagedFiles(
      folder: stage.files, limits: PluginInstallLimits(count: 5, bytes: 1 << 20), isCancelled: { false })
    #expect(throws: PluginInstallFault.tooLarge(limit: 1 << 20)) {
      try files.addFile(MemberPath("endless".utf8), isExecutable: false) { $0.count }
    }
  }

  @Test func `what is no archive, broken or encrypted is told`() throws {
    let fixture = try InstallFixture()
    let archives = [
      ("text.tar.gz", "open(out, 'w').write('not an archive')"), ("empty.zip", "open(out, 'w')"),
      (
        "cut.tar.gz",
        "t = tar(); \(Self.whole); t.close(); d = open(out, 'rb').read(); open(out, 'wb').write(d[:len(d) // 2])"
      ),
      (
        "locked.zip",
        """
        z = zip(); z.writestr('plugin.json', '{}'); z.close(); d = bytearray(open(out, 'rb').read())
        d[6] |= 1; d[d.index(b'PK\\x01\\x02') + 8] |= 1; open(out, 'wb').write(d)
        """
      ),
    ]
    for (name, make) in archives {
      let path = try fixture.archive(name, make)
      guard case .notAnArchive(path, _) = fixture.fault("install", path) else {
        Issue.record("\(name)")
        continue
      }
    }
    let other = try fixture.archive("other.tar", "t = tar(''); t.addfile(member('readme')); t.close()")
    #expect(fixture.fault("install", other) == .noManifest(source: other))
    #expect(fixture.fault("install", fixture.folder) == .noManifest(source: fixture.folder))
    #expect(fixture.names.isEmpty)
  }

  @Test func `a folder with links, pipes or too much in it is not installed`() throws {
    let fixture = try InstallFixture()
    let source = try fixture.source()
    try FileManager.default.createSymbolicLink(atPath: source + "/out", withDestinationPath: "/etc")
    #expect(fixture.fault("install", source) == .unsafeMember(path: "out", .link))
    unlink(source + "/out")
    #expect(mkfifo(source + "/pipe", 0o644) == 0)
    #expect(fixture.fault("install", source) == .unsafeMember(path: "pipe", .special))
    #expect(fixture.names.isEmpty)
  }
}
