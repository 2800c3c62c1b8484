import CommandKit
import Foundation
import MrezaCore
import MrezaLibrary
import MrezaPluginHost
import MrezaShell
import MrezaStore

/// What is connected to what.
///
///     Library ──► EntryStore ──► Session ◄── built-ins, PluginHost
struct Wiring {
  static let version = "0.1.0"

  let options: LaunchOptions
  let settings: SessionSettings
  let store: EntryStore
  let session: Session
  let plugins: PluginHost
  let history: HistoryFile

  private let folders = StandardFolders()
  private let pace = RefreshPace()

  /// - Throws: `LibraryFault` if there is no library; `CommandError`.
  init(_ options: LaunchOptions, settings: SessionSettings) throws {
    self.options = options
    self.settings = settings
    let library = try Self.library(options.library, folders: folders)
    let cache = folders.cache.map { "\($0)/\(library.fingerprint)/index.sqlite" }
    store = try EntryStore(library: library, file: cache)
    session = Session(knowledge: store, settings: settings, isCancelled: { Interrupt.isRaised })
    history = HistoryFile(path: settings.isInteractive ? folders.state.map { $0 + "/history" } : nil)
    var configuration = PluginHost.Configuration(
      version: Self.version, libraryFolders: [folders.executable], logFolder: folders.state.map { $0 + "/plugins" })
    if let seconds = ProcessInfo.processInfo.environment["MREZA_PLUGIN_TIMEOUT"].flatMap({ Int($0) }), seconds > 0 {
      configuration.limits.call = seconds
      configuration.limits.start = min(configuration.limits.start, seconds)
    }
    if let file = folders.config.map({ "\($0)/\(PluginSettings.fileName)" }) {
      configuration.settings = PluginSettings(path: file)
      for problem in configuration.settings.problems {
        StandardStreams.writeError(Notices.words(problem, file: file, settings.language) + "\n")
      }
    }
    let pluginFolders = folders.data.map { PluginFolders(dataFolder: $0) }
    configuration.trust = PluginTrust(
      bundledFolders: folders.bundle.map { [$0 + "/Plugins"] } ?? [],
      developerFolders: configuration.settings.developerFolders, allowedNames: Set(options.allowedPlugins),
      file: pluginFolders?.pins)
    configuration.dataFolder = pluginFolders?.data
    configuration.installFolder = pluginFolders?.installed
    configuration.places = ConfinementPlaces(
      user: [NSHomeDirectory(), library.writingFolder, FileManager.default.currentDirectoryPath].compactMap(\.self),
      guarded: [
        folders.config.map { "\($0)/\(PluginSettings.fileName)" }, pluginFolders?.pins, pluginFolders?.installed,
      ]
      .compactMap(\.self) + configuration.trust.bundledFolders)
    configuration.ask = { TextEditor().ask($0) }
    configuration.showTrace = { StandardStreams.writeError($0 + "\n") }
    configuration.templateFolder = folders.bundle.map { $0 + "/Plugins/Templates" }
    configuration.libraryServer = [folders.program, Mreza.libraryServerOption]
    plugins = PluginHost(configuration, registry: session.registry)
    plugins.examples = ExampleReader(
      invocation: { [unowned session] in try session.invocation(of: $0, for: $1) },
      text: { [unowned session] in session.text(of: $0, in: $1) })
    // The registry outlives the session, for its commands know it: the store must be let go to close its file.
    let desk = WritingDesk(
      library: LibraryWriter(library: library), review: LibraryReview(library: library), editor: TextEditor(),
      today: { CalendarDate.today },
      refresh: { [weak store, weak plugins] in
        if let report = try store?.refresh(), report.read + report.removed > 0 { plugins?.libraryChanged() }
      })
    try session.registerBuiltins(
      checker: LibraryCheck(library: library), history: history, searches: SavedSearchFile(folder: folders.data),
      desk: desk)
    try session.registry.register(PluginsCommand(host: plugins), provider: CommandRegistry.builtIn)
    session.onPart = { StandardStreams.write($0) }
    let progress = ProgressLine()
    session.onProgress = { progress.show($0) }
    if settings.isInteractive { session.onQuestion = { TextEditor().ask($0) } }
    session.folders = CommandFolders(
      library: library.writingFolder, working: FileManager.default.currentDirectoryPath)
    plugins.watchIdlePlugins()
  }

  /// Loads the plugins that are there, and fills the index.
  /// - Throws: `LibraryFault` if the library can't be read.
  func prepare() throws {
    let places = [folders.bundle.map { $0 + "/Plugins" }, plugins.configuration.installFolder].compactMap(\.self)
    for problem in plugins.discover(in: places + options.pluginFolders) {
      StandardStreams.writeError(session.words(for: problem))
    }
    let label = LocalizedText(bs: "Čitam biblioteku", en: "Reading the library")
    let bar = ProgressBar(label, language: settings.language)
    defer { bar?.finish() }
    try store.refresh { bar?.update(done: $0, total: $1) }
    pace.restart()
    showNotices()
  }

  /// Brings the index up to date between two lines, if that is quick enough not to be felt.
  func refresh() {
    for reload in plugins.reloadChanged() {
      StandardStreams.writeError(Notices.words(reload, settings.language) + "\n")
      if let problem = reload.problem { StandardStreams.writeError(session.words(for: problem)) }
    }
    guard pace.isDue else { return }
    do {
      let report = try pace.time { try store.refresh() }
      if report.read + report.removed > 0 { plugins.libraryChanged() }
    } catch {
      StandardStreams.writeError(session.words(for: error))
    }
    showNotices()
  }

  private func showNotices() {
    for notice in store.takeNotices() {
      StandardStreams.writeError(Notices.words(notice, settings.language) + "\n")
    }
  }

  /// The library that was asked for; else the nearest above the current folder; else the bundled one. The bundled one,
  /// however it was found, has the user's own on top, which comes into being when something is written to it; any other
  /// stands alone.
  private static func library(_ wanted: String?, folders: StandardFolders) throws -> Library {
    let bundled = folders.bundle.flatMap { try? LibraryFolder(path: $0 + "/Knowledge") }
    let own = folders.data.map { $0 + "/Knowledge" }
    let chosen =
      try wanted.map { try LibraryFolder(path: $0) }
      ?? LibraryFolder.nearest(above: FileManager.default.currentDirectoryPath)
    if let chosen, bundled.map(chosen.isSame) != true { return Library(layers: [chosen]) }
    if let bundled = chosen ?? bundled { return Library(layers: [bundled], own: own) }
    guard let own, let alone = try? LibraryFolder(path: own) else { throw LibraryFault.notFound(path: "Knowledge") }
    return Library(layers: [alone])
  }
}

/// Keeps refreshing below a twentieth of the time, and apart by a moment that no one can edit a file in.
private final class RefreshPace {
  private var end = ContinuousClock.now
  private var took = Duration.zero

  var isDue: Bool { ContinuousClock.now - end > max(took * 20, .milliseconds(50)) }

  func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer {
      end = ContinuousClock.now
      took = end - start
    }
    return try body()
  }

  /// Notes that all is up to date now, however long it took.
  func restart() { (end, took) = (.now, .zero) }
}
