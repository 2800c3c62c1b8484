import CommandKit

extension HostedPlugin {
  /// Starts the process, confined if the settings say so, or loads the library.
  /// - Throws: `PluginFault`.
  func carry() throws -> any PluginConnection {
    let isConfined = host.settings.confines(manifest.name)
    switch manifest.carrier {
    case .process(let words):
      let confinement = isConfined ? confinement : nil
      let program = try ProcessProgram.path(
        words.first ?? "", folder: manifest.folder, beside: host.libraryFolders,
        search: confinement?.searchPath ?? ProcessProgram.searchPath)
      let arguments = Array(words.dropFirst())
      let command = try confinement?.command(program, arguments) ?? (program: program, arguments: arguments)
      return try ProcessConnection(
        command.program, command.arguments, folder: manifest.folder, log: host.log(for: manifest.name),
        limits: host.limits)
    case .library(let file):
      // A bundled one is trusted like mreza itself.
      guard !isConfined || host.trust.isBundled(manifest) else { throw PluginFault.confinement(.isLibrary) }
      return try LibraryConnection(
        path: try manifest.libraryPath(file, beside: host.libraryFolders), limits: host.limits)
    }
  }

  private var confinement: Confinement {
    Confinement(
      permissions: manifest.permissions, folder: manifest.folder, data: host.dataFolder(of: manifest.name),
      programs: host.libraryFolders, places: host.places)
  }
}
