import Foundation

/// The real program, fed line by line through a pipe, so that one can look at it between two lines.
final class LongLivedMreza {
  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  private var received: [UInt8] = []
  private var lines = 0
  /// Far beyond what anything here takes on a loaded machine.
  private static let patience = 60.0

  var identifier: Int32 { process.processIdentifier }
  /// The answer to all lines so far, for what a failed test tells.
  private(set) var transcript = ""

  /// Starts the program in a folder of its own.
  init(_ arguments: [String], in folder: MrezaProcess) throws {
    let (toProgram, fromProgram) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: MrezaProcess.buildFolder + "/mreza")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.folder)
    process.environment = folder.environment
    process.standardInput = toProgram
    process.standardOutput = fromProgram
    process.standardError = fromProgram
    try process.run()
    input = toProgram.fileHandleForWriting
    output = fromProgram.fileHandleForReading
  }

  deinit { if process.isRunning { kill(identifier, SIGKILL) } }

  /// Types a line and returns what it prints. A line that is no command marks the end of the answer.
  func type(_ line: String) throws -> String {
    lines += 1
    let mark = "end-of-answer-\(lines)"
    try input.write(contentsOf: Data("\(line)\n\(mark)\n".utf8))
    let answer = try read(until: "error: there is no command “\(mark)”")
    transcript += "$ \(line)\n\(answer)"
    return answer
  }

  private func read(until mark: String) throws -> String {
    let wanted = Array(mark.utf8)
    let deadline = Date() + Self.patience
    while true {
      if let found = received.firstRange(of: wanted),
        let end = received[found.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
      {
        let answer = String(decoding: received[..<found.lowerBound], as: UTF8.self)
        received.removeFirst(end + 1)
        return answer
      }
      var descriptor = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
      let data = poll(&descriptor, 1, 1000) > 0 ? output.availableData : nil
      if data?.isEmpty == true || Date() > deadline {
        transcript += String(decoding: received, as: UTF8.self)
        throw Silence(hasEnded: data?.isEmpty == true, transcript: transcript)
      }
      received += data ?? Data()
    }
  }

  /// The program has ended, or does not answer.
  struct Silence: Error {
    var hasEnded: Bool
    var transcript: String
  }

  /// Ends the input and waits for the end. Returns what the program ended with, negative for a signal.
  func end() throws -> Int32 {
    try input.close()
    let deadline = Date() + Self.patience
    while process.isRunning, Date() < deadline { usleep(5_000) }
    if process.isRunning {
      kill(identifier, SIGKILL)
      throw Silence(hasEnded: false, transcript: transcript)
    }
    return process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
  }

  /// How many descriptors it holds open.
  var descriptorCount: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(identifier)/fd").count) ?? -1
  }

  /// The most memory that it has held, in KiB.
  var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first ?? -1
  }

  /// Whether it has children, ended ones that nobody has asked about included.
  var hasChildren: Bool {
    let path = "/proc/\(identifier)/task/\(identifier)/children"
    return ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").contains { $0.isNumber }
  }

  /// Processes that run in a folder or below it, whosever children they are now.
  static func processes(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { name in
      guard Int(name) != nil,
        let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/cwd")
      else { return false }
      return place.hasPrefix(folder + "/")
    }
  }
}
