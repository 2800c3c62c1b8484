import CommandKit
import MrezaCore

/// Entries as numbered cards.
extension TextRenderer {
  mutating func lines(of list: ResultList) -> [String] {
    let marks = MatchMarks()
    return list.results.flatMap { result in
      card(result.entry, title: marks.title(of: result), isGuess: result.isGuess) + below(result, in: list)
    }
  }

  /// A card without a snippet; takes the next number.
  mutating func card(_ entry: EntrySummary, title: [Snippet.Part], isGuess: Bool = false) -> [String] {
    let label = "\(number)"
    let first = styled(String(repeating: " ", count: margin(label) - label.count) + label, .number) + " "
    let rest = String(repeating: " ", count: margin(label) + 1)
    number += 1
    let language = settings.language
    var meta: [Inline] = [.text(entry.kind.name[language])]
    if let place = entry.place.map(short), !place.isEmpty { meta += [.text(" · ")] + PlaceWords.inlines(place) }
    if isGuess { meta.append(.text(" · " + Words.guess[language])) }
    meta += [.text(" · "), .code(entry.slug.rawValue)]
    let runs = title.map { StyledRun(shown($0.text, in: entry.language), $0.isMatch ? .match : .strong) }
    // Wrapped behind spaces, which the number then takes: the codes of its colour have no width.
    var lines = wrapping.lines(runs, first: rest, rest: rest)
    lines[0] = first + lines[0].dropFirst(rest.count)
    return lines + wrapping.lines(self.runs(meta, style: .faint), first: rest, rest: rest)
  }

  /// What stands under the card of a result: the snippet, and why it was found, if the list tells it.
  private func below(_ result: SearchResult, in list: ResultList) -> [String] {
    let indent = String(repeating: " ", count: margin("\(number - 1)") + 1)
    let snippet = result.snippet.parts.map {
      StyledRun(shown($0.text, in: result.entry.language), $0.isMatch ? .match : .plain)
    }
    var lines = wrapping.lines(snippet, first: indent, rest: indent)
    guard list.showsExplanations else { return lines }
    for explanation in MatchWords.telling(result.explanation ?? []) {
      let words = MatchWords.inlines(explanation, in: result.entry.language, settings.language)
      lines += wrapping.lines(runs(words, style: .faint), first: indent + "· ", rest: indent + "  ")
    }
    return lines
  }

  /// In columns.
  private func margin(_ label: String) -> Int { max(2, label.count) }

  /// A place with at most three of its municipalities: cards stay short.
  private func short(_ place: String) -> String {
    let names = place.split(separator: ", ", omittingEmptySubsequences: false)
    return names.count <= 4 ? place : names.prefix(3).joined(separator: ", ") + " … (+\(names.count - 3))"
  }
}
