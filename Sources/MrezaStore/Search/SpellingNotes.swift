import MrezaCore
import MrezaText

/// Tells where a word was found in another spelling than it was typed in.
enum SpellingNotes {
  /// A `script` note for each word typed in Cyrillic, and a `folded` note for each that was found with other diacritics.
  static func notes(for groups: [PlanBuilder.Group], results: [SearchResult]) -> [SearchNote] {
    let matched = results.flatMap(\.snippet.parts).filter(\.isMatch).flatMap { words(in: $0.text) }
    let found = Dictionary(matched.map { (Folding.fold($0), $0) }) { first, _ in first }
    return notes(for: groups) { typed, latin in
      guard let form = found[Folding.fold(latin)].map({ Script.latin($0) }), form != latin else { return nil }
      return SearchNote(.folded, from: typed, to: form)
    }
  }

  /// The `script` notes alone.
  static func scripts(in groups: [PlanBuilder.Group]) -> [SearchNote] {
    notes(for: groups) { _, _ in nil }
  }

  private static func notes(
    for groups: [PlanBuilder.Group], folded: (_ typed: String, _ latin: String) -> SearchNote?
  ) -> [SearchNote] {
    var notes: [SearchNote] = []
    for typed in groups.flatMap(\.clauses).flatMap({ words(in: $0.text) }) {
      let latin = Script.latin(typed)
      let script = latin == typed ? nil : SearchNote(.script, from: typed, to: latin)
      for note in [script, folded(typed, latin)].compactMap(\.self) where !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
