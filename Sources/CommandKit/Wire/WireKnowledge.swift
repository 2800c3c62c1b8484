public import MrezaCore

/// What the knowledge base says, on the wire. The shape of results is that of `mreza search --format json`.
public enum WireKnowledge {
  /// The version of the shapes below, which is also that of `--format json`.
  public static let version = 1

  /// The results of a search.
  public static func encode(_ results: SearchResults, query: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "version": .int(version), "query": .string(query), "total": .int(results.total),
      "notes": .array(results.notes.map(encode)), "results": .array(results.results.map { encode($0) }),
    ]
    if let facets = results.facets { members["facets"] = JSONValue(encoding: facets) }
    return .object(members)
  }

  private static func encode(_ note: SearchNote) -> JSONValue {
    ["kind": .string(note.kind.rawValue), "from": .string(note.from), "to": .string(note.to)]
  }

  /// A result of a search.
  public static func encode(_ result: SearchResult) -> JSONValue {
    guard case .object(var members) = encode(result.entry) else { return .null }
    members["summary"] = nil
    members["level"] = nil
    members["snippet"] = .string(result.snippet.markdown)
    members["score"] = .double((result.score * 100).rounded() / 100)
    if result.isGuess { members["guess"] = true }
    if let explanation = result.explanation { members["explanation"] = .array(explanation.map(encode)) }
    return .object(members)
  }

  private static func encode(_ explanation: MatchExplanation) -> JSONValue {
    [
      "word": .string(explanation.typed), "term": .string(explanation.term),
      "step": .string(explanation.step.rawValue), "fields": .array(explanation.fields.map { .string($0) }),
      "share": .double((explanation.share * 1000).rounded() / 1000),
    ]
  }

  /// An entry as a list shows it.
  public static func encode(_ entry: EntrySummary) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(entry.slug.rawValue), "kind": .string(entry.kind.rawValue),
      "language": .string(entry.language.rawValue), "title": .string(entry.title), "summary": .string(entry.summary),
      "themes": .array(entry.themes.map { .string($0) }),
    ]
    if let place = entry.place, !place.isEmpty { members["place"] = .string(place) }
    if let level = entry.level { members["level"] = .string(level.rawValue) }
    return .object(members)
  }

  /// A whole entry, in one language.
  public static func encode(_ entry: Entry, in language: Language) -> JSONValue {
    let text = entry.text(in: language)
    guard case .object(var members) = encode(entry.summary(in: language)) else { return .null }
    members["version"] = .int(version)
    members["text"] = .string(text.markdown)
    members["languages"] = .array(entry.texts.map { .string($0.language.rawValue) })
    members["actors"] = .array(entry.actors.map { .string($0) })
    members["links"] = .object(
      Dictionary(uniqueKeysWithValues: entry.links.map { ($0.rawValue, .array($1.map { .string($0.rawValue) })) }))
    members["sources"] = .array(entry.sources.map(encode))
    members["draft"] = .bool(entry.isDraft)
    if let years = entry.years { members["years"] = .string(years.label) }
    if let maturity = entry.maturity { members["maturity"] = .string(maturity.rawValue) }
    if let reviewed = entry.reviewed { members["reviewed"] = .string(reviewed.description) }
    if let module = entry.module { members["module"] = encode(module) }
    if let place = entry.place { members["location"] = encode(place) }
    if !entry.aliases.isEmpty { members["aliases"] = .array(entry.aliases.map { .string($0.rawValue) }) }
    members["original"] = .string(entry.language.rawValue)
    if let reviewBy = entry.reviewBy { members["review_by"] = .string(reviewBy.description) }
    return .object(members)
  }

  /// A source, in the shape of the front matter.
  public static func encode(_ source: Source) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(source.id), "publisher": .string(source.publisher), "title": .string(source.title),
      "url": .string(source.url),
    ]
    if let date = source.date { members["date"] = .string(date) }
    return .object(members)
  }

  /// Reads an entry as a list shows it.
  public static func summary(_ json: JSONValue) -> EntrySummary? {
    guard let slug = json["id"]?.string.flatMap({ Slug($0) }),
      let kind = json["kind"]?.string.flatMap(EntryKind.init(rawValue:)), let title = json["title"]?.string
    else { return nil }
    return EntrySummary(
      slug: slug, kind: kind, language: json["language"]?.string.flatMap(Language.init(rawValue:)) ?? .bs,
      title: title, summary: json["summary"]?.string ?? "",
      themes: (json["themes"]?.array ?? []).compactMap(\.string), place: json["place"]?.string,
      level: json["level"]?.string.flatMap(Level.init(rawValue:)))
  }

  /// Reads a whole entry, with the one text that came; it stays Markdown.
  public static func entry(_ json: JSONValue) -> Entry? {
    guard let summary = summary(json) else { return nil }
    let links = (json["links"]?.object ?? [:]).compactMap { name, slugs -> (LinkType, [Slug])? in
      LinkType(rawValue: name).map { ($0, (slugs.array ?? []).compactMap { $0.string.flatMap { Slug($0) } }) }
    }
    let sources = (json["sources"]?.array ?? []).compactMap { source -> Source? in
      guard let id = source["id"]?.string, let title = source["title"]?.string else { return nil }
      return Source(
        id: id, publisher: source["publisher"]?.string ?? "", title: title, date: source["date"]?.string,
        url: source["url"]?.string ?? "")
    }
    return Entry(
      slug: summary.slug, kind: summary.kind,
      language: json["original"]?.string.flatMap(Language.init(rawValue:)) ?? summary.language,
      aliases: (json["aliases"]?.array ?? []).compactMap { $0.string.flatMap { Slug($0) } }, themes: summary.themes,
      place: place(json["location"]), level: summary.level, years: years(json["years"]?.string),
      actors: (json["actors"]?.array ?? []).compactMap(\.string),
      maturity: json["maturity"]?.string.flatMap(Maturity.init(rawValue:)),
      links: Dictionary(links) { first, _ in first }, sources: sources,
      reviewed: json["reviewed"]?.string.flatMap { CalendarDate($0) },
      reviewBy: json["review_by"]?.string.flatMap { CalendarDate($0) }, module: module(json["module"]),
      original: EntryText(
        language: summary.language, title: summary.title, summary: summary.summary,
        markdown: json["text"]?.string ?? "", body: []))
  }
}
