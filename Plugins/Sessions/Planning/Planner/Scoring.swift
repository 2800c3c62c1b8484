import MrezaCore

/// How good a candidate is at a place, after what stands before it. The weights are told in `docs/sessions.md`.
struct Scoring {
  let wishes: WorkshopWishes
  /// Inputs that could still be placed.
  let inputs: [ModuleOffer]
  private let wished: Set<String>

  init(_ wishes: WorkshopWishes, inputs: [ModuleOffer]) {
    self.wishes = wishes
    self.inputs = inputs
    wished = Set(wishes.themes)
  }

  /// Whether the order of things allows it: nothing is used twice, and no input comes after what it prepares.
  func allows(_ candidate: Candidate, after state: PlanState) -> Bool {
    if let slug = candidate.slug, state.used.contains(slug) { return false }
    guard candidate.kind == .input, let module = candidate.module else { return true }
    return !state.actives.contains { module.prepares($0) }
  }

  func value(_ candidate: Candidate, at place: StretchPlace, isFirst: Bool, after state: PlanState) -> Double {
    var value = candidate.module != nil ? 9.0 : candidate.reading != nil ? -2 : -12
    value += themeValue(candidate, state)
    if candidate.kind == state.lastKind { value -= 4 }
    switch candidate.kind {
    case .input: value += inputValue(at: place, isFirst: isFirst, after: state)
    case .networking: value += networkingValue(candidate, at: place, isFirst: isFirst, after: state)
    default: value += activeValue(candidate, at: place, after: state)
    }
    let name = candidate.slug?.rawValue ?? candidate.title
    return value + 2.5 * SeededNumber.fraction(wishes.seed, name, String(place.day), String(place.index))
  }

  private func themeValue(_ candidate: Candidate, _ state: PlanState) -> Double {
    let gain = { (theme: String) in 1 / (1 + Double(state.minutesOfTheme[theme] ?? 0) / 60) }
    if wished.isEmpty {
      return candidate.themes.filter { $0 != "facilitation" }.prefix(2).reduce(0) { $0 + 3 * gain($1) }
    }
    let matching = candidate.themes.filter(wished.contains)
    let gains = matching.map(gain).sorted(by: >)
    // What speaks of two wished themes is only a little better than what speaks of one.
    if let best = gains.first { return 8 * best + gains.dropFirst().reduce(0) { $0 + 2 * $1 } }
    return candidate.themes.contains("facilitation") ? -1 : -7
  }

  private func inputValue(at place: StretchPlace, isFirst: Bool, after state: PlanState) -> Double {
    var value = isFirst && place.index == 0 ? 3.0 : 0
    if place.stretch.isAfterLunch { value -= 6 }
    if state.lastKind == .input { value -= 10 }
    if place.isLastDay, place.isLastOfDay { value -= 8 }
    switch wishes.level {
    case .beginner: value += 1
    case .intermediate: break
    case .advanced: value -= 2
    }
    return value
  }

  private func networkingValue(
    _ candidate: Candidate, at place: StretchPlace, isFirst: Bool, after state: PlanState
  ) -> Double {
    // A short one breaks the ice at the very beginning; later days end with one.
    let breaksIce = place.day == 0 && place.index == 0 && isFirst && candidate.duration.upperBound <= 20
    return (state.hasNetworked ? -6 : 2) + (breaksIce ? 6 : 0) + (place.isLastOfDay ? 2 : 0)
  }

  private func activeValue(_ candidate: Candidate, at place: StretchPlace, after state: PlanState) -> Double {
    var value = place.isLastOfDay ? 1.0 : 0
    if wishes.level == .advanced { value += 1 }
    if place.isLastDay, place.isLastOfDay, candidate.kind == .practical { value += 3 }
    guard let module = candidate.module else { return value }
    if state.inputs.contains(where: { $0.prepares(module) }) { value += 7 }
    // Once it stands, an input that prepares it can't come any more: those of the wished themes first.
    let missed = inputs.filter { $0.prepares(module) && !state.used.contains($0.slug) }
    if missed.contains(where: { !wished.isDisjoint(with: $0.themes) }) { return value - 9 }
    return missed.isEmpty ? value : value - 3
  }
}
