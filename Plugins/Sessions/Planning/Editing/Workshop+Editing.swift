import MrezaCore

/// Blocks are numbered from 1 through all days, breaks included, as `session show` prints them.
extension Workshop {
  /// Minutes that a block may take.
  public static let minutesAllowed = 1...480

  /// Where a block is.
  public struct Position: Hashable, Sendable {
    /// From 0.
    public var day: Int
    /// From 0 within the day.
    public var index: Int
  }

  /// How many blocks there are.
  public var count: Int { days.reduce(0) { $0 + $1.blocks.count } }

  /// The place of a block.
  /// - Throws: `EditingFault.noBlock`.
  public func position(of number: Int) throws(EditingFault) -> Position {
    guard number >= 1 else { throw .noBlock(number, count: count) }
    var left = number - 1
    for (day, content) in days.enumerated() where left >= 0 {
      if left < content.blocks.count { return Position(day: day, index: left) }
      left -= content.blocks.count
    }
    throw .noBlock(number, count: count)
  }

  /// The block of that number.
  /// - Throws: `EditingFault.noBlock`.
  public func block(_ number: Int) throws(EditingFault) -> WorkshopBlock {
    let position = try position(of: number)
    return days[position.day].blocks[position.index]
  }

  /// Puts a block behind another; behind 0 stands the beginning of the first day.
  /// - Throws: `EditingFault`.
  public mutating func insert(_ block: WorkshopBlock, after number: Int) throws(EditingFault) {
    try check(block.minutes)
    guard !days.isEmpty else { throw .noDay(1, count: 0) }
    guard number != 0 else { return days[0].blocks.insert(block, at: 0) }
    let position = try position(of: number)
    days[position.day].blocks.insert(block, at: position.index + 1)
  }

  /// Takes a block out.
  /// - Throws: `EditingFault.noBlock`.
  @discardableResult
  public mutating func remove(_ number: Int) throws(EditingFault) -> WorkshopBlock {
    let position = try position(of: number)
    return days[position.day].blocks.remove(at: position.index)
  }

  /// Moves a block behind another. Both numbers are those before the move.
  /// - Throws: `EditingFault.noBlock`; nothing has changed then.
  public mutating func move(_ number: Int, after other: Int) throws(EditingFault) {
    let block = try block(number)
    if other != 0 { _ = try position(of: other) }
    guard other != number else { return }
    try remove(number)
    try insert(block, after: other > number ? other - 1 : other)
  }

  /// Gives a block another length.
  /// - Throws: `EditingFault`.
  public mutating func resize(_ number: Int, to minutes: Int) throws(EditingFault) {
    try check(minutes)
    let position = try position(of: number)
    days[position.day].blocks[position.index].minutes = minutes
  }

  /// Makes a new proposal leave a block as it is, or not.
  /// - Throws: `EditingFault.noBlock`.
  public mutating func setPinned(_ isPinned: Bool, _ number: Int) throws(EditingFault) {
    let position = try position(of: number)
    days[position.day].blocks[position.index].isPinned = isPinned
  }

  /// Puts another block in the place of one.
  /// - Throws: `EditingFault`.
  public mutating func replace(_ number: Int, with block: WorkshopBlock) throws(EditingFault) {
    try check(block.minutes)
    let position = try position(of: number)
    days[position.day].blocks[position.index] = block
  }

  private func check(_ minutes: Int) throws(EditingFault) {
    guard Self.minutesAllowed.contains(minutes) else { throw .minutes(minutes, allowed: Self.minutesAllowed) }
  }
}
