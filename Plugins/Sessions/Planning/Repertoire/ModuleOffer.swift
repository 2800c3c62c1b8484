public import MrezaCore

/// What the planner knows of a module of the library.
public struct ModuleOffer: Hashable, Sendable {
  public var slug: Slug
  public var title: String
  public var kind: BlockKind
  /// In minutes.
  public var duration: ClosedRange<Int>
  /// In people.
  public var group: ClosedRange<Int>
  public var isOnline: Bool
  public var themes: [String]
  /// What it teaches: practices, models, challenges and tools.
  public var teaches: [Slug]

  public init(
    slug: Slug, title: String, kind: BlockKind, duration: ClosedRange<Int>, group: ClosedRange<Int>,
    isOnline: Bool = false, themes: [String] = [], teaches: [Slug] = []
  ) {
    self.slug = slug
    self.title = title
    self.kind = kind
    self.duration = duration
    self.group = group
    self.isOnline = isOnline
    self.themes = themes
    self.teaches = teaches
  }

  /// Nil for an entry that is no module, or one whose details are missing.
  public init?(_ entry: Entry, in language: Language) {
    guard entry.kind == .module, let module = entry.module else { return nil }
    self.init(
      slug: entry.slug, title: entry.text(in: language).title, kind: BlockKind(module.block), duration: module.duration,
      group: module.group, isOnline: module.online, themes: entry.themes, teaches: entry.links[.teaches] ?? [])
  }

  /// Whether a group of that size can do it, in a room or online.
  public func suits(_ wishes: WorkshopWishes) -> Bool {
    group.contains(wishes.people) && (isOnline || !wishes.isOnline)
  }

  /// Whether it is made to begin a workshop with: such modules are named so.
  public var isOpening: Bool { slug.rawValue.hasPrefix("opening-") }

  /// Whether this input prepares that exercise: both are about the same entry.
  public func prepares(_ other: ModuleOffer) -> Bool {
    kind == .input && (other.kind == .exercise || other.kind == .practical) && !isOpening && !other.isOpening
      && !Set(teaches).isDisjoint(with: other.teaches)
  }
}
