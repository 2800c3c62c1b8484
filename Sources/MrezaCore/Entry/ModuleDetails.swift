/// What a trainer needs to know to put a module into a workshop.
public struct ModuleDetails: Hashable, Sendable, Codable {
  /// The part that a module plays in a workshop.
  public enum Block: String, CaseIterable, Hashable, Sendable, Codable {
    case input, exercise, practical, networking, evaluation

    /// The name of the block.
    public var name: LocalizedText {
      switch self {
      case .input: LocalizedText(bs: "uvodno izlaganje", en: "input")
      case .exercise: LocalizedText(bs: "vježba", en: "exercise")
      case .practical: LocalizedText(bs: "praktični rad", en: "practical session")
      case .networking: LocalizedText(bs: "umrežavanje", en: "networking")
      case .evaluation: LocalizedText(bs: "evaluacija", en: "evaluation")
      }
    }
  }

  public var block: Block
  /// In minutes.
  public var duration: ClosedRange<Int>
  /// In people.
  public var group: ClosedRange<Int>
  public var materials: [String]
  /// Whether it also works online.
  public var online: Bool

  public init(block: Block, duration: ClosedRange<Int>, group: ClosedRange<Int>, materials: [String], online: Bool) {
    self.block = block
    self.duration = duration
    self.group = group
    self.materials = materials
    self.online = online
  }
}
