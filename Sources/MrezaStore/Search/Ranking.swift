import MrezaCore

/// How results are ordered.
///
/// ## The score
///
/// An entry is one row of the index: title, summary and text in each language, and slug, themes, place and actors, which
/// all its language versions share. Each typed word (or phrase, or group of alternatives) that must be found is scored by itself:
///
///     score  = Σ word   idf(word) · ( max language Σ translated field  c  +  Σ shared field  c )
///     c      = weight(field) · max way ( weight(way) · s ) + weight(field) · exactBonus · s(exact form)
///     s      = (k + 1) · n / (n + k · (1 − b + b · length / mean length))      n times in the field
///     idf    = ln(1 + (N − d + ½) / (d + ½))           the word stands in d of N entries; 1 if there is one word
///
/// `s` and `idf` are those of BM25 (Robertson and Zaragoza, <https://doi.org/10.1561/1500000019>), but each field saturates by
/// itself, so that a word said ten times in the text does not outweigh the title. Of the two language versions the better
/// one counts, not their sum: else an entry would rank by how much alike its languages are.
///
/// | field | weight | why |
/// |---|---|---|
/// | title | 10 | says what the entry is |
/// | summary | 5 | what an editor thought essential |
/// | names | 3 | the slug and the aliases: names of programmes, English terms |
/// | themes | 3 | what the entry is filed under |
/// | place | 4 | people look for a town by its name |
/// | actors | 2 | often in the text too |
/// | text | 3 | long, so a word in it says less |
///
/// | way in which a word was found | weight | why |
/// |---|---|---|
/// | the form that was typed | 1 + 0.35 | undoes most of the harm that folding and stemming do |
/// | another form of the word | 1 | |
/// | the beginning of a word | 0.9 | typed as such, but less sure |
/// | another word for it, by the thesaurus | 0.6 | the same thing, in an editor's eyes |
/// | a corrected word | 0.5 | a guess; such results are marked, too |
///
/// So, all else equal, the typed form comes before an inflected one, that before a synonym, and that before a guess. A
/// synonym in the title still outranks the word itself in passing.
///
/// ## Equal scores
///
/// First what is written in the asker's language; then by kind (practice, model, challenge, tool, module, member), then the
/// latest source, then the slug, so that the same search always gives the same order.
///
/// ## Function words
///
/// `u`, `za`, `kako`, `the`, `of` and their like need not be found (`FunctionWords`): a question typed as one speaks finds
/// what its telling words find. In quotes, with `--exact`, or where nothing else was typed, they count as any word.
enum Ranking {
  static let exactBonus = 0.35
  static let relatedWeight = 0.35

  static func weight(of step: MatchExplanation.Step) -> Double {
    switch step {
    case .exact, .inflected: 1
    case .prefix: 0.9
    case .synonym: 0.6
    case .corrected: 0.5
    }
  }

  /// How a field counts: its weight, how soon more of the same word stops counting, and how much a long field lowers it.
  struct FieldWeight {
    let weight: Double
    let k: Double
    let b: Double
  }

  static func weight(of field: SearchField.Name) -> FieldWeight {
    switch field {
    case .title: FieldWeight(weight: 10, k: 0.6, b: 0.3)
    case .summary: FieldWeight(weight: 5, k: 0.8, b: 0.3)
    case .text: FieldWeight(weight: 3, k: 1.2, b: 0.6)
    case .names: FieldWeight(weight: 3, k: 0.4, b: 0.2)
    case .themes: FieldWeight(weight: 3, k: 0.6, b: 0.2)
    case .place: FieldWeight(weight: 4, k: 0.4, b: 0)
    case .actors: FieldWeight(weight: 2, k: 0.8, b: 0.2)
    }
  }
}
