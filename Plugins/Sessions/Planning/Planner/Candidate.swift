import MrezaCore

/// Something that a stretch of work can be filled with: a module, or a block about a practice, model or challenge.
struct Candidate {
  var kind: BlockKind
  var module: ModuleOffer?
  var reading: Reading?
  var title: String
  var duration: ClosedRange<Int>
  var themes: [String]

  /// What is used up by using it; nil for work in general, which can be had again and again.
  var slug: Slug? { module?.slug ?? reading?.slug }

  /// All that suit the wishes, in the order of their names.
  static func all(_ wishes: WorkshopWishes, _ repertoire: Repertoire, _ words: (LocalizedText) -> String) -> [Candidate]
  {
    let modules = repertoire.modules
      .filter {
        $0.kind != .evaluation && !$0.isOpening && $0.suits(wishes)
          && $0.duration.lowerBound <= DaySkeleton.longestStretch
      }
      .map { offer in
        Candidate(
          kind: offer.kind, module: offer, title: offer.title,
          duration: max(
            5, offer.duration.lowerBound)...max(5, min(offer.duration.upperBound, DaySkeleton.longestStretch)),
          themes: offer.themes)
      }
    return modules.sorted { ($0.slug?.rawValue ?? "") < ($1.slug?.rawValue ?? "") }
      + readings(wishes, repertoire, words) + general(words)
  }

  /// Blocks about single entries: practices are told, challenges are talked over. Only so many of each as a workshop of
  /// that length could use, those of the wished themes first.
  private static func readings(
    _ wishes: WorkshopWishes, _ repertoire: Repertoire, _ words: (LocalizedText) -> String
  ) -> [Candidate] {
    let wished = Set(wishes.themes)
    let fitting = repertoire.readings.filter { wished.isEmpty || !wished.isDisjoint(with: $0.themes) }
    let rank = { (reading: Reading) in
      Double(wished.intersection(reading.themes).count) + SeededNumber.fraction(wishes.seed, reading.slug.rawValue)
    }
    let ordered = fitting.map { (rank($0), $0) }.sorted { ($1.0, $0.1.slug) < ($0.0, $1.1.slug) }.map(\.1)
    let count = 4 + 3 * wishes.days
    let told = ordered.filter { $0.kind == .practice || $0.kind == .model }.prefix(count).map { reading in
      let prefix = words(PlannerWords.fromPractice)
      return Candidate(
        kind: .input, reading: reading, title: prefix + reading.title, duration: 15...30, themes: reading.themes)
    }
    let talkedOver = ordered.filter { $0.kind == .challenge }.prefix(count).map { reading in
      let prefix = words(PlannerWords.discussion)
      return Candidate(
        kind: .exercise, reading: reading, title: prefix + reading.title, duration: 20...60, themes: reading.themes)
    }
    return told + talkedOver
  }

  /// Work that needs no entry, for what nothing else fits.
  private static func general(_ words: (LocalizedText) -> String) -> [Candidate] {
    [
      Candidate(
        kind: .exercise, title: words(PlannerWords.groupWork),
        duration: 5...DaySkeleton.longestStretch, themes: []),
      Candidate(
        kind: .networking, title: words(PlannerWords.pairs),
        duration: 10...45, themes: []),
    ]
  }
}
