import GRDB
import MrezaCore
import MrezaText

/// Finds the words that the library has in place of one that it has not.
struct Correction {
  let db: Database
  let analyzer: TextAnalyzer

  /// The words nearest to the typed one, as they stand in the library, nearest first; several only where they are equally
  /// near. Empty where none is near, and for words of fewer than four letters, to which everything is near.
  /// - Complexity: O(*v* · *m²*), *v* different words of about the same length in the library, of length *m*.
  func nearest(to word: AnalyzedWord) throws -> [String] {
    let typed = Array(word.form.utf8)
    guard typed.count >= 4, !typed.contains(where: { $0 < 0x61 || $0 > 0x7A }) else { return [] }
    let allowed = SpellingDistance.allowed(for: typed.count)
    var found: [(form: String, distance: Double, entries: Int)] = []
    let terms = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT term, doc FROM entry_term WHERE term >= 'a' AND term < '{' AND length(term) BETWEEN ? AND ?"),
      arguments: [typed.count - 2, typed.count + 2])
    while let row = try terms.next() {
      let form: String = row[0]
      let distance = SpellingDistance.between(typed, Array(form.utf8), atMost: allowed)
      if let distance { found.append((form, distance, row[1])) }
    }
    guard let least = found.map(\.distance).min() else { return [] }
    let near = found.filter { $0.distance < least + 0.01 }.sorted { ($1.entries, $0.form) < ($0.entries, $1.form) }
    // Forms of one word say the same: the first stands for all.
    var stems: Set<String> = []
    let different = near.filter { form in stems.insert(BosnianStemmer().stem(form.form)).inserted }
    return try different.prefix(3).map { try spelling(of: $0.form) ?? $0.form }
  }

  /// How the library writes a form, with its diacritics and in Latin letters.
  private func spelling(of form: String) throws -> String? {
    let match = "\"\(QueryMark.form.text)\(form)\""
    let columns = SearchField.all.map(\.column).joined(separator: ", ")
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM entry_fts WHERE entry_fts MATCH ? ORDER BY rowid LIMIT 1"),
      arguments: [match])
    guard let row else { return nil }
    for text in SearchField.all.indices.map({ row[$0] as String }) {
      if let word = analyzer.words(of: text).first(where: { $0.form == form }) {
        return Script.latin(word.text).lowercased()
      }
    }
    return nil
  }
}
