public import MrezaCore

/// What the library offers to a workshop.
public struct Repertoire: Sendable {
  public var modules: [ModuleOffer]
  public var readings: [Reading]
  public var themes: [Theme]

  public init(modules: [ModuleOffer], readings: [Reading] = [], themes: [Theme] = []) {
    self.modules = modules
    self.readings = readings
    self.themes = themes
  }

  /// The module of that name.
  public func module(_ slug: Slug?) -> ModuleOffer? { slug.flatMap { slug in modules.first { $0.slug == slug } } }

  /// The practice, model or challenge of that name.
  public func reading(_ slug: Slug) -> Reading? { readings.first { $0.slug == slug } }

  /// A theme as readers know it.
  func name(ofTheme slug: String) -> LocalizedText {
    themes.first { $0.slug == slug }?.name ?? LocalizedText(bs: slug, en: slug)
  }
}
