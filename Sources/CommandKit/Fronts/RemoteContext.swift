import Foundation
import MrezaCore

/// What a command may ask and tell, as a plugin has it: every question is a message to the host.
final class RemoteContext: PluginContext {
  private let server: PluginServer
  private let call: Int
  let language: InterfaceLanguage
  let isInteractive: Bool
  let folders: CommandFolders
  var knowledge: any KnowledgeBase { RemoteKnowledge(server: server, call: call) }
  /// What the host said of the user's settings, once it was asked.
  private(set) lazy var settings = (try? request(.settings))?["settings"]?.object ?? [:]
  private(set) lazy var answers = ((try? request(.answers))?["ids"]?.array ?? [])
    .compactMap { $0.string.flatMap { Slug($0) } }

  init(server: PluginServer, call: Int, params: JSONValue) {
    self.server = server
    self.call = call
    language = params["language"]?.string.flatMap(InterfaceLanguage.init(rawValue:)) ?? .bs
    isInteractive = params["interactive"] == .bool(true)
    let folders = params["folders"]
    self.folders = CommandFolders(
      data: folders?["data"]?.string, library: folders?["library"]?.string,
      working: folders?["working"]?.string ?? FileManager.default.currentDirectoryPath)
  }

  var isCancelled: Bool { server.cancelled.contains(call) }

  func write(_ part: Output) throws {
    try checkCancellation()
    guard case .object(var params) = WireOutput.encode(part) else { return }
    params["call"] = .int(call)
    server.notify(.output, .object(params))
  }

  func report(_ progress: CommandProgress) {
    var params: [String: JSONValue] = ["call": .int(call), "label": .string(progress.label)]
    params["fraction"] = progress.fraction.map { .double($0) }
    server.notify(.progress, .object(params))
  }

  func ask(_ question: Question) throws -> String {
    var params: [String: JSONValue] = ["text": .string(question.text)]
    switch question.kind {
    case .text: params["kind"] = "text"
    case .choice(let choices):
      params["kind"] = "choice"
      params["choices"] = .array(choices.map { .string($0) })
    case .confirmation: params["kind"] = "confirmation"
    }
    params["default"] = question.usual.map { .string($0) }
    return try request(.ask, params)["answer"]?.string ?? ""
  }

  func write(entry: NewEntry) throws -> Slug {
    var params: [String: JSONValue] = [
      "id": .string(entry.slug.rawValue), "kind": .string(entry.kind.rawValue), "text": .string(entry.markdown),
    ]
    params["translation"] = entry.translation.map { .string($0.rawValue) }
    return try request(.write, params)["id"]?.string.flatMap { Slug($0) } ?? entry.slug
  }

  func replaceCommands(_ commands: [any Command]) { server.replaceCommands(commands, call: call) }

  func subscribe() throws { _ = try request(.subscribe) }

  private func request(
    _ method: PluginProtocol.PluginMethod, _ params: [String: JSONValue] = [:]
  ) throws -> JSONValue {
    try server.request(method, .object(params.merging(["call": .int(call)]) { own, _ in own }))
  }
}
