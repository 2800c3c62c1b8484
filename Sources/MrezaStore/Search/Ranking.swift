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
/// | text | 2 | long, so a word in it says less |
///
/// | way in which a word was found | weight | why |
/// |---|---|---|
/// | the form that was typed | 1 + 0.2 | undoes most of the harm that folding and stemming do |
/// | another form of the word | 1 | |
/// | the beginning of a word | 0.9 | typed as such, but less sure |
/// | another word for it, by the thesaurus | 0.8 | the same thing, in an editor's eyes |
/// | a word for a related or a narrower concept | 0.35 | who looks for the one wants to see the other |
/// | a corrected word | 0.5 | a guess; such results are marked, too |
///
/// So, all else equal, the typed form comes before an inflected one, that before a synonym, and that before a guess. A
/// synonym in the title still outranks the word itself in passing.
///
/// A word that the thesaurus does not know counts 0.6 of one that it knows: it holds the field's words, and of a question
/// typed as one speaks (`koliko košta ured za dijasporu`) they say most.
///
/// ## Entries that have most of the words
///
/// Where fewer entries than fill a page have all the words, entries that have most of them (two fifths at least, by `idf`)
/// fill it up, behind the others and marked as guesses; their score is lowered by the part that they have. A tenth is enough for an
/// entry that one of the best is linked with.
///
/// ## Links
///
/// The ten best entries give each entry that they are linked with, either way, a share of their score, if it was found too and is among the best 32, or a guess:
///
///     score += Σ best  0.5 · score(best) / √(1 + number of its links)
///
/// A link is an editor's word that two entries belong together, and an entry beside several good ones is likelier to be what was
/// looked for. A single word that more than 64 entries have is left as it is: there, nearly all are linked with some of the best.
///
/// ## Words that very many entries have
///
/// Scoring costs about a microsecond an entry, so a word that is in most of 100,000 entries would take a tenth of a second.
/// Above `boundedFrom` entries a single word is ranked in two stages: first by title, summary and the shared fields, from an
/// index of their own; then the best of those by the whole formula. An entry that has the word in neither title nor
/// summary can't be among the first then. On the judged queries the first ten are the same as by the whole formula.
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
  static let exactBonus = 0.2
  /// What a word counts that the thesaurus does not know.
  static let unknownWordEmphasis = 0.6
  /// How many of the best entries give a share of their score to what they are linked with, how far down the list they give it,
  /// and how great a share.
  static let linkSeeds = 10
  static let linkReach = 32
  static let linkShare = 0.5

  /// The weight of words for a concept beside the typed one.
  static let relatedWeight = 0.35

  /// From how many matching entries on a single word is ranked in two stages.
  static let boundedFrom = 5000
  /// How many entries the second stage scores.
  static let boundedCandidates = 64

  static func weight(of step: MatchExplanation.Step) -> Double {
    switch step {
    case .exact, .inflected: 1
    case .prefix: 0.9
    case .synonym: 0.8
    case .corrected: 0.5
    case .linked: 0
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
    case .text: FieldWeight(weight: 2, k: 1.2, b: 0.6)
    case .names: FieldWeight(weight: 3, k: 0.4, b: 0.2)
    case .themes: FieldWeight(weight: 3, k: 0.6, b: 0.2)
    case .place: FieldWeight(weight: 4, k: 0.4, b: 0)
    case .actors: FieldWeight(weight: 2, k: 0.8, b: 0.2)
    }
  }
}
