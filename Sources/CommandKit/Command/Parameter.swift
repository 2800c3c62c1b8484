public import MrezaCore

/// One thing that a command takes.
public struct Parameter: Hashable, Sendable {
  /// How it is given.
  public enum Style: Hashable, Sendable {
    /// By its place.
    case positional
    /// As `--name VALUE` or `--name=VALUE`.
    case option
    /// As `--name`, without a value.
    case flag
  }

  public var name: String
  public var type: ParameterType
  public var style: Style
  public var isRequired: Bool
  /// Whether it takes all arguments from its place on; only for the last positional.
  public var takesRest: Bool
  public var summary: LocalizedText
  /// Whether a plugin's command is asked what the parameter may be given; see `CompletingCommand`. Within one process the
  /// command itself says so.
  public var completes = false

  public init(
    _ name: String, _ type: ParameterType, style: Style, isRequired: Bool, takesRest: Bool, summary: LocalizedText
  ) {
    self.name = name
    self.type = type
    self.style = style
    self.isRequired = isRequired
    self.takesRest = takesRest
    self.summary = summary
  }

  /// A parameter given by its place.
  public static func positional(
    _ name: String, _ type: ParameterType, isRequired: Bool = true, takesRest: Bool = false, summary: LocalizedText
  ) -> Parameter {
    Parameter(name, type, style: .positional, isRequired: isRequired, takesRest: takesRest, summary: summary)
  }

  /// A parameter given as `--name VALUE`.
  public static func option(_ name: String, _ type: ParameterType, summary: LocalizedText) -> Parameter {
    Parameter(name, type, style: .option, isRequired: false, takesRest: false, summary: summary)
  }

  /// A parameter that is there or not, given as `--name`.
  public static func flag(_ name: String, summary: LocalizedText) -> Parameter {
    Parameter(name, .flag, style: .flag, isRequired: false, takesRest: false, summary: summary)
  }

  /// The same parameter, completed by its command.
  public var completed: Parameter {
    var parameter = self
    parameter.completes = true
    return parameter
  }

  /// The parameter as usage lines show it.
  public var usage: String {
    switch style {
    case .positional:
      let shown = takesRest ? "<\(name)>…" : "<\(name)>"
      return isRequired ? shown : "[\(shown)]"
    case .option: return "[--\(name) <\(type.name)>]"
    case .flag: return "[--\(name)]"
    }
  }
}

/// What a parameter may be given.
public enum ParameterType: Hashable, Sendable {
  case text
  /// Text with the operators and filters of a search.
  case query
  /// A whole number of at least the given one.
  case number(minimum: Int)
  case flag
  case choice([String])
  /// The slug of an entry, or the number of one of the last results.
  case entry
  case theme
  case kind
  case level
  case path
  /// A day, as ISO 8601 writes it (`2026-12-15`); given to the command as that text.
  case date
  /// A length of time; given to the command as whole minutes. See `minutes(in:)`.
  case duration
  /// The name of a command.
  case command

  /// The type's name, as in a manifest.
  public var name: String {
    switch self {
    case .text: "text"
    case .query: "query"
    case .number: "number"
    case .flag: "flag"
    case .choice: "choice"
    case .entry: "entry"
    case .theme: "theme"
    case .kind: "kind"
    case .level: "level"
    case .path: "path"
    case .date: "date"
    case .duration: "duration"
    case .command: "command"
    }
  }
}
