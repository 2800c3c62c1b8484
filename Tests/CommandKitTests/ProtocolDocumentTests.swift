import CommandKit
import Foundation
import Testing

/// The contract is what `docs/plugin-protocol.md` says: what the code sends or reads must stand there.
@Suite struct ProtocolDocumentTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private let document: String

  init() throws {
    document = try String(contentsOfFile: Self.root + "/docs/plugin-protocol.md", encoding: .utf8)
  }

  @Test func `every message has a heading of its own`() {
    let methods =
      PluginProtocol.HostMethod.allCases.map(\.rawValue) + PluginProtocol.PluginMethod.allCases.map(\.rawValue)
    for method in methods { #expect(document.contains("\n### `\(method)`\n"), "\(method)") }
  }

  @Test func `every error code is told`() {
    typealias Code = PluginProtocol.ErrorCode
    let codes = [
      Code.parseError, Code.invalidRequest, Code.methodNotFound, Code.invalidParams, Code.internalError,
      Code.notInteractive, Code.notPermitted, Code.cancelled,
    ]
    for code in codes { #expect(document.contains("\(code)"), "\(code)") }
  }

  /// Members are written as `"name":` in a literal and read as `["name"]`: both are found in the sources.
  @Test func `every member that the code writes or reads is told`() throws {
    let folders = ["Sources/CommandKit/Wire", "Sources/CommandKit/Fronts", "Sources/MrezaPluginHost/Host"]
    var members: Set<String> = []
    for folder in folders {
      for file in try FileManager.default.contentsOfDirectory(atPath: "\(Self.root)/\(folder)")
      where file.hasSuffix(".swift") {
        let source = try String(contentsOfFile: "\(Self.root)/\(folder)/\(file)", encoding: .utf8)
        for match in source.matches(of: /\["([a-z_]+)"\]|"([a-z_]+)":/) {
          members.insert(String(match.1 ?? match.2 ?? ""))
        }
      }
    }
    // JSON-RPC's own, which its specification tells.
    members.subtract(["jsonrpc", "id", "method", "params", "result", "error", "code", "message", "data"])
    #expect(members.count > 60)
    for member in members.sorted() {
      let forms = ["`\(member)`", "\"\(member)\"", "[].\(member)`"]
      #expect(forms.contains { document.contains($0) }, "\(member)")
    }
  }
}
