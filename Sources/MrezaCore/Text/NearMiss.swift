/// Names that look like a mistyped one: for "did you mean".
public enum NearMiss {
  /// The candidates nearest to the text, nearest first, and in their own order where equally near.
  ///
  /// Near means: at most a third of the letters wrong, or the candidate begins with the text. Case does not count.
  /// - Complexity: O(*n* · *m²*), *n* candidates of length *m*; candidates of very different length cost nothing.
  public static func nearest(to text: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let typed = Array(text.lowercased().prefix(64))
    guard !typed.isEmpty else { return [] }
    let allowed = typed.count / 3
    var found: [(name: String, distance: Int)] = []
    for candidate in candidates {
      let letters = Array(candidate.lowercased().prefix(64))
      if typed.count >= 3, letters.starts(with: typed) {
        found.append((candidate, 0))
      } else if abs(letters.count - typed.count) <= allowed {
        let distance = editDistance(typed, letters)
        if distance <= allowed { found.append((candidate, distance)) }
      }
    }
    let inOrder = found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    return inOrder.prefix(limit).map(\.element.name)
  }

  /// The number of letters to insert, delete, replace or swap with a neighbour to make one word of the other
  /// (optimal string alignment; Damerau 1964, <https://doi.org/10.1145/363958.363994>).
  public static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, leftLetter) in left.enumerated() {
      var row = [i + 1]
      for (j, rightLetter) in right.enumerated() {
        var cost = min(last[j] + (leftLetter == rightLetter ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, leftLetter == right[j - 1], left[i - 1] == rightLetter {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
