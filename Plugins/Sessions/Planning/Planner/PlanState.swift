import MrezaCore

/// An agenda that is half made: what fills the stretches so far, and what that means for the rest.
struct PlanState {
  /// The content of each stretch so far, day by day.
  var content: [[WorkshopBlock]] = []
  var score = 0.0
  /// Minutes in which participants themselves do something.
  var practical = 0
  /// Whether the day that is being filled has had its networking.
  var hasNetworked = false
  var used: Set<Slug> = []
  var inputs: [ModuleOffer] = []
  var actives: [ModuleOffer] = []
  var minutesOfTheme: [String: Int] = [:]
  var lastKind: BlockKind?

  mutating func beginDay() { (hasNetworked, lastKind) = (false, nil) }

  /// Notes a block that comes next.
  mutating func add(_ block: WorkshopBlock, module: ModuleOffer?, themes: [String]) {
    if block.kind.isPractical { practical += block.minutes }
    if block.kind == .networking { hasNetworked = true }
    if let slug = module?.slug ?? block.readings.first { used.insert(slug) }
    if let module { if module.kind == .input { inputs.append(module) } else { actives.append(module) } }
    for theme in themes { minutesOfTheme[theme, default: 0] += block.minutes }
    lastKind = block.kind
  }
}
