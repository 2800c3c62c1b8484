import CommandKit
import Foundation

/// A plugin that is a process: messages are lines on its standard input and output.
///
/// The process has a group of its own, so that the terminal's Ctrl-C reaches the host alone, and so that its children
/// end with it; it is killed when the host is. It gets a small environment. Nothing it does, or fails to do, blocks the
/// host past a limit.
final class ProcessConnection: PluginConnection {
  private let process: PluginProcess
  private let input: LineWriter
  private let output: LineReader
  private let errors: ErrorDrain
  private let limits: PluginLimits
  private(set) var isOpen = true
  var observe: ((MessageDirection, String) -> Void)?

  var processID: Int32? { isOpen && process.isRunning ? process.identifier : nil }

  /// Starts the process.
  /// - Parameters:
  ///   - program: The path of the file to run.
  ///   - arguments: Without the program's own name.
  ///   - folder: Where it runs.
  ///   - log: The file that gets what the plugin writes to standard error; nil drops it.
  ///   - limits: How long and how much it may take.
  /// - Throws: `PluginFault.cannotStart`.
  init(_ program: String, _ arguments: [String], folder: String, log: String?, limits: PluginLimits) throws(PluginFault)
  {
    let pipes = try PluginPipes()
    do {
      process = try PluginProcess(
        program, arguments, environment: ProcessProgram.environment, folder: folder, descriptors: pipes.ofPlugin,
        memory: limits.memory)
    } catch {
      pipes.closeAll()
      throw error
    }
    pipes.closePluginEnds()
    self.limits = limits
    input = LineWriter(pipes.ofHost.input)
    output = LineReader(pipes.ofHost.output, limit: limits.message)
    errors = ErrorDrain(pipes.ofHost.error, log: log.flatMap { PluginLog(path: $0, limit: limits.log) })
  }

  deinit { close() }

  func send(id: Int, method: PluginProtocol.HostMethod, params: JSONValue) {
    add(RPCMessage.request(id: id, method: method.rawValue, params: params))
  }

  func notify(_ method: PluginProtocol.HostMethod, _ params: JSONValue) {
    add(RPCMessage.notification(method: method.rawValue, params: params))
  }

  func answer(
    to id: Int, limit: Int, renews: Bool, isFatal: Bool, isCancelled: () -> Bool, handle: (RPCMessage) -> RPCMessage?
  ) throws -> Result<JSONValue, RPCMessage.Failure> {
    var deadline = ContinuousClock.now + .milliseconds(limit)
    var wasTold = false
    var received = 0
    while true {
      if !wasTold, isCancelled() {
        wasTold = true
        notify(.cancel, ["id": .int(id)])
        deadline = min(deadline, ContinuousClock.now + .seconds(limits.cancel))
      }
      guard ContinuousClock.now < deadline else {
        if wasTold || isFatal { close() }
        throw wasTold ? CommandError.cancelled as any Error : PluginFault.timedOut(seconds: (limit + 999) / 1000)
      }
      guard let line = try nextLine() else { continue }
      received += line.count
      guard received <= limits.output else {
        close()
        throw PluginFault.outputTooLarge(limit: limits.output)
      }
      let message = try parse(line)
      if case .response(id, let result) = message {
        if wasTold { throw CommandError.cancelled }
        return result
      }
      let reply = handle(message)
      // A person may have thought about a question for long; and who tells how far it is has not hung.
      if renews, !wasTold { deadline = ContinuousClock.now + .milliseconds(limit) }
      guard let reply else { continue }
      add(reply)
      guard input.pendingLines <= limits.requests else {
        close()
        throw PluginFault.tooManyRequests(limit: limits.requests)
      }
    }
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    input.close()
    process.end(grace: limits.grace)
    errors.close()
    output.close()
  }

  private func add(_ message: RPCMessage) {
    let line = message.line
    observe?(.toPlugin, line)
    input.add(line)
  }

  /// Waits a moment for a line. Nil if none has come yet.
  private func nextLine() throws -> [UInt8]? {
    do throws(LineReader.Stop) {
      return try LinePump.next(from: output, into: input, draining: errors, milliseconds: 50)
    } catch {
      switch error {
      case .tooLong:
        close()
        throw PluginFault.messageTooLarge(limit: limits.message)
      case .end:
        process.wait(atMost: limits.grace)
        let status = process.status
        close()
        throw PluginFault.ended(status: status ?? 0)
      }
    }
  }

  private func parse(_ line: [UInt8]) throws -> RPCMessage {
    if let observe { observe(.fromPlugin, String(decoding: line, as: UTF8.self)) }
    do throws(RPCMessage.Failure) {
      return try RPCMessage(parsing: line)
    } catch {
      close()
      throw PluginFault.garbage(excerpt: String(decoding: line.prefix(60), as: UTF8.self))
    }
  }
}
