public import MrezaCore

/// How a session speaks.
public struct SessionSettings: Sendable {
  public var language: InterfaceLanguage
  public var format: OutputFormat
  /// Whether text may have colours.
  public var hasColor: Bool
  /// In columns.
  public var width: Int
  /// Whether a person sits at a terminal.
  public var isInteractive: Bool

  public init(
    language: InterfaceLanguage = .bs, format: OutputFormat = .text, hasColor: Bool = false, width: Int = 80,
    isInteractive: Bool = false
  ) {
    self.language = language
    self.format = format
    self.hasColor = hasColor
    self.width = width
    self.isInteractive = isInteractive
  }
}

/// What an output is rendered as.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, markdown, csv
}
