public import MrezaCore

/// Proposes the days of a workshop.
///
/// Objective, constraints and method are told in `docs/sessions.md`. The same wishes, repertoire and seed give the same
/// days.
public struct WorkshopPlanner {
  public static let daysAllowed = 1...14
  public static let peopleAllowed = 1...500
  /// Minutes of a day.
  public static let dayLengthAllowed = 90...720
  /// States that are followed from one stretch to the next.
  private static let beam = 8

  private let repertoire: Repertoire
  private let language: Language

  /// - Parameters:
  ///   - repertoire: What the library offers.
  ///   - language: That of the titles that the planner itself gives.
  public init(_ repertoire: Repertoire, language: Language) {
    self.repertoire = repertoire
    self.language = language
  }

  /// The days of a new workshop.
  /// - Throws: `PlanningFault` if the wishes don't fit together.
  /// - Complexity: O(*d* · *n*), *d* the days and *n* the modules and readings.
  public func propose(_ wishes: WorkshopWishes) throws(PlanningFault) -> [WorkshopDay] {
    try propose(wishes, around: [])
  }

  /// New days around the pinned blocks of others: each keeps its day, its order and its minutes.
  /// - Throws: `PlanningFault` if the wishes don't fit together, or not with what is pinned.
  public func propose(_ wishes: WorkshopWishes, around days: [WorkshopDay]) throws(PlanningFault) -> [WorkshopDay] {
    try check(wishes)
    var skeletons: [DaySkeleton] = []
    for day in 0..<wishes.days {
      let pinned = days.indices.contains(day) ? days[day].blocks.filter(\.isPinned) : []
      let fixed = Dictionary(pinned.map { ($0.kind, $0.minutes) }) { first, _ in first }
      skeletons.append(DaySkeleton(wishes, day: day, fixed: fixed))
    }
    try checkRoom(skeletons, wishes)
    let places = try places(skeletons, wishes, around: days)
    let state = try search(places, skeletons, wishes)
    var stretch = 0
    var made: [WorkshopDay] = []
    for (index, skeleton) in skeletons.enumerated() {
      let count = skeleton.stretches.count
      let content = Array(state.content[stretch..<stretch + count])
      stretch += count
      let pinned = days.indices.contains(index) ? days[index].blocks.filter(\.isPinned) : []
      var day = assemble(skeleton, content, day: index, wishes, pinned: pinned)
      if days.indices.contains(index) { day.note = days[index].note }
      made.append(day)
    }
    return Reasons(repertoire: repertoire, wishes: wishes).explaining(made)
  }

  // MARK: Whether there can be an agenda

  private func check(_ wishes: WorkshopWishes) throws(PlanningFault) {
    guard Self.daysAllowed.contains(wishes.days) else { throw .days(wishes.days, allowed: Self.daysAllowed) }
    guard Self.peopleAllowed.contains(wishes.people) else { throw .people(wishes.people, allowed: Self.peopleAllowed) }
    guard wishes.opening >= 0, wishes.closing <= 24 * 60, wishes.opening < wishes.closing else {
      throw .hours(opening: wishes.opening, closing: wishes.closing)
    }
    let length = wishes.closing - wishes.opening
    guard Self.dayLengthAllowed.contains(length) else { throw .dayLength(length, allowed: Self.dayLengthAllowed) }
    guard (0...100).contains(wishes.practicalShare) else { throw .share(wishes.practicalShare) }
    guard (0...50).contains(wishes.slack) else { throw .slack(wishes.slack) }
    for theme in wishes.themes
    where !repertoire.themes.isEmpty && !repertoire.themes.contains(where: { $0.slug == theme }) {
      throw .unknownTheme(theme, nearest: NearMiss.nearest(to: theme, among: repertoire.themes.map(\.slug)))
    }
  }

  private func checkRoom(_ skeletons: [DaySkeleton], _ wishes: WorkshopWishes) throws(PlanningFault) {
    guard skeletons.allSatisfy(Self.hasRoom) else {
      var smaller = wishes
      repeat {
        smaller.slack -= 5
      } while smaller.slack > 0
        && !(0..<wishes.days).allSatisfy { Self.hasRoom(DaySkeleton(smaller, day: $0)) }
      throw .slackTooLarge(wished: wishes.slack, largest: max(0, smaller.slack))
    }
    let room = skeletons.reduce(0) { $0 + $1.stretches.reduce(0) { $0 + $1.room / 5 * 5 } }
    let work = skeletons.reduce(0) { $0 + $1.work }
    guard Self.practicalMinutes(wishes, work: work) <= room else {
      throw .shareTooLarge(wished: wishes.practicalShare, largest: room * 100 / work)
    }
  }

