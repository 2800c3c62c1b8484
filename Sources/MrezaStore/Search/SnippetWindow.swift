import MrezaCore

/// The words of a text to show: those around what was found that hold most of it.
///
/// Chosen as FTS5's `snippet()` does (<https://www.sqlite.org/fts5.html#the_snippet_function>): a phrase that stands in the window counts
/// 1000, again 1; a window that begins with a sentence 100 more, with the text 120.
struct SnippetWindow {
  static let length = 24

  private let text: UnsafeBufferPointer<UInt8>
  private let finding: PhraseFinder.Finding

  /// The snippet of a text; nil where nothing was found in it.
  static func snippet(of text: String, _ finder: PhraseFinder) -> Snippet? {
    var text = text
    return text.withUTF8 { bytes in
      let finding = finder.find(in: bytes)
      return finding.places.isEmpty ? nil : SnippetWindow(text: bytes, finding: finding).snippet()
    }
  }

  private func snippet() -> Snippet {
    let start = bestStart()
    let words = finding.words
    let end = min(start + Self.length, words.count)
    var parts: [Snippet.Part] = []
    func append(_ bytes: Range<Int>, isMatch: Bool = false) {
      let run = String(decoding: text[bytes], as: UTF8.self).replacing("\n", with: " ")
      if !run.isEmpty { parts.append(.init(run, isMatch: isMatch)) }
    }
    var offset = start == 0 ? 0 : words[start].lowerBound
    for match in matches() where match.upperBound > start && match.lowerBound < end {
      let first = words[max(match.lowerBound, start)].lowerBound,
        last = words[min(match.upperBound, end) - 1].upperBound
      append(offset..<first)
      append(first..<last, isMatch: true)
      offset = last
    }
    append(offset..<(end == words.count ? text.count : max(offset, words[end - 1].upperBound)))
    if start > 0 { Self.add("…", to: &parts, at: 0) }
    if end < words.count { Self.add("…", to: &parts, at: parts.count) }
    return Snippet(parts)
  }

  /// Adds to the part at one end, where that is no match.
  private static func add(_ mark: String, to parts: inout [Snippet.Part], at end: Int) {
    let index = end == 0 ? 0 : parts.count - 1
    if parts.isEmpty || parts[index].isMatch {
      parts.insert(.init(mark), at: end)
    } else {
      parts[index].text = end == 0 ? mark + parts[index].text : parts[index].text + mark
    }
  }

  /// What was found, in words; places that overlap as one.
  private func matches() -> [Range<Int>] {
    var matches: [Range<Int>] = []
    for place in finding.places {
      let end = place.first + place.count
      if let last = matches.last, place.first < last.upperBound {
        matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        matches.append(place.first..<end)
      }
    }
    return matches
  }

  /// The first word of the best window.
  private func bestStart() -> Int {
    var best = (score: 0, start: 0)
    let sentences = finding.words.count > Self.length ? sentences() : []
    var sentence = 0
    for (index, place) in finding.places.enumerated() {
      let (score, found) = score(from: place.first, index)
      if score > best.score {
        let start = found.lowerBound - (Self.length - found.count) / 2
        best = (score, max(0, min(start, finding.words.count - Self.length)))
      }
      while sentence + 1 < sentences.count, sentences[sentence + 1] <= place.first { sentence += 1 }
      guard sentence < sentences.count, sentences[sentence] < place.first else { continue }
      let first = finding.places[...index].firstIndex { $0.first >= sentences[sentence] } ?? index
      let whole = self.score(from: sentences[sentence], first).score + (sentences[sentence] == 0 ? 120 : 100)
      if whole > best.score { best = (whole, sentences[sentence]) }
    }
    return best.start
  }

  /// What a window is worth in which the places from `index` on may stand, and from where to where they do.
  private func score(from start: Int, _ index: Int) -> (score: Int, found: Range<Int>) {
    var seen: Set<Int> = []
    var (score, end) = (0, finding.places[index].first)
    for place in finding.places[index...] {
      guard place.first < start + Self.length else { break }
      score += seen.insert(place.phrase).inserted ? 1000 : 1
      end = place.first + place.count
    }
    return (score, finding.places[index].first..<end)
  }

  /// The words with which sentences begin: the first, and those behind a full stop or a colon and a space.
  private func sentences() -> [Int] {
    finding.words.indices.filter { index in
      guard index > 0 else { return true }
      var position = finding.words[index].lowerBound - 1
      while position >= 0, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position -= 1 }
      guard position >= 0, position != finding.words[index].lowerBound - 1 else { return false }
      return text[position] == 0x2E || text[position] == 0x3A
    }
  }
}
