import Foundation
import MrezaShell

/// The editor of the person at the terminal: `$VISUAL`, else `$EDITOR`, else the first usual one that is there.
struct TextEditor: TextEditing {
  private let environment: [String: String]
  /// Debian's own name for whatever editor was chosen, then those that are usually there.
  private static let usual = ["editor", "nano", "vim", "vi"]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

  func edit(_ path: String) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
    guard let command else { throw EditorFault.noEditor }
    // An editor that is killed leaves the terminal as it was using it.
    var modes = termios()
    let hasModes = tcgetattr(STDIN_FILENO, &modes) == 0
    let status = try run(command, on: path)
    if status != 0, hasModes {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
      if status < 0 { StandardStreams.writeError("\n") }
    }
    switch status {
    case 0: return true
    case 126, 127: throw EditorFault.notFound(command: command)
    default: throw EditorFault.failed(command: command, status: status)
    }
  }

  func ask(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    StandardStreams.write(question)
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      // Ctrl-C interrupts the call, Ctrl-D ends the input.
      guard count > 0, byte != UInt8(ascii: "\n") else {
        if count <= 0 { StandardStreams.write("\n") }
        return count <= 0 ? nil : String(decoding: bytes, as: UTF8.self)
      }
      bytes.append(byte)
    }
  }

  private var command: String? {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { $0.contains { !$0.isWhitespace } }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let isThere = { (name: String) in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
    guard named == nil, let usual = Self.usual.first(where: isThere) else { return named }
    // It knows the choice that a user made once for all programs; without any editor it would only fail.
    return isThere("sensible-editor") ? "sensible-editor" : usual
  }

  /// Runs the command through the shell, as its words and quotes ask, with the path behind it. The editor shares the
  /// terminal, so it stays in our process group, and Ctrl-C is its own as long as it runs.
  private func run(_ command: String, on path: String) throws -> Int {
    var ignore = sigaction()
    var (interrupt, quit) = (sigaction(), sigaction())
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGINT, &ignore, &interrupt)
    sigaction(SIGQUIT, &ignore, &quit)
    defer {
      sigaction(SIGINT, &interrupt, nil)
      sigaction(SIGQUIT, &quit, nil)
    }
    var process = pid_t()
    let failure = Self.spawn(&process, ["/bin/sh", "-c", command + " \"$@\"", "sh", path])
    guard failure == 0 else {
      throw EditorFault.cannotStart(command: command, reason: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status & 0x7F == 0 else { return -Int(status & 0x7F) }
    // The shell tells of an editor that a signal ended by a status above 128.
    let code = Int(status >> 8 & 0xFF)
    return code > 128 && code < 128 + 65 ? 128 - code : code
  }

  /// Starts a program with the signals that we handle or ignore set back to what they do by themselves.
  private static func spawn(_ process: inout pid_t, _ arguments: [String]) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let pointers = arguments.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return posix_spawn(&process, arguments[0], nil, &attributes, pointers + [nil], environ)
  }
}
