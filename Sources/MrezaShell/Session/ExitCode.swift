import CommandKit

/// How a line went, as the exit code of a process.
public enum ExitCode: Int32, Sendable {
  case done = 0
  case failed = 1
  /// The line itself was wrong.
  case usage = 2
  case nothingFound = 3
  case interrupted = 130

  init(_ status: Output.Status) {
    switch status {
    case .done: self = .done
    case .nothingFound: self = .nothingFound
    case .failed: self = .failed
    }
  }

  /// The exit code for an error.
  public init(_ error: any Error) {
    switch error as? CommandError {
    case .cancelled: self = .interrupted
    case .unknownEntry, .noSuchResult: self = .nothingFound
    case let error? where error.isUsage: self = .usage
    default: self = .failed
    }
  }
}
