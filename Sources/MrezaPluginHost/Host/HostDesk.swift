import CommandKit
import MrezaCore

/// Answers what a plugin asks and takes what it tells, while a request to it is open.
final class HostDesk {
  /// What the plugin may change about itself.
  struct Changes {
    /// Takes the commands that it has beside those of its manifest.
    var commands: ([CommandSignature]) throws -> Void = { _ in }
    /// Notes that it wants to hear of changes of the library.
    var subscribe: () -> Void = {}
  }

  let call: Int
  let context: any CommandContext
  private let permissions: [PluginPermission]
  private let changes: Changes
  /// What was refused, and what the plugin was told: if the plugin passes it on, the user gets the error itself.
  private var refusals: [(failure: RPCMessage.Failure, error: CommandError)] = []

  init(call: Int, context: any CommandContext, permissions: [PluginPermission] = [], changes: Changes = Changes()) {
    self.call = call
    self.context = context
    self.permissions = permissions
    self.changes = changes
  }

  /// The answer to a request; nil for a notification.
  func handle(_ message: RPCMessage) -> RPCMessage? {
    switch message {
    case .request(let id, let method, let params): return .response(id: id, answer(method, params))
    case .notification(let method, let params):
      if params["call"]?.int == call { take(PluginProtocol.PluginMethod(rawValue: method), params) }
      return nil
    case .response: return nil
    }
  }

  /// The error behind what the plugin answered, if it only passes on what it was refused.
  func refusal(behind failure: RPCMessage.Failure) -> CommandError? { refusals.last { $0.failure == failure }?.error }

  private func take(_ method: PluginProtocol.PluginMethod?, _ params: JSONValue) {
    switch method {
    case .output:
      let part = try? WireOutput.decode(params) {
        try context.knowledge.summaries(of: $0, in: context.language.language)
      }
      // A part that can't be shown because the user has had enough is answered by the cancellation that follows.
      if let part { try? context.write(part) }
    case .progress:
      let fraction = params["fraction"]?.number.map { min(max($0, 0), 1) }
      context.report(CommandProgress(params["label"]?.string ?? "", fraction: fraction))
    case .commandsChanged:
      // A list that can't be used changes nothing: a notification has no answer that could say so.
      if let signatures = try? ManifestReader(root: ["commands": params["commands"] ?? .null]).addedCommands() {
        try? changes.commands(signatures)
      }
    default: break
    }
  }

  private func answer(_ method: String, _ params: JSONValue) -> Result<JSONValue, RPCMessage.Failure> {
    do {
      switch PluginProtocol.PluginMethod(rawValue: method) {
      case .search: return .success(try search(params))
      case .get:
        let slug = try slug(params)
        return .success(
          try context.knowledge.entry(slug).map { WireKnowledge.encode($0, in: language(params)) } ?? .null)
      case .list: return .success(try list(params))
      case .related:
        return .success(WireKnowledge.encode(try context.knowledge.links(of: slug(params), in: language(params))))
      case .similar: return .success(try similar(params))
      case .answers: return .success(["ids": .array(context.answers.map { .string($0.rawValue) })])
      case .ask: return .success(["answer": .string(try context.ask(question(params)))])
      case .settings: return .success(["settings": .object(context.settings)])
      case .write: return .success(["id": .string(try write(params).rawValue)])
      case .subscribe:
        changes.subscribe()
        return .success([:])
      case .output, .progress, .commandsChanged, nil:
        throw RPCMessage.Failure(
          code: PluginProtocol.ErrorCode.methodNotFound, message: "unknown method \(method.prefix(40))")
      }
    } catch {
      let failure = WireFailure.encode(error, language: context.language)
      if let error = error as? CommandError { refusals.append((failure, error)) }
      return .failure(failure)
    }
  }

  private func question(_ params: JSONValue) throws -> Question {
    let text = params["text"]?.string ?? ""
    let kind: Question.Kind
    switch params["kind"]?.string ?? "text" {
    case "text": kind = .text
    case "confirmation": kind = .confirmation
    case "choice":
      let choices = (params["choices"]?.array ?? []).compactMap(\.string)
      guard !choices.isEmpty else { throw invalid("a \"choice\" needs \"choices\"") }
      kind = .choice(choices)
    case let other: throw invalid("unknown kind of question \"\(other.prefix(40))\"")
    }
    guard !text.isEmpty else { throw invalid("\"text\" must be the question") }
    return Question(text, kind: kind, usual: params["default"]?.string)
  }

  private func write(_ params: JSONValue) throws -> Slug {
    guard permissions.contains(.writeEntries) else {
      throw CommandError.notPermitted(PluginPermission.writeEntries.rawValue)
    }
    guard let kind = params["kind"]?.string.flatMap(EntryKind.init(rawValue:)) else {
      throw invalid("\"kind\" must be one of \(EntryKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard let text = params["text"]?.string else { throw invalid("\"text\" must be the whole file") }
    var translation: Language?
    if let tag = params["translation"]?.string {
      translation = Language(rawValue: tag)
      if translation == nil { throw invalid("\"translation\" must be bs or en") }
    }
    return try context.write(
      entry: NewEntry(slug: slug(params), kind: kind, translation: translation, markdown: text))
  }

  func slug(_ params: JSONValue) throws -> Slug {
    guard let slug = params["id"]?.string.flatMap({ Slug($0) }) else { throw invalid("\"id\" must be a slug") }
    return slug
  }

  func language(_ params: JSONValue) -> Language {
    params["language"]?.string.flatMap(Language.init(rawValue:)) ?? context.language.language
  }

  private func invalid(_ message: String) -> RPCMessage.Failure {
    RPCMessage.Failure(code: PluginProtocol.ErrorCode.invalidParams, message: message)
  }
}
