import Foundation
import Glibc

/// A process that is measured whole.
enum ChildProcess {
  /// How a process ended.
  struct Outcome {
    /// From its start to its end.
    var seconds: Double
    /// The most memory that it held, in bytes.
    var peakMemory: Int
    var status: Int32
  }

  /// Why a process could not be measured.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program; its output goes nowhere, or into a file.
  ///
  /// `accepted` are the exit codes that are no failure.
  /// - Throws: `Failure` where it can't be started or ends otherwise.
  static func run(_ arguments: [String], environment: [String], output: String = "/dev/null", accepted: [Int32] = [0])
    throws -> Outcome
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, arguments[0], &actions, nil, argv, envp) == 0 else {
      throw Failure(description: "can't start \(arguments[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let outcome = Outcome(
      seconds: (ContinuousClock.now - start).inSeconds, peakMemory: usage.ru_maxrss * 1024, status: status >> 8 & 0xFF)
    guard status & 0x7F == 0, accepted.contains(outcome.status) else {
      throw Failure(description: "\(arguments.joined(separator: " ")) ended with \(status)")
    }
    return outcome
  }
}
