import CommandKit
import Foundation

/// A plugin that is a process: messages are lines on its standard input and output.
///
/// The process has a group of its own, so that the terminal's Ctrl-C reaches the host alone, and so that its children
/// end with it. It gets a small environment. Nothing it does, or fails to do, blocks the host past a limit.
final class ProcessConnection: PluginConnection {
  private let process = Process()
  private let input: LineWriter
  private let output: LineReader
  private let limits: PluginLimits
  private(set) var isOpen = true

  var processID: Int32? { process.isRunning ? process.processIdentifier : nil }

  /// Starts the process in the folder of its manifest.
  /// - Parameters:
  ///   - words: The program and its arguments. A program with a slash is looked for in the folder, others in `beside`, then in `PATH`.
  ///   - folder: The folder of the manifest.
  ///   - beside: Folders of programs that come with the host.
  ///   - log: The file that gets what the plugin writes to standard error; nil drops it.
  ///   - limits: How long and how much it may take.
  /// - Throws: `PluginFault.cannotStart`.
  init(_ words: [String], folder: String, beside: [String] = [], log: String?, limits: PluginLimits) throws {
    let program = try Self.program(words.first ?? "", folder: folder, beside: beside)
    let (toPlugin, fromPlugin) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Self.environment
    process.standardInput = toPlugin
    process.standardOutput = fromPlugin
    process.standardError = Self.errorHandle(log)
    self.limits = limits
    do {
      try process.run()
    } catch {
      throw PluginFault.cannotStart(
        reason: "\(words.first ?? ""): \(String(cString: strerror(Int32((error as NSError).code))))")
    }
    input = LineWriter(toPlugin.fileHandleForWriting)
    output = LineReader(fromPlugin.fileHandleForReading, limit: limits.message)
  }

  deinit { close() }

  func call(
    id: Int, method: PluginProtocol.HostMethod, params: JSONValue, limit: Int, isCancelled: () -> Bool,
    handle: (RPCMessage) -> RPCMessage?
  ) throws -> Result<JSONValue, RPCMessage.Failure> {
    input.add(RPCMessage.request(id: id, method: method.rawValue, params: params).line)
    var deadline = ContinuousClock.now + .seconds(limit)
    var wasTold = false
    while true {
      if isCancelled(), !wasTold {
        wasTold = true
        input.add(
          RPCMessage.notification(method: PluginProtocol.HostMethod.cancel.rawValue, params: ["id": .int(id)]).line)
        deadline = min(deadline, ContinuousClock.now + .seconds(1))
      }
      guard ContinuousClock.now < deadline else {
        close()
        throw wasTold ? CommandError.cancelled as any Error : PluginFault.timedOut(seconds: limit)
      }
      guard let line = try nextLine() else { continue }
      let message = try parse(line)
      if case .response(id, let result) = message {
        if wasTold { throw CommandError.cancelled }
        return result
      }
      if let reply = handle(message) { input.add(reply.line) }
    }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    input.close()
    end()
    output.close()
  }

  /// Waits a moment for a line. Nil if none has come yet.
  private func nextLine() throws -> [UInt8]? {
    do {
      return try LinePump.next(from: output, into: input, milliseconds: 50)
    } catch LineReader.Stop.end {
      let status = endStatus()
      close()
      throw PluginFault.ended(status: status)
    } catch LineReader.Stop.tooLong {
      close()
      throw PluginFault.messageTooLarge(limit: limits.message)
    }
  }

  private func parse(_ line: [UInt8]) throws -> RPCMessage {
    do throws(RPCMessage.Failure) {
      return try RPCMessage(parsing: line)
    } catch {
      close()
      throw PluginFault.garbage(excerpt: String(decoding: line.prefix(60), as: UTF8.self))
    }
  }

  /// TERM to the whole group, then KILL.
  private func end() {
    let group = process.processIdentifier
    guard group > 0 else { return }
    kill(-group, SIGTERM)
    let deadline = Date() + limits.grace
    while process.isRunning, Date() < deadline { usleep(5_000) }
    kill(-group, SIGKILL)
    if process.isRunning { process.waitUntilExit() }
  }

  private func endStatus() -> Int {
    let deadline = Date() + limits.grace
    while process.isRunning, Date() < deadline { usleep(5_000) }
    guard !process.isRunning else { return 0 }
    let status = Int(process.terminationStatus)
    return process.terminationReason == .uncaughtSignal ? -status : status
  }

  private static func program(_ name: String, folder: String, beside: [String]) throws -> String {
    let candidates =
      name.contains("/")
      ? [name.hasPrefix("/") ? name : "\(folder)/\(name)"]
      : (beside + (environment["PATH"] ?? "").split(separator: ":").map(String.init)).map { "\($0)/\(name)" }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw PluginFault.cannotStart(reason: "\(name): \(String(cString: strerror(ENOENT)))")
    }
    return found
  }

  /// What a plugin may know of its host's environment.
  private static let environment: [String: String] = {
    let allowed = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TZ"]
    var environment = ProcessInfo.processInfo.environment.filter { allowed.contains($0.key) }
    // Else Python writes compiled modules into the plugin's folder, which then is no longer the one that was allowed.
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return environment
  }()

  private static func errorHandle(_ log: String?) -> FileHandle {
    guard let log, FileManager.default.createFile(atPath: log, contents: nil),
      let handle = FileHandle(forWritingAtPath: log)
    else { return .nullDevice }
    return handle
  }
}
