public import MrezaCore

/// What a command is called and what it takes.
public struct CommandSignature: Hashable, Sendable {
  /// Lower-case ASCII letters, digits and hyphens.
  public var name: String
  /// Other names, in any script; matched without case and diacritics.
  public var aliases: [String]
  /// One line, short enough for a list of commands.
  public var summary: LocalizedText
  /// Paragraphs parted by empty lines, or empty. What one types stands between backticks.
  public var help: LocalizedText
  public var parameters: [Parameter]
  /// Lines as one types them.
  public var examples: [String]

  public init(
    name: String, aliases: [String] = [], summary: LocalizedText, help: LocalizedText = LocalizedText(bs: "", en: ""),
    parameters: [Parameter] = [], examples: [String] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.help = help
    self.parameters = parameters
    self.examples = examples
  }

  /// The parameters that are given by their place.
  public var positionals: [Parameter] { parameters.filter { $0.style == .positional } }

  /// The option or flag of that name.
  public func option(named name: some StringProtocol) -> Parameter? {
    parameters.first { $0.style != .positional && $0.name == name }
  }

  /// The command as one types it, for example `open <entry> [--language <language>]`.
  public var usage: String { ([name] + parameters.map(\.usage)).joined(separator: " ") }
}
