/// In which order results come.
public enum SearchOrder: String, CaseIterable, Hashable, Sendable {
  /// Best first.
  case relevance
  /// The latest source first.
  case newest
  /// By the alphabet of the asker's language.
  case title
}
