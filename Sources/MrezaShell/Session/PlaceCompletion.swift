import CommandKit
import MrezaCore
import MrezaText

/// Completes places: countries by name or code, and from two letters on regions and municipalities.
struct PlaceCompletion {
  let knowledge: any KnowledgeBase
  let language: InterfaceLanguage

  /// Entries that are looked at for names of places.
  private static let maximumEntries = 100

  /// - Throws: if the library can't be read.
  func completions(of typed: String) throws -> [Completion] {
    let folded = Folding.fold(typed)
    let isCyrillic = Script.containsCyrillic(typed)
    let codes = try knowledge.facets(filters: []).places.map(\.value)
    let countries = codes.compactMap { country($0, beginning: folded) }
    let known = Set(countries.map { Folding.fold($0.text) })
    let others = folded.count < 2 ? [] : try places(beginning: folded).filter { !known.contains(Folding.fold($0.text)) }
    // Whoever types Cyrillic goes on in it.
    return (countries + others).map { isCyrillic ? Completion(Script.cyrillic($0.text), summary: $0.summary) : $0 }
  }

  /// A country: by its code where nothing or the code was typed, else by the name that was begun, the reader's first.
  private func country(_ code: String, beginning folded: String) -> Completion? {
    let name = CountryNames.name(of: code)
    if folded.isEmpty { return Completion(code, summary: name[language]) }
    let names = [name[language], language == .en ? name.bs : name.en]
    if let name = names.first(where: { Folding.fold($0).hasPrefix(folded) }) {
      return Completion(name, summary: code)
    }
    return Folding.fold(code).hasPrefix(folded) ? Completion(code, summary: name[language]) : nil
  }

  /// Regions and municipalities, as the entries of those places name them.
  private func places(beginning folded: String) throws -> [Completion] {
    let query = SearchQuery(filters: [QueryFilter(.place, folded)])
    let found = try knowledge.search(
      SearchRequest(query, language: language.language, limit: Self.maximumEntries, isExact: true))
    var seen: Set<String> = []
    let labels = found.results.compactMap(\.entry.place)
    let names = labels.flatMap { label -> [String] in
      guard let slash = label.firstRange(of: " / ") else { return [] }
      return label[slash.upperBound...].split(separator: ", ").map(String.init)
    }
    return names.filter { Folding.fold($0).hasPrefix(folded) && seen.insert(Folding.fold($0)).inserted }.sorted()
      .map { Completion($0) }
  }
}
