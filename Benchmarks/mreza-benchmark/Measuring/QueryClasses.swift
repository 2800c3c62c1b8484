import MrezaCore

/// Chooses searches of each class from what the library really holds; the same for the same library.
struct QueryClasses {
  /// How many searches of a class.
  private static let perClass = 8

  private let library: GeneratedLibrary
  private let raw: RawTable
  /// Words of four letters and more, with the part of the entries that each is in.
  private let words: [(word: String, share: Double)]

  init(_ library: GeneratedLibrary, _ raw: RawTable) throws {
    self.library = library
    self.raw = raw
    var random = SeededGenerator(seed: 1)
    let all = library.model.words.values.flatMap(\.words).filter { $0.count >= 4 && $0.allSatisfy(\.isLetter) }
    // Counting costs, so only some: all of a fixed draw, and what texts hold most.
    var drawn = Set(Set(all).sorted().shuffled(using: &random).prefix(600))
    for language in library.model.words.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for _ in 0..<2_000 {
        guard let word = library.model.words[language]?.draw(&random), word.count >= 4, word.allSatisfy(\.isLetter)
        else { continue }
        drawn.insert(word)
      }
    }
    words = try drawn.sorted().map { ($0, Double(try raw.count("\"\($0)\"")) / Double(library.count)) }
  }

  func all() throws -> [QueryClass] {
    let rare = choose(0.0005...0.005), middle = choose(0.01...0.08), common = choose(0.1...0.75)
    let pairs = zip(middle, middle.dropFirst())
    return [
      QueryClass(name: "rare word, 0.05–0.5 %", aim: 1.3, queries: rare.map { word($0) }),
      QueryClass(name: "word, 1–8 %", queries: middle.map { word($0) }),
      QueryClass(
        name: "common word, 10–75 %", aim: library.count >= 100_000 ? 0.2 : nil, queries: common.map { word($0) }),
      QueryClass(
        name: "two words", aim: 1.3,
        queries: pairs.map { BenchmarkQuery(typed: "\($0) \($1)", match: "\"\($0)\" AND \"\($1)\"") }),
      QueryClass(
        name: "phrase", aim: 1.3,
        queries: phrases().map { BenchmarkQuery(typed: "\"\($0)\"", match: "\"\($0)\"") }),
      QueryClass(
        name: "prefix",
        queries: middle.map { BenchmarkQuery(typed: "\($0.prefix(4))*", match: "\"\($0.prefix(4))\" *") }),
      QueryClass(
        name: "filter",
        queries: middle.map {
          BenchmarkQuery(typed: "\($0) kind:practice", match: "\"\($0)\"", filter: "kind = 'practice'")
        }),
      QueryClass(name: "synonym-widened", queries: Self.widened.map { word($0) }),
      QueryClass(name: "found nowhere", queries: ["qxzvwk", "jjjxqq"].map { word($0) }),
    ]
  }

  /// Labels of the thesaurus that have others, and that real texts hold.
  private static let widened = ["ulaganje", "povratnici", "dijaspora", "udruženje", "funding", "returnees", "training"]

  private func word(_ word: String) -> BenchmarkQuery { BenchmarkQuery(typed: word, match: "\"\(word)\"") }

  private func choose(_ share: ClosedRange<Double>) -> [String] {
    var random = SeededGenerator(seed: 2)
    return Array(words.filter { share.contains($0.share) }.map(\.word).shuffled(using: &random).prefix(Self.perClass))
  }

  /// Pairs of neighbouring words from summaries.
  private func phrases() -> [String] {
    var random = SeededGenerator(seed: 3)
    var found: [String] = []
    while found.count < Self.perClass {
      let text = library[Int.random(in: 0..<library.count, using: &random)].texts[0].summary.dropLast()
      let words = text.lowercased().split(separator: " ")
      let pairs = zip(words, words.dropFirst()).filter { $0.count >= 4 && $1.count >= 4 }
      if let (first, second) = pairs.randomElement(using: &random) { found.append("\(first) \(second)") }
    }
    return found
  }
}
