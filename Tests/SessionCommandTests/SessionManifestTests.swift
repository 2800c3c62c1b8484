import CommandKit
import Foundation
import MrezaPluginHost
import Testing

@testable import mreza_sessions

@Suite struct SessionManifestTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Plugins/Sessions"

  @Test func `the manifest declares what the command takes`() throws {
    let manifest = try PluginManifest(path: Self.folder)
    #expect(manifest.name == Sessions().name && manifest.version == Sessions().version)
    let declared = try #require(manifest.commands.first)
    let own = SessionCommand().signature
    #expect(declared.parameters == own.parameters, "\(WireSignature.encode(own).serialized(pretty: true))")
    #expect(declared.name == own.name && declared.aliases == own.aliases)
  }
}
