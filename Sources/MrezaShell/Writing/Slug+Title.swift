import MrezaCore
import MrezaText

extension Slug {
  /// Longer titles are cut at a word.
  private static let longestFromTitle = 60

  /// The slug of a title: `Dani dijaspore u Građanima` is `dani-dijaspore-u-gradjanima`. Cyrillic is read as Latin, `đ` as
  /// `dj`, other letters lose their accents. Returns nil where a title has no letter.
  init?(title: String) {
    var words: [String] = []
    for word in Script.latin(title).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let letters = word.map { "đĐ".contains($0) ? "dj" : Folding.fold(String($0)) }.joined()
      let plain = letters.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard words.isEmpty || words.joined(separator: "-").count + plain.count < Self.longestFromTitle else { break }
      if !plain.isEmpty { words.append(String(plain.prefix(Self.longestFromTitle))) }
    }
    let slug = words.joined(separator: "-")
    guard slug.contains(where: \.isLetter) else { return nil }
    self.init(rawValue: slug)
  }

  /// A title to begin with: the words of the slug.
  var asTitle: String {
    let words = rawValue.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
