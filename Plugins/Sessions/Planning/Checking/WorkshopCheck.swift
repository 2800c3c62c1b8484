import MrezaCore

/// Looks at an agenda as an experienced trainer would.
public struct WorkshopCheck {
  private let repertoire: Repertoire

  public init(_ repertoire: Repertoire) { self.repertoire = repertoire }

  /// What should be known of the agenda, in its order. An agenda that the planner made has no findings, unless the
  /// repertoire has changed since.
  public func findings(in workshop: Workshop) -> [PlanningFinding] {
    var findings: [PlanningFinding] = []
    var number = 0
    for (index, day) in workshop.days.enumerated() {
      findings += DayCheck(day: day, index: index, firstNumber: number + 1, workshop: workshop).findings
      for block in day.blocks {
        number += 1
        findings += own(block, workshop).map { PlanningFinding(kind: $0, day: index + 1, block: number) }
      }
    }
    return findings + order(workshop) + repetitions(workshop) + shares(workshop)
  }

  /// What is wrong with a block by itself.
  private func own(_ block: WorkshopBlock, _ workshop: Workshop) -> [PlanningFinding.Kind] {
    var kinds: [PlanningFinding.Kind] = block.readings.filter {
      repertoire.reading($0) == nil && !repertoire.readings.isEmpty
    }
    .map { .unknownReading($0.rawValue) }
    guard let slug = block.module else { return kinds }
    guard let module = repertoire.module(slug) else { return kinds + [.unknownModule(slug.rawValue)] }
    let people = workshop.wishes.people
    if !module.group.contains(people) {
      kinds.append(.groupSize(title: block.title, people: people, allowed: module.group))
    }
    if workshop.wishes.isOnline, !module.isOnline { kinds.append(.notOnline(title: block.title)) }
    if !module.duration.contains(block.minutes) {
      kinds.append(.duration(title: block.title, minutes: block.minutes, allowed: module.duration))
    }
    return kinds
  }

  private func order(_ workshop: Workshop) -> [PlanningFinding] {
    var findings: [PlanningFinding] = []
    var seen: [(module: ModuleOffer, title: String, day: Int, number: Int)] = []
    var number = 0
    for (index, day) in workshop.days.enumerated() {
      for block in day.blocks {
        number += 1
        guard let module = repertoire.module(block.module) else { continue }
        for earlier in seen where module.prepares(earlier.module) {
          findings.append(
            PlanningFinding(
              kind: .exerciseBeforeInput(exercise: earlier.title, input: block.title), day: earlier.day,
              block: earlier.number))
        }
        seen.append((module, block.title, index + 1, number))
      }
    }
    return findings
  }

  private func repetitions(_ workshop: Workshop) -> [PlanningFinding] {
    var titles: [Slug: (title: String, times: Int)] = [:]
    for block in workshop.days.flatMap(\.blocks) {
      guard let slug = block.module else { continue }
      titles[slug] = (block.title, (titles[slug]?.times ?? 0) + 1)
    }
    return titles.sorted { $0.key < $1.key }.filter { $0.value.times >= 3 }.map {
      PlanningFinding(kind: .repeatedModule($0.value.title, times: $0.value.times), day: nil, block: nil)
    }
  }

  private func shares(_ workshop: Workshop) -> [PlanningFinding] {
    let blocks = workshop.days.flatMap(\.blocks).filter { !$0.kind.isBreak }
    let work = blocks.reduce(0) { $0 + $1.minutes }
    guard work > 0 else { return [] }
    let minutes = { (isWanted: (WorkshopBlock) -> Bool) in blocks.filter(isWanted).reduce(0) { $0 + $1.minutes } }
    var findings: [PlanningFinding] = []
    let practical = minutes { $0.kind.isPractical }
    if practical * 100 < workshop.wishes.practicalShare * work {
      findings.append(
        PlanningFinding(
          kind: .fewPractical(share: practical * 100 / work, wished: workshop.wishes.practicalShare), day: nil,
          block: nil))
    }
    let slack = minutes { $0.kind == .free }
    if slack * 100 < workshop.wishes.slack * work {
      findings.append(
        PlanningFinding(
          kind: .littleSlack(share: slack * 100 / work, wished: workshop.wishes.slack), day: nil, block: nil))
    }
    return findings
  }
}

/// The findings that concern one day as a whole.
private struct DayCheck {
  let day: WorkshopDay
  let index: Int
  let firstNumber: Int
  let workshop: Workshop

  var findings: [PlanningFinding] {
    guard !day.blocks.isEmpty else { return [finding(.emptyDay)] }
    let kinds = day.blocks.map(\.kind)
    var found: [PlanningFinding] = []
    if !kinds.contains(.opening) { found.append(finding(.noOpening)) }
    if !kinds.contains(.closing) { found.append(finding(.noClosing)) }
    if !kinds.contains(.networking) { found.append(finding(.noNetworking)) }
    if index == workshop.days.count - 1, !kinds.contains(.evaluation) { found.append(finding(.noEvaluation)) }
    let excess = workshop.wishes.opening + day.minutes - workshop.wishes.closing
    if excess != 0 { found.append(finding(.outOfHours(minutes: excess))) }
    return found + lunch + work
  }

  private func finding(_ kind: PlanningFinding.Kind, block: Int? = nil) -> PlanningFinding {
    PlanningFinding(kind: kind, day: index + 1, block: block)
  }

  private var lunch: [PlanningFinding] {
    let wishes = workshop.wishes
    let lunches = day.timetable(from: wishes.opening).filter { $0.block.kind == .lunch }
    let window = DaySkeleton.lunchWindow
    if lunches.isEmpty {
      let spansNoon = wishes.opening + 60 <= window.lowerBound && wishes.closing - 60 >= window.upperBound
      return spansNoon && day.minutes >= 300 ? [finding(.noLunch)] : []
    }
    return lunches.filter { $0.start < window.lowerBound || $0.start > window.upperBound - DaySkeleton.lunchMinutes }
      .map { finding(.lunchOutside(start: $0.start)) }
  }

  /// Stretches without a break, and what follows lunch.
  private var work: [PlanningFinding] {
    var found: [PlanningFinding] = []
    var minutes = 0
    for (offset, block) in day.blocks.enumerated() {
      if block.kind.isBreak {
        minutes = 0
        continue
      }
      let before = minutes
      minutes += block.minutes
      if before <= DaySkeleton.longestStretch, minutes > DaySkeleton.longestStretch {
        found.append(finding(.tooLongWithoutBreak(minutes: minutes), block: firstNumber + offset))
      }
      if block.kind == .input, offset > 0, day.blocks[offset - 1].kind == .lunch {
        found.append(finding(.inputAfterLunch(title: block.title), block: firstNumber + offset))
      }
    }
    return found
  }
}
