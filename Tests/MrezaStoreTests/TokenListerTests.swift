import Foundation
import MrezaText
import Testing

@testable import MrezaStore

/// Tokens that are found ahead are those that the analyzer finds.
@Suite struct TokenListerTests {
  private struct Token: Equatable {
    var text: String
    var isColocated: Bool
  }

  private func tokens(inList list: Data) -> [Token] {
    var tokens: [Token] = []
    Array(list).withUnsafeBufferPointer { bytes in
      TokenList.forEachToken(in: bytes) { token, isColocated in
        tokens.append(Token(text: String(decoding: token, as: UTF8.self), isColocated: isColocated))
        return true
      }
    }
    return tokens
  }

  private func tokens(byAnalyzer text: String) -> [Token] {
    var (text, tokens) = (text, [Token]())
    text.withUTF8 { bytes in
      TextAnalyzer().forEachToken(in: bytes, for: .text) { _, token, isColocated in
        tokens.append(Token(text: String(decoding: token, as: UTF8.self), isColocated: isColocated))
        return true
      }
    }
    return tokens
  }

  @Test(arguments: 1...4)
  func `any text has the tokens that the analyzer finds, seen before or not`(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let lister = TokenLister()
    let pieces = [
      "povratnici", "Ђурђевдан", "ulaganja,", " ", " ", " ", "\n", "\t", "e-uprava", "\u{A0}", "č", "c\u{30C}", "😀",
      "[1]",
      "2026.", "returnees'", "њ", "\u{2028}", "--", String(repeating: "dug", count: 40), "đ", "DJ", "\u{FEFF}",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let (list, tokens) = (lister.list(of: text), tokens(byAnalyzer: text))
      if tokens.contains(where: { $0.text.utf8.count > 127 }) {
        #expect(list == Data(text.utf8))
      } else {
        #expect(self.tokens(inList: list) == tokens, "\(text.debugDescription)")
      }
    }
  }

  @Test func `more words than are remembered are found all the same`() {
    let lister = TokenLister()
    for number in 0..<150_000 { _ = lister.list(of: "riječ\(number)") }
    for text in ["riječ7 riječ149999", "povratnici riječ7"] {
      #expect(tokens(inList: lister.list(of: text)) == tokens(byAnalyzer: text))
    }
  }

  @Test func `a token too long for a list leaves the text as it is`() {
    let text = "kratko " + String(repeating: "a", count: 200)
    #expect(TokenLister().list(of: text) == Data(text.utf8))
  }
}
