import MrezaText

/// Finds the phrases of a plan in a text, as FTS5 finds them in the index of it.
///
/// For the few texts that are shown this is faster than to ask FTS5, which would open each term of the query anew for each.
final class PhraseFinder {
  /// A place of a phrase, in words of the text.
  struct Place {
    var first: Int
    var count: Int
    var phrase: Int
  }

  /// Words of a text that have been looked at.
  struct Finding {
    /// Where each word of the text stands, in bytes.
    var words: [Range<Int>] = []
    /// By first word, then by phrase.
    var places: [Place] = []
  }

  /// A position of a phrase that a token answers.
  private struct Answer {
    var phrase: Int
    var bit: UInt64
  }

  private let analyzer: TextAnalyzer
  private var letters = FirstLetters()
  private var answers: [[UInt8]: [Answer]] = [:]
  private var beginnings: [(token: [UInt8], answer: Answer)] = []
  /// How many words each phrase has; 0 for one that is never found.
  private var lengths: [Int]
  /// For each phrase, a bit for each number of its words that the last words of the text are the first ones of.
  private var progress: [UInt64]

  init(_ phrases: [QueryPlan.Phrase], analyzer: TextAnalyzer) {
    self.analyzer = analyzer
    lengths = Array(repeating: 0, count: phrases.count)
    progress = Array(repeating: 0, count: phrases.count)
    for (index, phrase) in phrases.enumerated() { add(phrase.words, index) }
  }

  private func add(_ words: QueryPlan.Words, _ phrase: Int) {
    let positions = words.tokens
    // Longer phrases than there are bits are not shown as found.
    guard !positions.isEmpty, positions.count < UInt64.bitWidth else { return }
    lengths[phrase] = positions.count
    for (position, tokens) in positions.enumerated() {
      let answer = Answer(phrase: phrase, bit: 1 << UInt64(position))
      for token in tokens {
        letters.insert(firstOf: token)
        if words.isPrefix, position == positions.count - 1 {
          beginnings.append((token, answer))
        } else {
          answers[token, default: []].append(answer)
        }
      }
    }
  }

  /// - Complexity: O(*n*), *n* the length of the text.
  func find(in text: UnsafeBufferPointer<UInt8>) -> Finding {
    var finding = Finding()
    var isBegun = false
    var met: [Answer] = []
    analyzer.forEachWord(in: text, beginningWith: letters) { range, tokens in
      let word = finding.words.count
      finding.words.append(range)
      met.removeAll(keepingCapacity: true)
      for token in tokens {
        if let known = answers[token] { met += known }
        for (beginning, answer) in beginnings where token.starts(with: beginning) { met.append(answer) }
      }
      guard isBegun || !met.isEmpty else { return }
      advance(met)
      isBegun = !met.isEmpty
      for phrase in Set(met.map(\.phrase)).sorted() where progress[phrase] >> UInt64(lengths[phrase] - 1) & 1 == 1 {
        finding.places.append(Place(first: word + 1 - lengths[phrase], count: lengths[phrase], phrase: phrase))
      }
    }
    if isBegun { advance([]) }
    finding.places.sort { ($0.first, $0.phrase) < ($1.first, $1.phrase) }
    return finding
  }

  /// Goes on by a word that gives these answers.
  private func advance(_ met: [Answer]) {
    for phrase in progress.indices where progress[phrase] != 0 || !met.isEmpty {
      let answered = met.reduce(0 as UInt64) { $1.phrase == phrase ? $0 | $1.bit : $0 }
      progress[phrase] = (progress[phrase] << 1 | 1) & answered
    }
  }
}
