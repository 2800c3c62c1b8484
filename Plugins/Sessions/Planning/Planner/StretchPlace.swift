/// A stretch of work, and where in the workshop it stands.
struct StretchPlace {
  var day: Int
  /// From 0 within the day.
  var index: Int
  var stretch: DaySkeleton.Stretch
  var isLastOfDay: Bool
  var isLastDay: Bool
  /// Whether the day's networking must stand here if it has not stood before: no later stretch has room for it.
  var mustNetwork: Bool
  /// Content that the trainer has pinned here.
  var pinned: [WorkshopBlock] = []

  /// The least minutes of a day's networking.
  static let networkingMinutes = 10

  /// What is left for proposals, in steps of five minutes.
  var free: Int { max(0, stretch.room - pinned.reduce(0) { $0 + $1.minutes }) / 5 * 5 }
}
