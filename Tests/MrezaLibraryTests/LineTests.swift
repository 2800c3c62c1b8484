import Testing

@testable import MrezaLibrary

/// Lines, found by bytes.
struct LineTests {
  @Test(arguments: 0..<300)
  func `lines are those that characters tell of`(seed: Int) {
    let pieces = [
      "a", "č", "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{301}", "\u{200D}", "â", "€",
      " ", "",
      "\u{A0}", "😀", "\u{2027}", "\u{202A}",
    ]
    var number = seed &* 2_654_435_761 &+ 12_345
    var text = ""
    for _ in 0..<(seed % 25) {
      number = (number &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      text += pieces[(number >> 8) % pieces.count]
    }
    #expect(text.lines == text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    let part = text.dropFirst()
    #expect(part.lines == part.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    for line in text.lines { #expect(line.isBlank == line.allSatisfy(\.isWhitespace)) }
  }
}
