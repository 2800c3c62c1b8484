public import MrezaCore

/// A part of a day with a length of its own.
public struct WorkshopBlock: Hashable, Sendable, Codable {
  /// When a block really began and how long it took.
  public struct Actual: Hashable, Sendable, Codable {
    /// Minutes after midnight.
    public var start: Int
    /// 0 for a block that was left out.
    public var minutes: Int

    public init(start: Int, minutes: Int) {
      self.start = start
      self.minutes = minutes
    }
  }

  public var kind: BlockKind
  /// The library's module that it is made of; nil for breaks, openings and free text.
  public var module: Slug?
  public var title: String
  /// How long it lasts.
  public var minutes: Int
  /// Whether a new proposal leaves it as it is.
  public var isPinned: Bool
  /// Why it stands where it stands; nil for a block that the trainer put there.
  public var reason: LocalizedText?
  /// Practices, models and challenges that it draws on.
  public var readings: [Slug]
  /// The trainer's own notes, in Markdown.
  public var note: String
  /// What really happened; nil before it did.
  public var actual: Actual?

  public init(
    kind: BlockKind, module: Slug? = nil, title: String, minutes: Int, isPinned: Bool = false,
    reason: LocalizedText? = nil, readings: [Slug] = [], note: String = "", actual: Actual? = nil
  ) {
    self.kind = kind
    self.module = module
    self.title = title
    self.minutes = minutes
    self.isPinned = isPinned
    self.reason = reason
    self.readings = readings
    self.note = note
    self.actual = actual
  }
}
