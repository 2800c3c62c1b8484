import CommandKit
import CommandKitTesting
import MrezaCore
import Testing

@testable import MrezaShell

/// What a search says of what it did.
struct SearchNoteWordsTests {
  private func told(_ notes: [SearchNote], _ language: InterfaceLanguage) throws -> String {
    try Sample.session(language, width: 100).render(Output(SearchNoteWords(notes, language).blocks))
  }

  private static let corrected = [SearchNote(.corrected, from: "dijasopra", to: "dijaspora")]

  @Test(arguments: [
    (InterfaceLanguage.bs, "Nema „dijasopra“; traži se „dijaspora“.\n"),
    (.en, "There is no “dijasopra”; searching for “dijaspora”.\n"),
    (.cyrillic, "Нема „dijasopra“; тражи се „dijaspora“.\n"),
  ])
  func `a correction says what was typed and what was looked for`(language: InterfaceLanguage, words: String) throws {
    #expect(try told(Self.corrected, language) == words)
  }

  @Test func `a reader who typed Cyrillic sees the corrected word in it`() throws {
    let notes = [
      SearchNote(.script, from: "дијасопра", to: "dijasopra"), .init(.corrected, from: "дијасопра", to: "dijaspora"),
    ]
    #expect(try told(notes, .cyrillic) == "Нема „дијасопра“; тражи се „дијаспора“.\n")
    #expect(
      try told(notes, .bs)
        == "Nema „дијасопра“; traži se „dijaspora“.\n\npismo: дијасопра → dijasopra\n")
  }

  @Test func `several near words are told in one sentence`() throws {
    let notes = Self.corrected + ["diaspora", "dijasporo"].map { SearchNote(.fuzzy, from: "dijasopra", to: $0) }
    #expect(try told(notes, .bs) == "Nema „dijasopra“; traži se „dijaspora“, „diaspora“ ili „dijasporo“.\n")
    #expect(
      try told(notes, .en) == "There is no “dijasopra”; searching for “dijaspora”, “diaspora” or “dijasporo”.\n")
  }

  @Test func `dropped words are told together, with what was left`() throws {
    let one = SearchNote(.relaxed, from: "helikopter", to: "ured za dijasporu")
    let two = SearchNote(.relaxed, from: "za", to: "ured dijasporu")
    #expect(
      try told([one], .bs) == "Nijedan zapis nema sve te riječi; bez „helikopter“, traži se „ured za dijasporu“.\n")
    #expect(
      try told([one, two], .en)
        == "No entry has all of these words; searching without “helikopter” and “za”, for “ured dijasporu”.\n")
  }

  @Test func `entries without some of the words are announced, not called the only ones`() throws {
    let text = try told([SearchNote(.relaxed, from: "ured oprema", to: "ured OR oprema")], .bs)
    #expect(text == "Na kraju su i zapisi koji nemaju sve te riječi, kao nagađanje.\n")
  }

  @Test func `related words of one word are on one line, and many are only counted`() throws {
    let notes = [
      SearchNote(.synonym, from: "ulaganja", to: "investment"), .init(.synonym, from: "ured", to: "biro"),
      .init(.synonym, from: "ulaganja", to: "investicija"),
    ]
    #expect(try told(notes, .bs) == "srodne riječi: ulaganja → investment, investicija\nsrodne riječi: ured → biro\n")
    let many = (1...9).map { SearchNote(.synonym, from: "a", to: "b\($0)") }
    #expect(try told(many, .en) == "related words: a → b1, b2, b3, b4, b5, b6 … (+3)\n")
  }

  @Test func `other scripts and spellings are a line each`() throws {
    let notes = [
      SearchNote(.script, from: "дани", to: "dani"), .init(.folded, from: "gradjani", to: "građani"),
      .init(.script, from: "ураду", to: "uradu"),
    ]
    #expect(try told(notes, .bs) == "pismo: дани → dani, ураду → uradu\nnađeno i kao: gradjani → građani\n")
    #expect(try told(notes, .cyrillic) == "нађено и као: gradjani → građani\n")
  }

  @Test func `no notes say nothing`() throws { #expect(try told([], .bs) == "") }
}
