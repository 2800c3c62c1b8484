/// One day of a workshop: its blocks in order, without gaps.
public struct WorkshopDay: Hashable, Sendable, Codable {
  /// A block with the time at which it begins.
  public struct TimedBlock: Hashable, Sendable {
    public var block: WorkshopBlock
    /// Minutes after midnight.
    public var start: Int
    public var end: Int { start + block.minutes }
  }

  public var blocks: [WorkshopBlock]
  /// The trainer's own words on the day, in Markdown.
  public var note: String

  public init(blocks: [WorkshopBlock] = [], note: String = "") {
    self.blocks = blocks
    self.note = note
  }

  /// The minutes of all blocks.
  public var minutes: Int { blocks.reduce(0) { $0 + $1.minutes } }

  /// The blocks with their times, on a day that begins so many minutes after midnight.
  public func timetable(from opening: Int) -> [TimedBlock] {
    var start = opening
    return blocks.map { block in
      defer { start += block.minutes }
      return TimedBlock(block: block, start: start)
    }
  }
}
