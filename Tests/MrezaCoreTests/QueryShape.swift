import MrezaCore

extension SearchQuery {
  /// The query on one line: `a & b | "c d" | e* - f {kind:tool}`. `&` parts groups, `|` the clauses of one.
  var shape: String {
    let required = groups.map { $0.map(Self.shape).joined(separator: " | ") }.joined(separator: " & ")
    let parts = [required] + excluded.map { "- \(Self.shape($0))" } + filters.map { "{\($0.description)}" }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// All clauses, excluded ones too.
  var clauses: [QueryClause] { groups.flatMap(\.self) + excluded }

  private static func shape(_ clause: QueryClause) -> String {
    switch clause {
    case .word(let text): text
    case .prefix(let text): text + "*"
    case .phrase(let text): "\"\(text)\""
    }
  }
}
