/// Where a fact comes from. Footnotes in the text name it by its `id`.
public struct Source: Hashable, Sendable, Codable {
  public let id: String
  public let publisher: String
  public let title: String
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil where the source shows no date.
  public let date: String?
  public let url: String

  public init(id: String, publisher: String, title: String, date: String? = nil, url: String) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.date = date
    self.url = url
  }
}
