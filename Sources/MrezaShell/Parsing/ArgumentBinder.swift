import CommandKit
import MrezaCore

/// Tokens and a signature → an invocation.
///
/// Options are `--name VALUE` or `--name=VALUE`, flags `--name`, anywhere among the arguments; `--` ends them. A word
/// that begins with one hyphen is an argument, because in a search it excludes.
struct ArgumentBinder {
  let signature: CommandSignature
  /// What the library knows, for values that must be one of its names.
  let vocabulary: Vocabulary

  private var values: [String: Invocation.Value] = [:]
  private var positionals: [LineToken] = []

  init(_ signature: CommandSignature, vocabulary: Vocabulary) {
    self.signature = signature
    self.vocabulary = vocabulary
  }

  /// - Throws: `CommandError` for what the signature does not allow.
  static func bind(_ tokens: some Sequence<LineToken>, to signature: CommandSignature, vocabulary: Vocabulary)
    throws -> Invocation
  {
    var binder = ArgumentBinder(signature, vocabulary: vocabulary)
    try binder.sort(Array(tokens))
    try binder.bindPositionals()
    return Invocation(command: signature.name, values: binder.values)
  }

  private mutating func sort(_ tokens: [LineToken]) throws {
    var rest = tokens[...]
    while let token = rest.popFirst() {
      if token.raw == "--" {
        positionals += rest
        return
      }
      guard token.raw.hasPrefix("--") else {
        positionals.append(token)
        continue
      }
      let parts = token.value.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard let option = signature.option(named: name) else {
        let known = signature.parameters.filter { $0.style != .positional }.map { "--" + $0.name }
        throw CommandError.unknownOption(
          token.value, command: signature.name, nearest: NearMiss.nearest(to: "--" + name, among: known))
      }
      if option.style == .flag {
        guard parts.count == 1 else { throw CommandError.unexpectedArgument(token.value, command: signature.name) }
        values[option.name] = .flag
      } else if let value = parts.dropFirst().first.map(String.init) ?? rest.popFirst()?.value {
        values[option.name] = try self.value(value, for: option)
      } else {
        throw CommandError.missingValue(option: option.name, command: signature.name)
      }
    }
  }

  private mutating func bindPositionals() throws {
    var rest = positionals[...]
    for parameter in signature.positionals {
      if parameter.takesRest {
        guard !rest.isEmpty else { continue }
        let isQuery = parameter.type == .query
        values[parameter.name] = .text(rest.map { isQuery ? $0.raw : $0.value }.joined(separator: " "))
        rest = []
      } else if let token = rest.popFirst() {
        values[parameter.name] = try value(token.value, for: parameter)
      }
    }
    if let extra = rest.first { throw CommandError.unexpectedArgument(extra.value, command: signature.name) }
    for parameter in signature.positionals where parameter.isRequired && values[parameter.name] == nil {
      throw CommandError.missingArgument(parameter.name, command: signature.name)
    }
  }

  private func value(_ text: String, for parameter: Parameter) throws -> Invocation.Value {
    switch parameter.type {
    case .number(let minimum):
      guard let number = Int(text), number >= minimum else { throw wrong(text, parameter, []) }
      return .number(number)
    case .choice(let choices): return .text(try oneOf(choices, text, parameter))
    case .kind: return .text(try oneOf(EntryKind.allCases.map(\.rawValue), text, parameter))
    case .level: return .text(try oneOf(Level.allCases.map(\.rawValue), text, parameter))
    case .theme: return .text(try oneOf(vocabulary.themes.map(\.slug), text, parameter))
    case .entry: return .text(try vocabulary.slug(text))
    case .date:
      guard let date = CalendarDate(text) else { throw wrong(text, parameter, []) }
      return .text("\(date)")
    case .duration:
      guard let minutes = ParameterType.minutes(in: text) else { throw wrong(text, parameter, []) }
      return .number(minutes)
    case .text, .query, .flag, .path, .command: return .text(text)
    }
  }

  private func oneOf(_ choices: [String], _ text: String, _ parameter: Parameter) throws -> String {
    if let choice = choices.first(where: { $0.lowercased() == text.lowercased() }) { return choice }
    if let named = vocabulary.value(named: text, for: parameter.type) { return named }
    throw wrong(text, parameter, NearMiss.nearest(to: text, among: choices))
  }

  private func wrong(_ text: String, _ parameter: Parameter, _ nearest: [String]) -> CommandError {
    .wrongValue(text, parameter: parameter.name, type: parameter.type, nearest: nearest)
  }
}
