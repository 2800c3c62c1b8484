/// What a day looks like before it has content: stretches of work between breaks, with what must stand in each.
///
/// Every stretch is at most 90 minutes long. All but the last begin and end on multiples of five minutes from the opening.
struct DaySkeleton {
  /// Work between two breaks.
  struct Stretch {
    /// Minutes after midnight.
    var start: Int
    var minutes: Int
    /// Whether it follows lunch.
    var isAfterLunch = false
    /// Minutes of the opening at its beginning.
    var opening = 0
    /// Minutes of the evaluation before the closing.
    var evaluation = 0
    /// Minutes of the closing at its end.
    var closing = 0
    /// The least minutes that stay free.
    var slack = 0
    /// What is left for content.
    var room: Int { minutes - opening - evaluation - closing - slack }
  }

  /// A break after the stretch of the same index.
  struct Pause {
    var kind: BlockKind
    var minutes: Int
  }

  static let longestStretch = 90
  static let lunchMinutes = 60
  /// When lunch may begin and must have ended.
  static let lunchWindow = 11 * 60 + 45...14 * 60

  private(set) var stretches: [Stretch] = []
  private(set) var pauses: [Pause] = []
  /// All minutes that are no break.
  var work: Int { stretches.reduce(0) { $0 + $1.minutes } }
  var room: Int { stretches.reduce(0) { $0 + $1.room } }

  /// The day of that number from 0. `fixed` has the minutes of its opening, evaluation and closing where they are pinned.
  init(_ wishes: WorkshopWishes, day index: Int, fixed: [BlockKind: Int] = [:]) {
    let length = wishes.closing - wishes.opening
    let coffee = wishes.isOnline ? 10 : 15
    if let lunch = Self.lunch(wishes, coffee: coffee) {
      addStretches(from: wishes.opening, minutes: lunch - wishes.opening, coffee: coffee, isAfterLunch: false)
      pauses.append(Pause(kind: .lunch, minutes: Self.lunchMinutes))
      let afternoon = lunch + Self.lunchMinutes
      addStretches(from: afternoon, minutes: wishes.closing - afternoon, coffee: coffee, isAfterLunch: true)
    } else {
      addStretches(from: wishes.opening, minutes: length, coffee: coffee, isAfterLunch: false)
    }
    let isLong = length >= 300
    let isLast = index == wishes.days - 1
    stretches[0].opening = fixed[.opening] ?? (isLong ? (index == 0 ? 30 : 15) : 10)
    stretches[stretches.count - 1].closing = fixed[.closing] ?? (isLong ? 15 : 10)
    if isLast { stretches[stretches.count - 1].evaluation = fixed[.evaluation] ?? (isLong ? 20 : 10) }
    spreadSlack(percent: wishes.slack)
  }

  /// The start of lunch; nil where the day does not span it. Chosen for few coffee breaks, even halves and noon.
  private static func lunch(_ wishes: WorkshopWishes, coffee: Int) -> Int? {
    guard wishes.closing - wishes.opening >= 300 else { return nil }
    let latest = lunchWindow.upperBound - lunchMinutes
    let starts = stride(from: lunchWindow.lowerBound, through: latest, by: 15)
      // On the grain of the day, so that stretches end on it too.
      .map { wishes.opening + ($0 - wishes.opening) / 5 * 5 }
      .filter { lunchWindow.contains($0) && $0 - wishes.opening >= 60 && wishes.closing - $0 - lunchMinutes >= 60 }
    let cost = { (start: Int) -> Int in
      let (morning, afternoon) = (start - wishes.opening, wishes.closing - start - lunchMinutes)
      let breaks = count(morning, coffee: coffee) + count(afternoon, coffee: coffee)
      return breaks * 60 + abs(morning - afternoon) / 4 + abs(start - (12 * 60 + 30))
    }
    return starts.min { (cost($0), $0) < (cost($1), $1) }
  }

  /// So many stretches a part of the day needs.
  private static func count(_ minutes: Int, coffee: Int) -> Int {
    max(1, (minutes + coffee + longestStretch + coffee - 1) / (longestStretch + coffee))
  }

  private mutating func addStretches(from start: Int, minutes: Int, coffee: Int, isAfterLunch: Bool) {
    let count = Self.count(minutes, coffee: coffee)
    let work = minutes - (count - 1) * coffee
    var begin = start
    var left = work
    for index in 0..<count {
      let share = index == count - 1 ? left : min(Self.longestStretch, (left / (count - index) + 4) / 5 * 5)
      stretches.append(Stretch(start: begin, minutes: share, isAfterLunch: isAfterLunch && index == 0))
      left -= share
      begin += share + coffee
      if index < count - 1 { pauses.append(Pause(kind: .coffee, minutes: coffee)) }
    }
  }

  /// Half of the free minutes before the middle of the day, half at its end, in steps of five.
  private mutating func spreadSlack(percent: Int) {
    let needed = (work * percent + 99) / 100
    let steps = (needed + 4) / 5
    let last = stretches.count - 1
    let middle = last / 2
    if steps >= 4, middle != last {
      stretches[middle].slack = steps / 2 * 5
      stretches[last].slack = (steps - steps / 2) * 5
    } else {
      stretches[last].slack = steps * 5
    }
    // What does not fit where it should stand moves forward.
    for index in stretches.indices.reversed() where stretches[index].room < 0 {
      let excess = min(stretches[index].slack, (4 - stretches[index].room) / 5 * 5)
      stretches[index].slack -= excess
      if index > 0 { stretches[index - 1].slack += excess }
    }
  }
}
