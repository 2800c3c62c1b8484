import CommandKit
import MrezaCore

/// Answers what a plugin asks while one of its commands runs.
final class HostDesk {
  private let call: Int
  private let context: any CommandContext

  init(call: Int, context: any CommandContext) {
    self.call = call
    self.context = context
  }

  /// The answer to a request; nil for a notification.
  func handle(_ message: RPCMessage) -> RPCMessage? {
    switch message {
    case .request(let id, let method, let params): .response(id: id, answer(method, params))
    case .notification(PluginProtocol.PluginMethod.output.rawValue, let params): show(params)
    case .notification, .response: nil
    }
  }

  private func show(_ params: JSONValue) -> RPCMessage? {
    guard params["call"]?.int == call else { return nil }
    let part = try? WireOutput.decode(params) { try context.knowledge.summaries(of: $0, in: context.language.language) }
    // A part that can't be shown because the user has had enough is answered by the cancellation that follows.
    if let part { try? context.write(part) }
    return nil
  }

  private func answer(_ method: String, _ params: JSONValue) -> Result<JSONValue, RPCMessage.Failure> {
    do {
      switch PluginProtocol.PluginMethod(rawValue: method) {
      case .search: return .success(try search(params))
      case .get: return try get(params)
      case .related: return try related(params)
      case .output, nil:
        return .failure(
          .init(code: PluginProtocol.ErrorCode.methodNotFound, message: "unknown method \(method.prefix(40))"))
      }
    } catch {
      return .failure(.init(code: PluginProtocol.ErrorCode.internalError, message: "\(error)"))
    }
  }

  private func search(_ params: JSONValue) throws -> JSONValue {
    let typed = params["query"]?.string ?? ""
    let found = try context.knowledge.search(
      SearchRequest(
        SearchQuery(parsing: typed), language: language(params), limit: min(params["limit"]?.int ?? 10, 1000),
        offset: params["offset"]?.int ?? 0, isExact: params["exact"] == .bool(true),
        wantsFacets: params["facets"] == .bool(true), wantsExplanations: params["explain"] == .bool(true)))
    return WireKnowledge.encode(found, query: typed)
  }

  private func get(_ params: JSONValue) throws -> Result<JSONValue, RPCMessage.Failure> {
    guard let slug = params["id"]?.string.flatMap({ Slug($0) }) else {
      return .failure(.init(code: PluginProtocol.ErrorCode.invalidParams, message: "\"id\" must be a slug"))
    }
    return .success(try context.knowledge.entry(slug).map { WireKnowledge.encode($0, in: language(params)) } ?? .null)
  }

  private func related(_ params: JSONValue) throws -> Result<JSONValue, RPCMessage.Failure> {
    guard let slug = params["id"]?.string.flatMap({ Slug($0) }) else {
      return .failure(.init(code: PluginProtocol.ErrorCode.invalidParams, message: "\"id\" must be a slug"))
    }
    return .success(WireKnowledge.encode(try context.knowledge.links(of: slug, in: language(params))))
  }

  private func language(_ params: JSONValue) -> Language {
    params["language"]?.string.flatMap(Language.init(rawValue:)) ?? context.language.language
  }
}
