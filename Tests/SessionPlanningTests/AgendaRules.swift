import MrezaCore
import SessionPlanning

/// The hard rules of an agenda, told a second time and without the planner's own code.
enum AgendaRules {
  /// What the agenda breaks; empty for a good one.
  static func broken(_ days: [WorkshopDay], _ wishes: WorkshopWishes, _ modules: [ModuleOffer]) -> [String] {
    var broken: [String] = []
    if days.count != wishes.days { broken.append("\(days.count) days") }
    var used: [Slug] = []
    var work = 0
    var practical = 0
    var free = 0
    for (index, day) in days.enumerated() {
      let tell = { (what: String) in broken.append("day \(index + 1): \(what)") }
      let length = day.blocks.reduce(0) { $0 + $1.minutes }
      if length != wishes.closing - wishes.opening { tell("\(length) minutes") }
      if day.blocks.contains(where: { $0.minutes <= 0 }) { tell("an empty block") }
      if day.blocks.contains(where: { $0.reason == nil || $0.reason?.bs.isEmpty == true }) { tell("no reason") }
      if day.blocks.first?.kind != .opening { tell("no opening") }
      if day.blocks.last?.kind != .closing { tell("no closing") }
      if !day.blocks.contains(where: { $0.kind == .networking }) { tell("no networking") }
      let isLast = index == days.count - 1
      if isLast, day.blocks.dropLast().last?.kind != .evaluation { tell("no evaluation") }
      if !isLast, day.blocks.contains(where: { $0.kind == .evaluation }) { tell("an early evaluation") }
      var stretch = 0
      var start = wishes.opening
      var afterLunch = false
      for block in day.blocks {
        if block.kind == .coffee || block.kind == .lunch {
          if stretch == 0 { tell("a break after nothing") }
          stretch = 0
        } else {
          stretch += block.minutes
          work += block.minutes
          if afterLunch, block.kind == .input { tell("an input right after lunch") }
        }
        if stretch > 90 { tell("\(stretch) minutes without a break") }
        if block.kind == .lunch, start < 705 || start + block.minutes > 840 { tell("lunch at \(start)") }
        afterLunch = block.kind == .lunch
        if [.exercise, .practical, .networking].contains(block.kind) { practical += block.minutes }
        if block.kind == .free { free += block.minutes }
        if let slug = block.module { used.append(slug) }
        start += block.minutes
      }
      if wishes.opening <= 600, wishes.closing >= 960, !day.blocks.contains(where: { $0.kind == .lunch }) {
        tell("no lunch")
      }
    }
    if practical * 100 < wishes.practicalShare * work { broken.append("practical \(practical) of \(work)") }
    if free * 100 < wishes.slack * work { broken.append("slack \(free) of \(work)") }
    if Set(used).count != used.count { broken.append("a module twice") }
    return broken + brokenByModules(used, days, wishes, modules)
  }

  private static func brokenByModules(
    _ used: [Slug], _ days: [WorkshopDay], _ wishes: WorkshopWishes, _ modules: [ModuleOffer]
  ) -> [String] {
    var broken: [String] = []
    let known = Dictionary(modules.map { ($0.slug, $0) }) { first, _ in first }
    for block in days.flatMap(\.blocks) {
      guard let slug = block.module, let module = known[slug] else { continue }
      if !module.group.contains(wishes.people) { broken.append("\(slug): group") }
      if wishes.isOnline, !module.isOnline { broken.append("\(slug): not online") }
      if !(module.duration.lowerBound...max(module.duration.upperBound, module.duration.lowerBound + 4)).contains(
        block.minutes)
      {
        broken.append("\(slug): \(block.minutes) minutes")
      }
    }
    for (index, slug) in used.enumerated() {
      for later in used[(index + 1)...] {
        if let active = known[slug], let input = known[later], active.kind != .input, input.kind == .input,
          active.kind != .networking, active.kind != .evaluation, !active.slug.rawValue.hasPrefix("opening-"),
          !Set(active.teaches).isDisjoint(with: input.teaches)
        {
          broken.append("\(slug) before \(later)")
        }
      }
    }
    return broken
  }
}
