/// One message of JSON-RPC 2.0.
public enum RPCMessage: Hashable, Sendable {
  /// What went wrong, as JSON-RPC says it.
  public struct Failure: Error, Hashable, Sendable {
    public var code: Int
    public var message: String
    /// More about it, for who understands it; see `WireFailure`.
    public var data: JSONValue?

    public init(code: Int, message: String, data: JSONValue? = nil) {
      self.code = code
      self.message = message
      self.data = data
    }
  }

  case request(id: Int, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case response(id: Int, Result<JSONValue, Failure>)

  /// Reads a message; unknown members are ignored.
  /// - Throws: `Failure` if the bytes are not JSON, or not a message.
  public init(parsing bytes: some Sequence<UInt8>) throws(Failure) {
    guard let json = try? JSONValue(parsing: bytes) else {
      throw Failure(code: PluginProtocol.ErrorCode.parseError, message: "not JSON")
    }
    guard json["jsonrpc"]?.string == "2.0" else {
      throw Failure(code: PluginProtocol.ErrorCode.invalidRequest, message: "not JSON-RPC 2.0")
    }
    let id = json["id"]?.int
    if let method = json["method"]?.string {
      let params = json["params"] ?? .object([:])
      self =
        id.map { .request(id: $0, method: method, params: params) } ?? .notification(method: method, params: params)
    } else if let id, let error = json["error"] {
      self = .response(
        id: id,
        .failure(
          Failure(code: error["code"]?.int ?? 0, message: error["message"]?.string ?? "", data: error["data"])))
    } else if let id, let result = json["result"] {
      self = .response(id: id, .success(result))
    } else {
      throw Failure(code: PluginProtocol.ErrorCode.invalidRequest, message: "neither request nor response")
    }
  }

  /// The message as one line of JSON, without the line feed.
  public var line: String {
    var members: [String: JSONValue] = ["jsonrpc": "2.0"]
    switch self {
    case .request(let id, let method, let params):
      members["id"] = .int(id)
      members["method"] = .string(method)
      members["params"] = params
    case .notification(let method, let params):
      members["method"] = .string(method)
      members["params"] = params
    case .response(let id, .success(let result)):
      members["id"] = .int(id)
      members["result"] = result
    case .response(let id, .failure(let failure)):
      members["id"] = .int(id)
      var error: [String: JSONValue] = ["code": .int(failure.code), "message": .string(failure.message)]
      error["data"] = failure.data
      members["error"] = .object(error)
    }
    return JSONValue.object(members).serialized()
  }
}
