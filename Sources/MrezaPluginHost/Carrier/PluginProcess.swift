import CPluginSpawn
import CommandKit
import Foundation

/// The process of a plugin: started in a group of its own, ended with its children, and never left as a zombie.
final class PluginProcess {
  let identifier: pid_t
  /// What it ended with, negative for a signal; nil while it runs.
  private(set) var status: Int?

  /// - Parameters:
  ///   - program: The path of the file to run.
  ///   - arguments: Without the program's own name.
  ///   - environment: All variables that it sees.
  ///   - folder: Where it runs.
  ///   - descriptors: What become its standard input, output and error. They stay open here.
  ///   - memory: Its most address space, in bytes; 0 sets no limit.
  /// - Throws: `PluginFault.cannotStart`.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String,
    descriptors: (input: Int32, output: Int32, error: Int32), memory: Int
  ) throws(PluginFault) {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    let problem = program.withCString { program in
      folder.withCString { folder in
        var what = plugin_spawn()
        (what.program, what.folder, what.memory) = (program, folder, UInt64(max(memory, 0)))
        (what.input, what.output, what.error) = descriptors
        return words.withUnsafeMutableBufferPointer { words in
          variables.withUnsafeMutableBufferPointer { variables in
            (what.arguments, what.environment) = (
              UnsafePointer(words.baseAddress), UnsafePointer(variables.baseAddress)
            )
            return plugin_spawn_start(&what, &process)
          }
        }
      }
    }
    guard problem == 0 else { throw .cannotStart(reason: "\(program): \(String(cString: strerror(problem)))") }
    identifier = process
  }

  /// Whether it has not ended.
  var isRunning: Bool {
    reap(waiting: false)
    return status == nil
  }

  /// TERM to the whole group, then KILL to what is left of it.
  /// - Parameter grace: Seconds between the two.
  func end(grace: Double) {
    kill(-identifier, SIGTERM)
    wait(atMost: grace)
    kill(-identifier, SIGKILL)
    reap(waiting: true)
  }

  /// Waits until the process has ended, or the time is over.
  func wait(atMost seconds: Double) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while isRunning, ContinuousClock.now < deadline { usleep(2_000) }
  }

  private func reap(waiting: Bool) {
    guard status == nil else { return }
    var code: Int32 = 0
    var ended = waitpid(identifier, &code, waiting ? 0 : WNOHANG)
    while ended < 0, errno == EINTR { ended = waitpid(identifier, &code, waiting ? 0 : WNOHANG) }
    // That there is no such child to wait for means that it has ended, with a status that nobody knows.
    if ended < 0 { status = 0 }
    if ended > 0 { status = code & 0x7F == 0 ? Int(code >> 8 & 0xFF) : -Int(code & 0x7F) }
  }
}
