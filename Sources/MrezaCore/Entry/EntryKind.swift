/// What an entry tells of. Each kind has its folder in a library: `practices/`, `models/` and so on.
public enum EntryKind: String, CaseIterable, Hashable, Sendable, Codable {
  case practice, model, challenge, tool, module, member

  /// The folder of this kind in a library.
  public var folder: String { rawValue + "s" }

  /// The kind that a folder of a library holds, or nil for any other folder.
  public init?(folder: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  /// The name of one entry of this kind.
  public var name: LocalizedText {
    switch self {
    case .practice: LocalizedText(bs: "praksa", en: "practice")
    case .model: LocalizedText(bs: "model", en: "model")
    case .challenge: LocalizedText(bs: "izazov", en: "challenge")
    case .tool: LocalizedText(bs: "alat", en: "tool")
    case .module: LocalizedText(bs: "modul", en: "module")
    case .member: LocalizedText(bs: "članica", en: "member")
    }
  }

  /// The name of several entries of this kind, as in a heading.
  public var pluralName: LocalizedText {
    switch self {
    case .practice: LocalizedText(bs: "prakse", en: "practices")
    case .model: LocalizedText(bs: "modeli", en: "models")
    case .challenge: LocalizedText(bs: "izazovi", en: "challenges")
    case .tool: LocalizedText(bs: "alati", en: "tools")
    case .module: LocalizedText(bs: "moduli", en: "modules")
    case .member: LocalizedText(bs: "članice", en: "members")
    }
  }
}
