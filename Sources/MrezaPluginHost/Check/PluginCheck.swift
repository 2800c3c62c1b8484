public import CommandKit
import Foundation
import MrezaCore

/// The conformance kit: is a plugin, in whatever language, one that docs/plugin-protocol.md describes?
///
/// It speaks with the plugin through a pipe of its own, because it must speak badly on purpose. A library is served by a
/// child process meanwhile, so that its crash is not mreza's. It runs the plugin, allowed or not: whoever checks a plugin
/// trusts it. It writes nothing into the user's library.
public final class PluginCheck {
  let host: PluginHost.Configuration
  let reader: ExampleReader?
  let context: any CommandContext
  private(set) var findings: [CheckFinding] = []
  private(set) var manifest: PluginManifest?
  var limits = PluginLimits()
  /// What the plugin answered to the first greeting.
  var hello: JSONValue?
  /// How a message is sent of which only the answer counts.
  var ping = "check/ping"
  private var process: CheckedProcess?
  private var noise: [String] = []

  /// - Parameters:
  ///   - host: Where programs, libraries, logs and settings are.
  ///   - reader: Reads and shows the examples; without it they are skipped.
  ///   - context: Of the command that checks.
  public init(_ host: PluginHost.Configuration, reader: ExampleReader?, context: any CommandContext) {
    self.host = host
    self.reader = reader
    self.context = context
  }

  /// Checks the plugin in a folder. Takes a few seconds.
  /// - Returns: what each check found, in the order in which they were made; one that makes the others pointless is the
  ///   last.
  /// - Throws: `CommandError.cancelled`.
  public func run(path: String) throws -> [CheckFinding] {
    defer { end() }
    guard let manifest = checkManifest(path: path) else { return findings }
    self.manifest = manifest
    limits = host.settings.limits(for: manifest.name, over: host.limits)
    guard checkFiles(manifest), checkStart(manifest) else { return findings }
    let checks: [() -> Void] = [
      { self.checkUnknownRequest() }, { self.checkUnknownMembers() }, { self.checkUnknownNotification() },
      { self.checkStrayAnswer() }, { self.checkPieces() }, { self.checkNotJSON() }, { self.checkInvalidUTF8() },
      { self.checkLargeMessage() }, { self.checkBadArguments(manifest) },
    ]
    let examples = manifest.examples.map { example in { self.check(example, of: manifest) } }
    let ends: [() -> Void] = [
      { self.checkCancel(manifest) }, { self.checkShutdown() }, { self.checkEndOfInput() }, { self.checkRestart() },
      { self.checkOutput() },
    ]
    let all = checks + examples + ends
    for (index, check) in all.enumerated() {
      try context.checkCancellation()
      context.report(CommandProgress(manifest.name, fraction: Double(index) / Double(all.count)))
      check()
    }
    return findings
  }

  func note(_ finding: CheckFinding) { findings.append(finding) }

  /// The running, greeted process; a new one where there is none.
  /// - Throws: `PluginFault`.
  func started() throws(PluginFault) -> CheckedProcess {
    if let process, process.isOpen { return process }
    let process = try fresh()
    self.process = process
    let reply = greet(process, params: [:])
    guard case .answered(.success) = reply else {
      end()
      switch reply {
      case .ended(let status): throw .ended(status: status)
      case .silent: throw .timedOut(seconds: limits.start)
      case .answered: throw .libraryRefused(code: -1)
      }
    }
    return process
  }

  /// A process that was started for this call.
  func fresh() throws(PluginFault) -> CheckedProcess {
    end()
    guard let manifest else { throw .notLoaded }
    let process: CheckedProcess
    switch manifest.carrier {
    case .process(let words):
      let program = try ProcessProgram.path(
        words.first ?? "", folder: manifest.folder, beside: host.libraryFolders)
      process = try CheckedProcess(
        program, Array(words.dropFirst()), folder: manifest.folder, log: host.log(for: manifest.name), limits: limits)
    case .library(let file):
      guard let server = host.libraryServer.first else { throw .cannotStart(reason: "no program to serve a library") }
      let path = try manifest.libraryPath(file, beside: host.libraryFolders)
      process = try CheckedProcess(
        server, Array(host.libraryServer.dropFirst()) + [path], folder: manifest.folder,
        log: host.log(for: manifest.name), limits: limits)
    }
    self.process = process
    return process
  }

  /// Sends `initialize`, with members beside the usual ones.
  func greet(_ process: CheckedProcess, params more: [String: JSONValue]) -> CheckedProcess.Reply {
    var params: [String: JSONValue] = [
      "protocol": .int(PluginProtocol.version), "host": ["name": "mreza", "version": .string(host.version)],
    ]
    params.merge(more) { $1 }
    let id = process.takeID()
    process.write(.request(id: id, method: PluginProtocol.HostMethod.initialize.rawValue, params: .object(params)))
    return process.reply(to: id, within: Double(limits.start))
  }

  /// Ends the process, if there is one; what it said that was no message is kept.
  func end() {
    noise += process?.noise ?? []
    process?.close()
    process = nil
  }

  func allNoise() -> [String] { noise + (process?.noise ?? []) }
}
