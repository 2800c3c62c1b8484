import MrezaCore

/// The ways to fill one stretch of work after what stands before it.
struct StretchFilling {
  let scoring: Scoring
  let candidates: [Candidate]
  let place: StretchPlace
  /// Themes of pinned modules, by their names.
  let repertoire: Repertoire
  let words: (LocalizedText) -> String

  /// So many of each kind are tried in combinations.
  private static let inputs = 6
  private static let actives = 10
  private static let networkings = 4
  private static let energizerMinutes = 5

  /// Every state that one way of filling the stretch leads to.
  func states(after before: PlanState) -> [PlanState] {
    var start = before
    if place.index == 0 { start.beginDay() }
    start.content.append([])
    for block in place.pinned { append(block, to: &start) }
    let ways = sequences(after: start)
    return ways.compactMap { fill($0, from: start) }
  }

  private func sequences(after state: PlanState) -> [[Candidate]] {
    guard place.free >= 5 else { return [[]] }
    let fitting = candidates.filter { $0.duration.lowerBound <= place.free && scoring.allows($0, after: state) }
    let ranked = fitting.map { ($0, scoring.value($0, at: place, isFirst: place.pinned.isEmpty, after: state)) }
      .sorted { $0.1 > $1.1 }.map(\.0)
    let inputs = Array(ranked.filter { $0.kind == .input }.prefix(Self.inputs))
    let networkings = Array(ranked.filter { $0.kind == .networking }.prefix(Self.networkings))
    var actives = Array(ranked.filter { $0.kind != .input && $0.kind != .networking }.prefix(Self.actives))
    // Work in general fits any room.
    if !actives.contains(where: { $0.slug == nil }) {
      actives += ranked.filter { $0.kind == .exercise && $0.slug == nil }
    }
    var ways: [[Candidate]] = (inputs + actives + networkings).map { [$0] }
    for (index, active) in actives.enumerated() {
      ways += inputs.map { [$0, active] }
      ways += actives.enumerated().filter { $0.offset != index }.map { [active, $0.element] }
      ways += networkings.flatMap { [[active, $0], [$0, active]] }
    }
    ways += inputs.flatMap { input in networkings.map { [input, $0] } }
    if place.free >= 60 {
      for active in actives.prefix(6) {
        ways += inputs.flatMap { input in
          networkings.prefix(3).flatMap { [[input, active, $0], [$0, input, active]] }
        }
      }
    }
    let fits = ways.filter { way in way.reduce(0) { $0 + $1.duration.lowerBound } <= place.free }
    return fits.isEmpty ? [[]] : fits
  }

  /// Nil where a rule forbids it.
  private func fill(_ way: [Candidate], from start: PlanState) -> PlanState? {
    var state = start
    var free = place.free
    let startsActive = (place.pinned.first?.kind ?? way.first?.kind)?.isPractical ?? true
    let needsEnergizer = place.stretch.isAfterLunch && !startsActive
    if needsEnergizer {
      free -= Self.energizerMinutes
      let title = words(PlannerWords.energizer)
      let block = WorkshopBlock(kind: .energizer, title: title, minutes: Self.energizerMinutes)
      state.content[state.content.count - 1].insert(block, at: 0)
    }
    guard let minutes = Self.minutes(of: way, within: free) else { return nil }
    for (index, candidate) in way.enumerated() {
      guard scoring.allows(candidate, after: state) else { return nil }
      let isFirst = index == 0 && place.pinned.isEmpty
      state.score += scoring.value(candidate, at: place, isFirst: isFirst, after: state)
      let block = WorkshopBlock(
        kind: candidate.kind, module: candidate.module?.slug, title: candidate.title, minutes: minutes[index],
        readings: readings(of: candidate))
      state.content[state.content.count - 1].append(block)
      state.add(block, module: candidate.module, themes: candidate.themes)
    }
    if place.mustNetwork, !state.hasNetworked { return nil }
    state.score -= 0.4 * Double(free - minutes.reduce(0, +))
    return state
  }

  /// The minutes of each, from their least on, until the room is used up or none can take more: work before inputs.
  private static func minutes(of way: [Candidate], within free: Int) -> [Int]? {
    var minutes = way.map(\.duration.lowerBound).map { ($0 + 4) / 5 * 5 }
    var left = free - minutes.reduce(0, +)
    guard left >= 0 else { return nil }
    for isPractical in [true, false] {
      var hasGrown = true
      while left >= 5, hasGrown {
        hasGrown = false
        for index in way.indices
        where left >= 5 && way[index].kind.isPractical == isPractical
          && minutes[index] + 5 <= way[index].duration.upperBound
        {
          minutes[index] += 5
          left -= 5
          hasGrown = true
        }
      }
    }
    return minutes
  }

  /// What a block draws on: the practices, models and challenges that its module teaches.
  private func readings(of candidate: Candidate) -> [Slug] {
    if let reading = candidate.reading { return [reading.slug] }
    return (candidate.module?.teaches ?? []).filter { repertoire.reading($0) != nil }
  }

  private func append(_ block: WorkshopBlock, to state: inout PlanState) {
    state.content[state.content.count - 1].append(block)
    let module = repertoire.module(block.module)
    state.add(block, module: module, themes: module?.themes ?? [])
  }
}
