/// An invocation on the wire: the `command` and its `arguments`.
public enum WireInvocation {
  /// The arguments of an invocation: texts, whole numbers, and `true` for flags that were given.
  public static func encode(_ invocation: Invocation) -> JSONValue {
    .object(
      invocation.values.mapValues { value in
        switch value {
        case .text(let text): .string(text)
        case .number(let number): .int(number)
        case .flag: true
        }
      })
  }

  /// Reads the arguments that the signature knows; others are ignored.
  public static func decode(_ params: JSONValue, signature: CommandSignature) -> Invocation {
    var values: [String: Invocation.Value] = [:]
    for parameter in signature.parameters {
      switch params["arguments"]?[parameter.name] {
      case .string(let text): values[parameter.name] = .text(text)
      case .bool(true): values[parameter.name] = .flag
      case let number?: values[parameter.name] = number.int.map { .number($0) }
      case nil: break
      }
    }
    return Invocation(command: signature.name, values: values)
  }
}
