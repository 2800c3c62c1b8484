/// Where something happened. Any part may be missing.
public struct Place: Hashable, Sendable, Codable {
  /// ISO 3166-1 alpha-2 codes, and `XK` for Kosovo.
  public var countries: [String]
  public var region: String?
  public var municipalities: [String]

  public init(countries: [String] = [], region: String? = nil, municipalities: [String] = []) {
    self.countries = countries
    self.region = region
    self.municipalities = municipalities
  }

  /// The place in one line, for example `BA / Lopare`; the region stands in where no municipality is named.
  public var label: String {
    let narrow = municipalities.isEmpty ? region.map { [$0] } ?? [] : municipalities
    return [countries.joined(separator: ", "), narrow.joined(separator: ", ")].filter { !$0.isEmpty }
      .joined(separator: " / ")
  }
}