  private static func hasRoom(_ skeleton: DaySkeleton) -> Bool {
    skeleton.stretches.allSatisfy { $0.room >= 0 }
      && skeleton.stretches.contains { $0.room >= StretchPlace.networkingMinutes }
  }

  /// The least minutes in which participants themselves do something.
  static func practicalMinutes(_ wishes: WorkshopWishes, work: Int) -> Int { (work * wishes.practicalShare + 99) / 100 }

  // MARK: Where things stand

  private func places(
    _ skeletons: [DaySkeleton], _ wishes: WorkshopWishes, around days: [WorkshopDay]
  ) throws(PlanningFault) -> [StretchPlace] {
    var places: [StretchPlace] = []
    for (day, skeleton) in skeletons.enumerated() {
      var ofDay = skeleton.stretches.enumerated().map { index, stretch in
        StretchPlace(
          day: day, index: index, stretch: stretch, isLastOfDay: index == skeleton.stretches.count - 1,
          isLastDay: day == wishes.days - 1, mustNetwork: false)
      }
      if days.indices.contains(day) { try pin(days[day], on: &ofDay, wishes) }
      let networks = { (place: StretchPlace) in place.pinned.contains { $0.kind == .networking } }
      if let last = ofDay.lastIndex(where: { networks($0) || $0.free >= StretchPlace.networkingMinutes }) {
        ofDay[last].mustNetwork = true
      } else {
        throw .pinnedTooMany(day: day + 1)
      }
      places += ofDay
    }
    return places
  }

  /// Puts the pinned content of a day into the stretch in which it stood, or the nearest with room.
  private func pin(_ day: WorkshopDay, on places: inout [StretchPlace], _ wishes: WorkshopWishes) throws(PlanningFault)
  {
    for timed in day.timetable(from: wishes.opening) where timed.block.isPinned && timed.block.kind.isContent {
      let rooms = places.map { $0.stretch.room - $0.pinned.reduce(0) { $0 + $1.minutes } }
      let distances = places.map { abs($0.stretch.start - timed.start) }
      let fitting = places.indices.filter { rooms[$0] >= timed.block.minutes }
      guard let best = fitting.min(by: { (distances[$0], $0) < (distances[$1], $1) }) else {
        let longest = rooms.max() ?? 0
        throw .pinnedTooLong(title: timed.block.title, minutes: timed.block.minutes, longest: max(0, longest))
      }
      places[best].pinned.append(timed.block)
    }
  }

  // MARK: Search

  /// Fills stretch after stretch, following the best states only. A state from which the practical share can no longer be
  /// reached is dropped.
  private func search(
    _ places: [StretchPlace], _ skeletons: [DaySkeleton], _ wishes: WorkshopWishes
  ) throws(PlanningFault) -> PlanState {
    let needed = Self.practicalMinutes(wishes, work: skeletons.reduce(0) { $0 + $1.work })
    var candidates = Candidate.all(wishes, repertoire) { $0[language] }
    let pinned = Set(places.flatMap(\.pinned).compactMap { $0.module ?? $0.readings.first })
    candidates.removeAll { $0.slug.map(pinned.contains) ?? false }
    let scoring = Scoring(wishes, inputs: candidates.compactMap(\.module).filter { $0.kind == .input })
    // What could still become practical after each place.
    var possible = Array(repeating: 0, count: places.count + 1)
    for index in places.indices.reversed() {
      let pinned = places[index].pinned.filter(\.kind.isPractical).reduce(0) { $0 + $1.minutes }
      possible[index] = possible[index + 1] + places[index].free + pinned
    }
    guard possible[0] >= needed else {
      let work = skeletons.reduce(0) { $0 + $1.work }
      throw .shareTooLarge(wished: wishes.practicalShare, largest: possible[0] * 100 / max(work, 1))
    }
    var states = [PlanState()]
    for (index, place) in places.enumerated() {
      let filling = StretchFilling(
        scoring: scoring, candidates: candidates, place: place, repertoire: repertoire, words: { $0[language] })
      // Those that lag behind the share that is needed by here are worth less.
      let due = Double(needed) * Double(index + 1) / Double(places.count)
      let rank = { (state: PlanState) -> Double in state.score - 0.15 * max(0, due - Double(state.practical)) }
      var reached: [(rank: Double, order: Int, state: PlanState)] = []
      for state in states {
        for next in filling.states(after: state) where next.practical + possible[index + 1] >= needed {
          reached.append((rank(next), reached.count, next))
        }
      }
      reached.sort { ($1.rank, $0.order) < ($0.rank, $1.order) }
      states = reached.prefix(Self.beam).map(\.state)
      guard !states.isEmpty else { throw .pinnedTooMany(day: place.day + 1) }
    }
    return states[0]
  }

