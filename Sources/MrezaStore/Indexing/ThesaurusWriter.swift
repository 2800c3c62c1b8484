import Foundation
import GRDB
import MrezaCore
import MrezaText

/// Writes the thesaurus into the index.
///
/// A label's key is the stems of its words, in the label's language: so a search for any form of a label finds its
/// concept with one look.
struct ThesaurusWriter {
  let db: Database

  /// Labels of more words are for people to read, not to be typed.
  static let maximumWords = 4

  func rewrite(_ concepts: [Concept], stamp: String) throws {
    try db.execute(sql: "DELETE FROM label; DELETE FROM concept_link")
    let analyzer = TextAnalyzer()
    let insertion = try db.cachedStatement(sql: "INSERT OR IGNORE INTO label VALUES (?, ?, ?, ?, ?)")
    for concept in concepts {
      for (language, labels) in concept.labels {
        for (position, label) in labels.enumerated() {
          let label = label.withoutControls
          let words = analyzer.words(of: label)
          guard !words.isEmpty, words.count <= Self.maximumWords else { continue }
          try insertion.execute(arguments: [
            Self.key(words, language), concept.name, language.rawValue, position, label,
          ])
        }
      }
    }
    let link = try db.cachedStatement(sql: "INSERT OR IGNORE INTO concept_link VALUES (?, ?, ?)")
    for concept in concepts {
      for other in concept.related {
        try link.execute(arguments: [concept.name, other, "related"])
        try link.execute(arguments: [other, concept.name, "related"])
      }
      for other in concept.broader {
        try link.execute(arguments: [concept.name, other, "broader"])
        try link.execute(arguments: [other, concept.name, "narrower"])
      }
    }
    try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('thesaurus', ?)", arguments: [stamp])
  }

  /// The key of a label, or of typed words that may be one.
  static func key(_ words: some Sequence<AnalyzedWord>, _ language: Language) -> String {
    words.map { word in language == .en ? word.english ?? word.bosnian : word.bosnian }.joined(separator: " ")
      + " " + language.rawValue
  }
}
