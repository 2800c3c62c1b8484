import Foundation
import GRDB
import MrezaText

/// Writes the words that a search for a misspelt one may mean: word forms in plain letters.
///
/// Words that no entry has any more stay until all are written anew: whoever takes one looks whether it is used.
struct VocabularyWriter {
  let db: Database

  /// Writes all words of the index anew.
  func rewrite() throws {
    try db.execute(sql: "DELETE FROM vocabulary")
    try db.execute(
      sql: """
        INSERT INTO vocabulary SELECT length(term), term FROM entry_term
        WHERE term >= 'a' AND term < '{' AND NOT term GLOB '*[^a-z]*'
        """)
  }

  /// Adds the words of an entry.
  func add(_ lists: [Data]) throws {
    let insertion = try db.cachedStatement(sql: "INSERT OR IGNORE INTO vocabulary VALUES (?, ?)")
    var seen: Set<String> = []
    for list in lists {
      let forms = list.withUnsafeBytes { bytes in
        var forms: [String] = []
        let list = bytes.bindMemory(to: UInt8.self)
        guard TokenList.isList(list) else { return forms }
        TokenList.forEachToken(in: list) { token, isColocated in
          if !isColocated, token.allSatisfy({ $0 &- 0x61 < 26 }) {
            forms.append(String(decoding: token, as: UTF8.self))
          }
          return true
        }
        return forms
      }
      for form in forms where seen.insert(form).inserted { try insertion.execute(arguments: [form.utf8.count, form]) }
    }
  }
}
