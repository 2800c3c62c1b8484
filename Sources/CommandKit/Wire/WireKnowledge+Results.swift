public import MrezaCore

extension WireKnowledge {
  /// Reads the results of a search. What is not as the protocol says is left out.
  public static func results(_ json: JSONValue) -> SearchResults {
    SearchResults(
      total: json["total"]?.int ?? 0, notes: (json["notes"]?.array ?? []).compactMap(note),
      results: resultList(json), facets: json["facets"].map(facets))
  }

  /// The `results` alone.
  static func resultList(_ json: JSONValue) -> [SearchResult] { (json["results"]?.array ?? []).compactMap(result) }

  private static func result(_ json: JSONValue) -> SearchResult? {
    guard let entry = summary(json) else { return nil }
    return SearchResult(
      entry: entry, snippet: Snippet(markdown: json["snippet"]?.string ?? ""), score: json["score"]?.number ?? 0,
      isGuess: json["guess"] == .bool(true), explanation: json["explanation"]?.array?.compactMap(explanation))
  }

  private static func note(_ json: JSONValue) -> SearchNote? {
    guard let kind = json["kind"]?.string.flatMap(SearchNote.Kind.init(rawValue:)) else { return nil }
    return SearchNote(kind, from: json["from"]?.string ?? "", to: json["to"]?.string ?? "")
  }

  private static func explanation(_ json: JSONValue) -> MatchExplanation? {
    guard let step = json["step"]?.string.flatMap(MatchExplanation.Step.init(rawValue:)) else { return nil }
    return MatchExplanation(
      typed: json["word"]?.string ?? "", term: json["term"]?.string ?? "", step: step,
      fields: (json["fields"]?.array ?? []).compactMap(\.string), share: json["share"]?.number ?? 0)
  }

  private static func facets(_ json: JSONValue) -> Facets {
    Facets(
      kinds: counts(json["kinds"]), themes: counts(json["themes"]), places: counts(json["places"]),
      levels: counts(json["levels"]))
  }
}

extension Snippet {
  /// Reads a snippet in which what was found stands between `**`.
  init(markdown: String) {
    let texts = markdown.split(separator: "**", omittingEmptySubsequences: false)
    self.init(
      texts.enumerated().compactMap { index, text in
        text.isEmpty ? nil : Part(String(text), isMatch: index % 2 == 1 && index < texts.count - 1)
      })
  }
}
