import GRDB
import GRDBSQLite
import MrezaCore
import MrezaText

/// Finds the words that the library has in place of one that it has not.
struct Correction {
  let db: Database
  let analyzer: TextAnalyzer

  /// The words nearest to the typed one, as they stand in the library, nearest first; several only where they are equally
  /// near. Empty where none is near, and for words of fewer than four letters, to which everything is near.
  /// - Complexity: O(*v* · *m*), *v* different words of about the same length in the library, of length *m*.
  func nearest(to word: AnalyzedWord) throws -> [String] {
    let typed = Array(word.form.utf8)
    guard typed.count >= 4, !typed.contains(where: { $0 < 0x61 || $0 > 0x7A }) else { return [] }
    let comparison = SpellingComparison(typed, atMost: SpellingDistance.allowed(for: typed.count))
    var found: [(form: String, distance: Double)] = []
    let statement = try db.cachedStatement(sql: "SELECT form FROM vocabulary WHERE length BETWEEN ? AND ?")
    let forms = try Row.fetchCursor(statement, arguments: [typed.count - 2, typed.count + 2])
    while try forms.next() != nil {
      // Straight from SQLite: of nearly all words only the letters are looked at.
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(statement.sqliteStatement, 0),
        count: Int(sqlite3_column_bytes(statement.sqliteStatement, 0)))
      if let distance = comparison.distance(to: bytes) {
        found.append((String(decoding: bytes, as: UTF8.self), distance))
      }
    }
    let near = try nearestInUse(found)
    // Forms of one word say the same: the first stands for all.
    var stems: Set<String> = []
    let different = near.filter { form in stems.insert(BosnianStemmer().stem(form.form)).inserted }
    return try different.prefix(3).map { try spelling(of: $0.form) ?? $0.form }
  }

  /// The nearest forms that entries have, those of most entries first.
  private func nearestInUse(_ found: [(form: String, distance: Double)]) throws -> [(form: String, entries: Int)] {
    var rest = found.sorted { ($0.distance, $0.form) < ($1.distance, $1.form) }[...]
    let count = try db.cachedStatement(sql: "SELECT doc FROM entry_term WHERE term = ?")
    while let least = rest.first?.distance {
      let equal = rest.prefix { $0.distance < least + 0.01 }
      let used = try equal.compactMap { word in
        try Int.fetchOne(count, arguments: [word.form]).map { (form: word.form, entries: $0) }
      }
      // The vocabulary may still have words of entries that are no more.
      if !used.isEmpty { return used.sorted { ($1.entries, $0.form) < ($0.entries, $1.form) } }
      rest = rest.dropFirst(equal.count)
    }
    return []
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
