/// The words of a language as they stand in texts, drawn as often as they stand there.
struct WordFrequencies {
  /// In the order of the alphabet.
  let words: [String]
  /// How often each word and those before it stand in the texts.
  private let cumulative: [Int]

  /// - Complexity: O(*n* log *n*), *n* the length of the texts.
  init(_ texts: [String]) {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        counts[String(word), default: 0] += 1
      }
    }
    words = counts.keys.sorted()
    var sum = 0
    cumulative = words.map { word in
      sum += counts[word] ?? 0
      return sum
    }
  }

  /// A word; "x" where the texts had none.
  func draw(_ random: inout SeededGenerator) -> String {
    guard let total = cumulative.last else { return "x" }
    let wanted = Int.random(in: 1...total, using: &random)
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }

  /// So many words, joined by spaces; the first with a capital.
  func draw(count: Int, _ random: inout SeededGenerator) -> String {
    var text = ""
    for index in 0..<max(1, count) {
      let word = draw(&random)
      text += index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : " " + word
    }
    return text
  }
}
