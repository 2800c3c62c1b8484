import CommandKit
import Foundation

/// A plugin's process as the conformance kit has it: bytes go in as they are, and what comes out is kept however wrong.
final class CheckedProcess {
  /// What came of a request.
  enum Reply {
    case answered(Result<JSONValue, RPCMessage.Failure>)
    case silent
    case ended(status: Int)
  }

  private let process: PluginProcess
  private let input: LineWriter
  private let output: LineReader
  private let errors: ErrorDrain
  private let grace: Double
  private var nextID = 1
  private(set) var isOpen = true
  /// Lines on standard output that were no messages.
  private(set) var noise: [String] = []

  /// - Throws: `PluginFault.cannotStart`.
  init(_ program: String, _ arguments: [String], folder: String, log: String?, limits: PluginLimits)
    throws(PluginFault)
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
    grace = limits.grace
    input = LineWriter(pipes.ofHost.input)
    output = LineReader(pipes.ofHost.output, limit: limits.message)
    errors = ErrorDrain(pipes.ofHost.error, log: log.flatMap { PluginLog(path: $0, limit: limits.log) })
  }

  deinit { close() }

  func takeID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  /// Writes bytes as they are; they need be no line.
  func write(_ bytes: [UInt8]) { input.add(bytes: bytes) }

  /// Writes a message as a line.
  func write(_ message: RPCMessage) { input.add(message.line) }

  /// Waits so many seconds for the answer to the request of that number. `handle` answers meanwhile what the plugin asks, or
  /// takes a notification and returns nil.
  func reply(to id: Int, within seconds: Double, handle: (RPCMessage) -> RPCMessage? = { _ in nil }) -> Reply {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      do throws(LineReader.Stop) {
        guard
          let line = try LinePump.next(from: output, into: input, draining: errors, milliseconds: 20)
        else { continue }
        guard let message = try? RPCMessage(parsing: line) else {
          noise.append(String(decoding: line.prefix(60), as: UTF8.self))
          continue
        }
        if case .response(id, let result) = message { return .answered(result) }
        if let reply = handle(message) { write(reply) }
      } catch {
        process.wait(atMost: grace)
        let status = process.status ?? 0
        close()
        return .ended(status: status)
      }
    }
    return .silent
  }

  func closeInput() { input.close() }

  /// Waits until it has ended by itself. Nil if it has not; its status otherwise.
  func end(within seconds: Double) -> Int? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while process.isRunning, ContinuousClock.now < deadline {
      // What it still writes must not keep it.
      if output.descriptor >= 0 { _ = read(output.descriptor, &chunk, chunk.count) }
      errors.drain()
      usleep(2_000)
    }
    return process.isRunning ? nil : process.status
  }

  /// Kills it, without a word.
  func kill() {
    Foundation.kill(-process.identifier, SIGKILL)
    close()
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    input.close()
    process.end(grace: grace)
    errors.close()
    output.close()
  }
}
