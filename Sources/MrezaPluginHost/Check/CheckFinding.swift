public import MrezaCore

/// What one check of the conformance kit found.
public struct CheckFinding: Hashable, Sendable {
  /// How it went.
  public enum Outcome: String, Hashable, Sendable {
    case passed, failed, skipped
  }

  /// The check's name, the same in every language and in every version.
  public var name: String
  public var outcome: Outcome
  /// What was seen.
  public var what: LocalizedText
  /// What the author can do; nil where nothing needs to be done.
  public var advice: LocalizedText?

  public init(_ name: String, _ outcome: Outcome, _ what: LocalizedText, advice: LocalizedText? = nil) {
    self.name = name
    self.outcome = outcome
    self.what = what
    self.advice = advice
  }

  static func passed(_ name: String, bs: String, en: String) -> CheckFinding {
    CheckFinding(name, .passed, LocalizedText(bs: bs, en: en))
  }

  static func failed(_ name: String, _ what: LocalizedText, advice: LocalizedText) -> CheckFinding {
    CheckFinding(name, .failed, what, advice: advice)
  }
}
