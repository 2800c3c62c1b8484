/// How many entries there are of each kind, theme, place and level.
public struct Facets: Hashable, Sendable, Codable {
  /// A value and the number of entries that have it.
  public struct Count: Hashable, Sendable, Codable {
    public var value: String
    public var count: Int

    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  public var kinds: [Count]
  public var themes: [Count]
  /// By country code.
  public var places: [Count]
  public var levels: [Count]

  public init(kinds: [Count], themes: [Count], places: [Count], levels: [Count]) {
    self.kinds = kinds
    self.themes = themes
    self.places = places
    self.levels = levels
  }
}
