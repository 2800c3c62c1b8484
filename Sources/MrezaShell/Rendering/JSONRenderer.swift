import CommandKit
import MrezaCore

/// `Output` → JSON: the command's data, or its blocks where it has none. Always an object with a `version`.
enum JSONRenderer {
  static func render(_ output: Output, pretty: Bool) -> String {
    var members: [String: JSONValue]
    switch output.data {
    case .object(let data): members = data
    case let data?: members = ["data": data]
    case nil: members = WireOutput.encode(output).object ?? [:]
    }
    if members["version"] == nil { members["version"] = .int(WireKnowledge.version) }
    return JSONValue.object(members).serialized(pretty: pretty).escapingControlsInJSON + "\n"
  }
}
