/// How results are ordered.
///
/// Each language version of an entry is a document of six columns. FTS5's bm25 scores a document for the words of the
/// query, each column by its weight:
///
/// | column | weight | why |
/// |---|---|---|
/// | title | 10 | says what the entry is |
/// | summary | 5 | what an editor thought essential |
/// | themes | 4 | what the entry is filed under |
/// | place | 4 | people look for a town by its name |
/// | actors | 2 | often in the text too |
/// | text | 1 | long, so a word in it says less |
///
/// An entry ranks by its best document; it is shown in the reader's language if that document was found too, else in the
/// language in which it was found. Equal entries are ordered by slug, so that the same search gives the same order.
/// A score is bm25 with its sign turned, so that higher is better.
enum Ranking {
  /// In the order of `IndexSchema.searchedColumns`.
  static let weights = [10, 5, 1, 4, 4, 2]

  static let bm25 = "bm25(document_fts, \(weights.map(String.init).joined(separator: ", ")))"
}
