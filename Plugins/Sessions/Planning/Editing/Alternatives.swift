public import MrezaCore

/// What else could stand in the place of a block.
public struct Alternatives {
  private let repertoire: Repertoire
  private let language: Language
  /// So many are offered.
  public static let maximum = 6

  /// - Parameters:
  ///   - repertoire: What the library offers.
  ///   - language: That of the titles.
  public init(_ repertoire: Repertoire, language: Language) {
    self.repertoire = repertoire
    self.language = language
  }

  /// Blocks of the same kind and the same minutes that the workshop does not have yet, best first: those of its themes,
  /// and what builds on its inputs.
  /// - Throws: `EditingFault`, also where there are none.
  public func alternatives(to number: Int, in workshop: Workshop) throws(EditingFault) -> [WorkshopBlock] {
    let block = try workshop.block(number)
    let position = try workshop.position(of: number)
    let (before, after) = parts(of: workshop, around: position)
    let used = Set(
      workshop.days.flatMap(\.blocks).flatMap { [$0.module].compactMap(\.self) + ($0.module == nil ? $0.readings : []) }
    )
    let scoring = Scoring(workshop.wishes, inputs: [])
    var state = PlanState()
    state.inputs = before.compactMap(repertoire.module).filter { $0.kind == .input }
    let place = StretchPlace(
      day: position.day, index: position.index, stretch: DaySkeleton.Stretch(start: 0, minutes: block.minutes),
      isLastOfDay: false, isLastDay: false, mustNetwork: false)
    let active: Set<BlockKind> = [.exercise, .practical]
    let isSimilar = { (kind: BlockKind) in
      kind == block.kind || (active.contains(kind) && active.contains(block.kind)) || block.kind == .free
    }
    var wishes = workshop.wishes
    wishes.days = max(1, wishes.days)
    let fitting = Candidate.all(wishes, repertoire, { $0[language] }).filter { candidate in
      isSimilar(candidate.kind) && candidate.duration.contains(block.minutes)
        && candidate.slug.map { !used.contains($0) } ?? (candidate.title != block.title)
        && keepsOrder(candidate, before: before, after: after)
    }
    let ranked = fitting.map { ($0, scoring.value($0, at: place, isFirst: false, after: state)) }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
    guard !ranked.isEmpty else { throw .noAlternative(title: block.title) }
    return ranked.prefix(Self.maximum).map { candidate in
      let readings =
        candidate.reading.map { [$0.slug] }
        ?? (candidate.module?.teaches ?? []).filter { repertoire.reading($0) != nil }
      return WorkshopBlock(
        kind: candidate.kind, module: candidate.module?.slug, title: candidate.title, minutes: block.minutes,
        readings: readings)
    }
  }

  private func parts(of workshop: Workshop, around position: Workshop.Position) -> (before: [Slug], after: [Slug]) {
    let blocks = workshop.days.enumerated().flatMap { day, content in
      content.blocks.enumerated().map { (Workshop.Position(day: day, index: $0.offset), $0.element.module) }
    }
    let isEarlier = { (other: Workshop.Position) in (other.day, other.index) < (position.day, position.index) }
    let before = blocks.filter { isEarlier($0.0) }.compactMap(\.1)
    return (before, blocks.filter { !isEarlier($0.0) && $0.0 != position }.compactMap(\.1))
  }

  /// Whether no input comes after what it prepares.
  private func keepsOrder(_ candidate: Candidate, before: [Slug], after: [Slug]) -> Bool {
    guard let module = candidate.module else { return true }
    let isLate = before.compactMap(repertoire.module).contains { module.prepares($0) }
    let isEarly = after.compactMap(repertoire.module).contains { $0.prepares(module) }
    return !isLate && !isEarly
  }
}
