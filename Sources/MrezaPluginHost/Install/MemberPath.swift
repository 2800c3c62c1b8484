import CommandKit

/// The path of a member of an archive or of a folder: made of plain names, so that it can't lead out of the folder that it is
/// unpacked into.
struct MemberPath: Hashable {
  /// Its names, from the outermost; none for the folder itself.
  let names: [String]

  private static let maximumDepth = 32
  /// The most that common file systems take, in bytes.
  private static let maximumName = 255

  /// - Throws: `PluginInstallFault.unsafeMember`.
  init(_ bytes: some Sequence<UInt8>) throws(PluginInstallFault) {
    let shown = String(decoding: Array(bytes).prefix(200), as: UTF8.self)
    guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw .unsafeMember(path: shown, .name) }
    guard !text.hasPrefix("/") else { throw .unsafeMember(path: shown, .path) }
    let names = text.split(separator: "/").map(String.init).filter { $0 != "." }
    guard !names.contains("..") else { throw .unsafeMember(path: shown, .path) }
    let areUsable = names.allSatisfy { name in
      name.utf8.count <= Self.maximumName && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    guard !text.isEmpty, areUsable, names.count <= Self.maximumDepth else { throw .unsafeMember(path: shown, .name) }
    self.names = names
  }

  var text: String { names.joined(separator: "/") }
}
