import MrezaCore

/// A command's signature on the wire, in the shape that it has in a manifest.
public enum WireSignature {
  /// The signature as an element of `commands`.
  public static func encode(_ signature: CommandSignature) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(signature.name), "summary": encode(signature.summary),
      "parameters": .array(signature.parameters.map(encode)),
    ]
    if !signature.aliases.isEmpty { members["aliases"] = .array(signature.aliases.map { .string($0) }) }
    if !signature.help.bs.isEmpty || !signature.help.en.isEmpty { members["help"] = encode(signature.help) }
    if !signature.examples.isEmpty { members["examples"] = .array(signature.examples.map { .string($0) }) }
    return .object(members)
  }

  private static func encode(_ parameter: Parameter) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(parameter.name), "type": .string(parameter.type.name), "summary": encode(parameter.summary),
    ]
    switch parameter.type {
    case .choice(let choices): members["choices"] = .array(choices.map { .string($0) })
    case .number(let minimum): members["minimum"] = .int(minimum)
    default: break
    }
    switch parameter.style {
    case .option: members["option"] = true
    case .positional where !parameter.isRequired: members["required"] = false
    case .positional, .flag: break
    }
    if parameter.takesRest { members["rest"] = true }
    if parameter.completes { members["completes"] = true }
    return .object(members)
  }

  private static func encode(_ text: LocalizedText) -> JSONValue { ["bs": .string(text.bs), "en": .string(text.en)] }
}
