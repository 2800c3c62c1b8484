/// How far apart two spellings are, as typing goes.
///
/// Works on word forms, in which `č ć c`, `š s`, `ž z`, `đ dj d` and the two scripts are one already. A letter too many, a
/// missing or another letter costs 1, as does a swap of neighbours (optimal string alignment; Damerau 1964,
/// <https://doi.org/10.1145/363958.363994>); less where fingers and ears err more: a neighbouring key, a doubled letter, a
/// vowel for another, a swap. An error in the first letter costs more, for people rarely make one there.
public enum SpellingDistance {
  /// How much may be wrong in a word of that many letters.
  public static func allowed(for length: Int) -> Double {
    switch length {
    case ..<4: 0
    case 4...5: 1
    case 6...8: 1.8
    default: 2.4
    }
  }

  /// The distance between two words of plain lower-case letters, or nil if it is greater than the limit.
  /// - Complexity: O(*n* · *m*), the lengths of the words.
  public static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Double) -> Double? {
    guard abs(Double(left.count - right.count)) * doubled <= limit else { return nil }
    let first = left.first == right.first ? 0 : firstLetter
    guard first <= limit else { return nil }
    var beforeLast: [Double] = []
    var last = [0.0]
    for (j, letter) in right.enumerated() { last.append(last[j] + cost(adding: letter, after: right, j)) }
    for (i, letter) in left.enumerated() {
      var row = [last[0] + cost(adding: letter, after: left, i)]
      for (j, other) in right.enumerated() {
        var cost = min(
          last[j] + (letter == other ? 0 : substitution(letter, other)),
          last[j + 1] + Self.cost(adding: letter, after: left, i), row[j] + Self.cost(adding: other, after: right, j))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, beforeLast[j - 1] + swapped) }
        row.append(cost)
      }
      if (row.min() ?? 0) > limit { return nil }
      (beforeLast, last) = (last, row)
    }
    let distance = last[right.count] + first
    return distance <= limit ? distance : nil
  }

  private static let doubled = 0.5
  private static let swapped = 0.8
  /// The least that another letter costs.
  static let leastSubstitution = 0.7
  private static let firstLetter = 0.6

  private static func cost(adding letter: UInt8, after word: [UInt8], _ index: Int) -> Double {
    index > 0 && word[index - 1] == letter ? doubled : 1
  }

  private static func substitution(_ left: UInt8, _ right: UInt8) -> Double {
    if Letter.isPlainVowel(left), Letter.isPlainVowel(right) { return 0.8 }
    return neighbours[left]?.contains(right) == true || neighbours[right]?.contains(left) == true
      ? leastSubstitution : 1
  }

  /// Keys beside each other on a QWERTZ keyboard, as it is used for the language, and pairs that sound alike.
  private static let neighbours: [UInt8: Set<UInt8>] = {
    var pairs: [UInt8: Set<UInt8>] = [:]
    for row in ["qwertzuiop", "asdfghjkl", "yxcvbnm"] {
      for (left, right) in zip(row.utf8, row.utf8.dropFirst()) { pairs[left, default: []].insert(right) }
    }
    for pair in ["yz", "ij", "iy", "vw", "ks", "kc", "ck", "sz", "td", "pb", "gk", "fv", "mn"] {
      let letters = Array(pair.utf8)
      pairs[letters[0], default: []].insert(letters[1])
    }
    return pairs
  }()
}
