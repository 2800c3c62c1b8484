public import MrezaCore

/// Errors of commands on the wire. What the host can say in its own words crosses as data, so that a plugin's mistakes
/// read like those of built-in commands; everything else is the plugin's own message.
public enum WireFailure {
  /// An error of a command, for the one who asked.
  public static func encode(_ error: any Error, language: InterfaceLanguage) -> RPCMessage.Failure {
    typealias Code = PluginProtocol.ErrorCode
    switch error {
    case let failure as RPCMessage.Failure: return failure
    case CommandError.cancelled: return .init(code: Code.cancelled, message: "cancelled")
    case CommandError.failed(let message, let advice):
      let data: JSONValue? = advice.map { ["advice": .string($0[language])] }
      return .init(code: Code.internalError, message: message[language], data: data)
    case CommandError.unknownEntry(let slug, let nearest):
      return .init(
        code: Code.invalidParams, message: "unknown entry \(slug)",
        data: ["error": "unknown-entry", "value": .string(slug), "nearest": .array(nearest.map { .string($0) })])
    case CommandError.wrongValue(let value, let parameter, _, let nearest):
      return .init(
        code: Code.invalidParams, message: "\(value) is no \(parameter)",
        data: [
          "error": "wrong-value", "parameter": .string(parameter), "value": .string(value),
          "nearest": .array(nearest.map { .string($0) }),
        ])
    case CommandError.missingArgument(let parameter, _):
      return .init(
        code: Code.invalidParams, message: "\(parameter) is missing",
        data: ["error": "missing-argument", "parameter": .string(parameter)])
    case CommandError.notInteractive(let question):
      return .init(code: Code.notInteractive, message: "nobody is here to answer: \(question)")
    case CommandError.notPermitted(let permission):
      return .init(code: Code.notPermitted, message: "no permission: \(permission)")
    default: return .init(code: Code.internalError, message: "\(error)")
    }
  }

  /// The error that the host shows for what a plugin answered, in a command of the signature; nil if only the plugin's own
  /// message tells it.
  public static func decode(_ failure: RPCMessage.Failure, signature: CommandSignature) -> CommandError? {
    if failure.code == PluginProtocol.ErrorCode.cancelled { return .cancelled }
    let (value, parameter) = (failure.data?["value"]?.string ?? "", failure.data?["parameter"]?.string ?? "")
    let nearest = (failure.data?["nearest"]?.array ?? []).compactMap(\.string)
    switch failure.data?["error"]?.string {
    case "unknown-entry": return .unknownEntry(value, nearest: nearest)
    case "wrong-value":
      let type = signature.parameters.first { $0.name == parameter }?.type ?? .text
      return .wrongValue(value, parameter: parameter, type: type, nearest: nearest)
    case "missing-argument": return .missingArgument(parameter, command: signature.name)
    default: return nil
    }
  }
}
