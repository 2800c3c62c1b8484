public import MrezaCore

/// What can go wrong with a command, as data. The shell makes the words: what, where, and what to do next.
public enum CommandError: Error, Hashable, Sendable {
  case unknownCommand(String, nearest: [String])
  case unknownOption(String, command: String, nearest: [String])
  case missingArgument(String, command: String)
  case missingValue(option: String, command: String)
  case unexpectedArgument(String, command: String)
  case wrongValue(String, parameter: String, type: ParameterType, nearest: [String])
  case unknownEntry(String, nearest: [String])
  case noSuchResult(Int, count: Int)
  case unclosedQuote(String)
  case nameTaken(String, by: String)
  case cancelled
  /// A question where nobody sits at a terminal.
  case notInteractive(question: String)
  /// A plugin asked for something that its manifest has no permission for.
  case notPermitted(String)
  case library(LibraryFault)
  case plugin(String, PluginFault)
  /// A command's own words, for what no other case says. The advice tells what to do next.
  case failed(LocalizedText, advice: LocalizedText?)

  /// Whether the user's line was wrong, rather than what it asked for.
  public var isUsage: Bool {
    switch self {
    case .unknownCommand, .unknownOption, .missingArgument, .missingValue, .unexpectedArgument, .wrongValue,
      .unclosedQuote:
      true
    case .unknownEntry, .noSuchResult, .nameTaken, .cancelled, .notInteractive, .notPermitted, .library, .plugin,
      .failed:
      false
    }
  }
}

/// What can go wrong with a plugin.
public enum PluginFault: Error, Hashable, Sendable {
  case notFound(path: String)
  case invalidManifest(path: String, problem: String)
  /// The plugin and the host speak other versions of the protocol.
  case protocolMismatch(plugin: Int, host: Int)
  case cannotStart(reason: String)
  /// The process has ended; `status` is what it ended with, negative for a signal.
  case ended(status: Int)
  case timedOut(seconds: Int)
  /// What came was no message of the protocol; `excerpt` is its beginning.
  case garbage(excerpt: String)
  case messageTooLarge(limit: Int)
  /// All messages of one call together; the limit is in bytes.
  case outputTooLarge(limit: Int)
  /// More requests than it takes answers to.
  case tooManyRequests(limit: Int)
  case noEntryPoint(library: String)
  case libraryRefused(code: Int)
  /// The plugin answered with an error of its own.
  case answeredError(String)
  case notLoaded
  case trust(PluginTrustFault)
  case install(PluginInstallFault)
  /// The plugin is to be confined to its permissions, which can't be done.
  case confinement(PluginConfinementFault)
}
