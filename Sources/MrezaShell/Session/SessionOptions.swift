import CommandKit
import MrezaCore

/// Options that any line may have: they hold for that line.
enum SessionOptions {
  static let parameters: [Parameter] = [
    .option(
      "format", .choice(OutputFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(bs: "oblik ispisa", en: "what to print")),
    .option(
      "language", .choice(InterfaceLanguage.allCases.map(\.rawValue)),
      summary: LocalizedText(bs: "jezik i pismo ispisa", en: "language and script of the output")),
    .flag("help", summary: LocalizedText(bs: "pomoć za ovu naredbu", en: "help for this command")),
  ]

  /// The options that a command does not take itself.
  static func parameters(besides signature: CommandSignature) -> [Parameter] {
    parameters.filter { signature.option(named: $0.name) == nil }
  }

  /// Takes the session's options out of a line, but for those that its command wants to see too.
  /// - Throws: `CommandError` for a missing or wrong value.
  static func take(
    from tokens: [LineToken], into settings: inout SessionSettings, keepingFor signature: CommandSignature?
  ) throws -> [LineToken] {
    var kept: [LineToken] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      if token.raw == "--" { return kept + [token] + rest }
      let parts = token.raw.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = parameters.first(where: { $0.style == .option && "--\($0.name)" == parts[0] }) else {
        kept.append(token)
        continue
      }
      guard let value = parts.dropFirst().first.map(String.init) ?? rest.popFirst()?.value else {
        throw CommandError.missingValue(option: option.name, command: "mreza")
      }
      try set(option, to: value, in: &settings)
      if signature?.option(named: option.name) != nil { kept.append(LineToken(argument: "--\(option.name)=\(value)")) }
    }
    return kept
  }

  private static func set(_ option: Parameter, to value: String, in settings: inout SessionSettings) throws {
    if option.name == "format", let format = OutputFormat(rawValue: value.lowercased()) {
      settings.format = format
    } else if option.name == "language", let language = InterfaceLanguage(tag: value) {
      settings.language = language
    } else {
      guard case .choice(let choices) = option.type else { return }
      throw CommandError.wrongValue(
        value, parameter: option.name, type: option.type, nearest: NearMiss.nearest(to: value, among: choices))
    }
  }
}
