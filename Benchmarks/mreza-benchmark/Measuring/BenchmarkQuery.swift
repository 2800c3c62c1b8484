/// A search as it is typed, and the same for raw FTS5: the plain words typed.
struct BenchmarkQuery {
  var typed: String
  var match: String
  /// A condition on the raw table, behind `MATCH`.
  var filter: String?
}

/// Searches of one sort.
struct QueryClass {
  var name: String
  /// What the ratio to raw FTS5 should not exceed.
  var aim: Double?
  var queries: [BenchmarkQuery]
}
