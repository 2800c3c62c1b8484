/// One theme of a library's closed list (`themes.yaml`).
public struct Theme: Hashable, Sendable, Codable {
  public let slug: String
  public let name: LocalizedText

  public init(slug: String, name: LocalizedText) {
    self.slug = slug
    self.name = name
  }
}
