import MrezaCore
import MrezaText

/// Tells where a word was found in another spelling than it was typed in.
enum SpellingNotes {
  /// A `script` note for each word typed in Cyrillic, and a `folded` note for each that was found with other diacritics.
  static func notes(for clauses: some Sequence<QueryClause>, results: [SearchResult]) -> [SearchNote] {
    let matched = results.flatMap(\.snippet.parts).filter(\.isMatch).flatMap { words(in: $0.text) }
    let found = Dictionary(matched.map { (Folding.fold($0), $0) }) { first, _ in first }
    var notes: [SearchNote] = []
    for clause in clauses {
      for typed in words(in: clause.text) {
        let latin = Script.latin(typed)
        if latin != typed { notes.append(SearchNote(.script, from: typed, to: latin)) }
        if let form = found[Folding.fold(latin)].map({ Script.latin($0) }), form != latin {
          notes.append(SearchNote(.folded, from: typed, to: form))
        }
      }
    }
    return notes.reduce(into: []) { unique, note in
      if !unique.contains(note) { unique.append(note) }
    }
  }

  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
