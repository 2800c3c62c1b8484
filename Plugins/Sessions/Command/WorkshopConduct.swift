import MrezaCore
import SessionPlanning

/// A day of a workshop as it is held: which block is on, until when, and what came of those before.
struct WorkshopConduct {
  /// What a trainer says while a block is on.
  enum Step: Equatable {
    case refresh, next, skip, stop
    /// Minutes more, or fewer.
    case extend(Int)

    /// Reads what was typed, in either language; nil for anything else.
    init?(_ typed: String) {
      let word = typed.lowercased().filter { !$0.isWhitespace }
      switch word {
      case "": self = .refresh
      case "next", "n", "dalje", "d", "sljedeće": self = .next
      case "skip", "preskoči", "preskoci", "p": self = .skip
      case "stop", "kraj", "k", "q", "quit": self = .stop
      default:
        guard word.first == "+" || word.first == "-", let minutes = Int(word), abs(minutes) <= 240 else { return nil }
        self = .extend(minutes)
      }
    }
  }

  private var workshop: Workshop
  private let day: Int
  private var index = 0
  /// When the block that is on began.
  private var start: Int
  private var extra = 0

  /// The day of that number from 1, or the first that is not done; `now` is in minutes after midnight.
  init(_ workshop: Workshop, day: Int?, now: Int) throws {
    self.workshop = workshop
    let isDone = { (day: WorkshopDay) in day.blocks.allSatisfy { $0.actual != nil } }
    let first = workshop.days.firstIndex { !isDone($0) } ?? max(0, workshop.days.count - 1)
    if let day, !workshop.days.indices.contains(day - 1) { throw EditingFault.noDay(day, count: workshop.days.count) }
    self.day = day.map { $0 - 1 } ?? first
    start = now
    if workshop.days.indices.contains(self.day) {
      index = workshop.days[self.day].blocks.firstIndex { $0.actual == nil } ?? workshop.days[self.day].blocks.count
    }
  }

  private var blocks: [WorkshopBlock] { workshop.days.indices.contains(day) ? workshop.days[day].blocks : [] }
  var hasBlocks: Bool { blocks.indices.contains(index) }
  var current: WorkshopBlock? { hasBlocks ? blocks[index] : nil }
  var next: WorkshopBlock? { blocks.indices.contains(index + 1) ? blocks[index + 1] : nil }
  /// When the block that is on should end now.
  var end: Int { start + (current?.minutes ?? 0) + extra }
  /// When it should have ended by the plan.
  var plannedEnd: Int {
    workshop.wishes.opening + blocks.prefix(index + 1).reduce(0) { $0 + $1.minutes }
  }

  mutating func take(_ step: Step, now: Int) {
    guard hasBlocks else { return }
    switch step {
    case .refresh, .stop: break
    case .extend(let minutes): extra += minutes
    case .next: finish(WorkshopBlock.Actual(start: start, minutes: max(1, now - start)), now: now)
    case .skip: finish(WorkshopBlock.Actual(start: 0, minutes: 0), now: now)
    }
  }

  private mutating func finish(_ actual: WorkshopBlock.Actual, now: Int) {
    workshop.days[day].blocks[index].actual = actual
    index += 1
    (start, extra) = (now, 0)
  }

  /// The workshop as its file has it, with what really happened put in: it may have been edited meanwhile.
  func merged(into other: Workshop) -> Workshop {
    guard other.days.indices.contains(day), other.days[day].blocks.count == blocks.count else { return workshop }
    var merged = other
    for index in blocks.indices { merged.days[day].blocks[index].actual = blocks[index].actual }
    return merged
  }
}
