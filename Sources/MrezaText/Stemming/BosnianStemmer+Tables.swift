extension BosnianStemmer {
  /// The tables in the form that the steps ask for; made once.
  static let tables = Tables()

  struct Tables: Sendable {
    let endings: [[UInt8]: EndingRule]
    let longestEnding: Int
    let caseEndings: Set<[UInt8]>
    /// Longest first; 0 for the bare stem.
    let caseEndingLengths: [Int]
    let words: [[UInt8]: [UInt8]]
    let prefixes: [(from: [UInt8], to: [UInt8])]
    let stems: [[UInt8]: [UInt8]]
    let keptStems: Set<[UInt8]>
    let opst = Array("opst".utf8)
    let opstEndings = Set("i a e eg ega em emu ih im ima oj om u".split(separator: " ").map { Array($0.utf8) })
    let verbalEndingsAfterIV = Set(
      "ati ao ala alo ali ale am as amo ate aju".split(separator: " ").map { Array($0.utf8) })

    init() {
      let rules = BosnianEndings.table.split(separator: "\n").map { EndingRule(line: $0) }
      endings = Dictionary(uniqueKeysWithValues: rules.map { ($0.ending, $0) })
      longestEnding = rules.map(\.ending.count).max() ?? 0
      caseEndings = Set(rules.filter { !$0.isVerbal }.map(\.ending))
      caseEndingLengths = Set(caseEndings.map(\.count)).union([0]).sorted(by: >)
      words = Dictionary(uniqueKeysWithValues: Self.pairs(BosnianExceptions.words).map { ($0.from, $0.to) })
      prefixes = Self.pairs(BosnianExceptions.prefixes)
      stems = Dictionary(uniqueKeysWithValues: Self.pairs(BosnianExceptions.stems).map { ($0.from, $0.to) })
      keptStems = Set(BosnianExceptions.keptStems.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    }

    private static func pairs(_ text: String) -> [(from: [UInt8], to: [UInt8])] {
      text.split(whereSeparator: \.isWhitespace).map { pair in
        let parts = pair.split(separator: ":")
        return (Array(parts[0].utf8), Array(parts[parts.count - 1].utf8))
      }
    }
  }

  /// An ending, and when it may come off.
  struct EndingRule: Sendable {
    let ending: [UInt8]
    let isVerbal: Bool
    /// In letters.
    let shortestStem: Int
    let blockingLetters: Set<UInt8>
    let blockingPairs: Set<[UInt8]>

    init(line: Substring) {
      let fields = line.split(separator: " ")
      ending = Array(fields[0].utf8)
      isVerbal = fields[1] == "verb"
      shortestStem = Int(fields[2]) ?? 4
      blockingLetters = fields[3] == "-" ? [] : Set(fields[3].utf8)
      blockingPairs = Set(fields.dropFirst(4).map { Array($0.utf8) })
    }

    func mayComeOff(_ stem: ArraySlice<UInt8>) -> Bool {
      guard stem.count >= shortestStem, let last = stem.last, stem.contains(where: Letter.isVowel) else { return false }
      return !blockingLetters.contains(last) && !blockingPairs.contains(Array(stem.suffix(2)))
    }
  }
}
