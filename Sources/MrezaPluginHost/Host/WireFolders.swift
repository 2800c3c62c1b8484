import CommandKit

/// The folders of a command on the wire.
enum WireFolders {
  static func encode(_ folders: CommandFolders) -> JSONValue {
    [
      "data": folders.data.map { .string($0) } ?? .null, "library": folders.library.map { .string($0) } ?? .null,
      "working": .string(folders.working),
    ]
  }
}