  // MARK: Putting it together

  private func assemble(
    _ skeleton: DaySkeleton, _ content: [[WorkshopBlock]], day: Int, _ wishes: WorkshopWishes, pinned: [WorkshopBlock]
  ) -> WorkshopDay {
    var blocks: [WorkshopBlock] = []
    let own = { (kind: BlockKind) in pinned.first { $0.kind == kind } }
    for (index, stretch) in skeleton.stretches.enumerated() {
      if stretch.opening > 0 { blocks.append(own(.opening) ?? opening(stretch.opening, wishes, day: day)) }
      blocks += content[index]
      let used = content[index].reduce(0) { $0 + $1.minutes }
      var slack = stretch.slack + stretch.room - used
      var closing = stretch.closing
      if stretch.closing > 0, own(.closing) == nil {
        // A day that does not end on the grain of five minutes gives the rest to its closing.
        closing += slack % 5
        slack -= slack % 5
      }
      if slack > 0 {
        blocks.append(
          WorkshopBlock(
            kind: .free, title: PlannerWords.slack[language], minutes: slack))
      }
      if stretch.evaluation > 0 { blocks.append(own(.evaluation) ?? evaluation(stretch.evaluation, wishes)) }
      if stretch.closing > 0 {
        blocks.append(
          own(.closing) ?? WorkshopBlock(kind: .closing, title: closingTitle(day, wishes), minutes: closing))
      }
      if skeleton.pauses.indices.contains(index) {
        let pause = skeleton.pauses[index]
        blocks.append(WorkshopBlock(kind: pause.kind, title: pauseTitle(pause.kind, wishes), minutes: pause.minutes))
      }
    }
    return WorkshopDay(blocks: blocks)
  }

  private func opening(_ minutes: Int, _ wishes: WorkshopWishes, day: Int) -> WorkshopBlock {
    guard day == 0 else {
      return WorkshopBlock(
        kind: .opening, title: PlannerWords.opening[language], minutes: minutes)
    }
    let fitting = repertoire.modules.filter { $0.isOpening && $0.suits(wishes) && $0.duration.contains(minutes) }
    let best = best(of: fitting, wishes)
    return WorkshopBlock(
      kind: .opening, module: best?.slug,
      title: best?.title ?? PlannerWords.firstOpening[language],
      minutes: minutes)
  }

  private func evaluation(_ minutes: Int, _ wishes: WorkshopWishes) -> WorkshopBlock {
    let fitting = repertoire.modules.filter {
      $0.kind == .evaluation && !$0.isOpening && $0.suits(wishes) && $0.duration.contains(minutes)
    }
    let best = best(of: fitting, wishes)
    return WorkshopBlock(
      kind: .evaluation, module: best?.slug, title: best?.title ?? PlannerWords.evaluation[language], minutes: minutes)
  }

  /// One of several that do as well, by the seed.
  private func best(of offers: [ModuleOffer], _ wishes: WorkshopWishes) -> ModuleOffer? {
    offers.map { (SeededNumber.fraction(wishes.seed, $0.slug.rawValue), $0) }
      .min { ($0.0, $0.1.slug) < ($1.0, $1.1.slug) }?.1
  }

  private func closingTitle(_ day: Int, _ wishes: WorkshopWishes) -> String {
    (day == wishes.days - 1 ? PlannerWords.lastClosing : PlannerWords.closing)[language]
  }

  private func pauseTitle(_ kind: BlockKind, _ wishes: WorkshopWishes) -> String {
    if kind == .lunch { return PlannerWords.lunch[language] }
    return (wishes.isOnline ? PlannerWords.onlineBreak : PlannerWords.coffee)[language]
  }
}

extension BlockKind {
  /// Whether the planner chooses it freely: not a part of every day, nor a break.
  var isContent: Bool {
    switch self {
    case .input, .exercise, .practical, .networking, .energizer, .free: true
    case .opening, .evaluation, .coffee, .lunch, .closing: false
    }
  }
}
