import Foundation
import MrezaText
import Testing

/// One spelling for all spellings of a word.
struct FoldingTests {
  @Test(arguments: [
    "Građani", "građani", "GRAĐANI", "gradjani", "Gradjani", "gradani", "грађани", "ГРАЂАНИ", "Грађани",
  ])
  func `all spellings of a word are one`(spelling: String) {
    #expect(Folding.fold(spelling) == "gradani")
  }

  @Test(arguments: [
    ("č", "c"), ("ć", "c"), ("š", "s"), ("ž", "z"), ("đ", "d"), ("dj", "d"), ("DJ", "d"), ("Č", "c"), ("Ć", "c"),
    ("Š", "s"), ("Ž", "z"), ("Đ", "d"), ("dž", "dz"), ("DŽ", "dz"), ("lj", "lj"), ("NJ", "nj"),
  ])
  func `letters of the Bosnian alphabet lose their marks`(letter: String, folded: String) {
    #expect(Folding.fold(letter) == folded)
  }

  @Test(arguments: [
    ("ǆ", "dz"), ("ǅ", "dz"), ("Ǆ", "dz"), ("ǉ", "lj"), ("ǈ", "lj"), ("Ǉ", "lj"), ("ǌ", "nj"), ("ǋ", "nj"),
    ("Ǌ", "nj"), ("ǈubuški", "ljubuski"), ("koǌ", "konj"), ("ǅep", "dzep"),
  ])
  func `a digraph typed as one character is two letters`(typed: String, folded: String) {
    #expect(Folding.fold(typed) == folded)
  }

  @Test(arguments: [
    ("љубав", "ljubav"), ("КОЊ", "konj"), ("Џем", "dzem"), ("ћуприја", "cuprija"), ("Чапљина", "capljina"),
    ("Шћит", "scit"), ("жена", "zena"), ("Ђорђе", "dorde"), ("подјела", "podela"),
  ])
  func `Cyrillic is read as Latin`(typed: String, folded: String) {
    #expect(Folding.fold(typed) == folded)
  }

  @Test(arguments: [
    ("Ѓорѓи", "dordi"), ("Ќосев", "cosev"), ("ѕвезда", "dzvezda"), ("сѐ", "se"), ("нѝ", "ni"), ("Киев", "kiev"),
    ("Київ", "kijiv"), ("йога", "joga"), ("объект", "obekt"), ("Ќ", "c"),
  ])
  func `letters of Macedonian and other Cyrillic alphabets get their nearest reading`(typed: String, folded: String) {
    #expect(Folding.fold(typed) == folded)
  }

  @Test(arguments: [
    ("Österreich", "osterreich"), ("MÜNCHEN", "munchen"), ("Straße", "strasse"), ("GROẞ", "gross"),
    ("Győr", "gyor"), ("FŰZES", "fuzes"), ("Łódź", "lodz"), ("Timișoara", "timisoara"), ("Iași, Țara", "iasi, tara"),
    ("İzmir", "izmir"), ("Diyarbakır", "diyarbakir"), ("Tiranë", "tirane"), ("São Tomé", "sao tome"),
    ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Þór", "thor"), ("Ļvov", "lvov"), ("Ñandú", "nandu"),
  ])
  func `accents of other languages are taken off`(typed: String, folded: String) {
    #expect(Folding.fold(typed) == folded)
  }

  @Test(arguments: [
    "Školska", "ČAČAK", "ćuprija", "Žepče", "Österreich", "Győr", "São Tomé", "Tiranë", "Łódź", "İzmir",
  ])
  func `a letter and its mark typed apart are the same letter`(word: String) {
    let apart = word.decomposedStringWithCanonicalMapping
    #expect(Array(apart.unicodeScalars) != Array(word.unicodeScalars))
    #expect(Folding.fold(apart) == Folding.fold(word))
  }

  @Test(arguments: [
    ("Dan, i noć! (2026)", "dan, i noc! (2026)"), ("e-uprava\n\tC++", "e-uprava\n\tc++"), ("", ""), ("🎉", "🎉"),
    ("日本 Ελλάδα", "日本 ελλάδα"), ("„Mreža“ — 5 %", "„mreza“ — 5 %"),
  ])
  func `what is no letter stays`(typed: String, folded: String) {
    #expect(Folding.fold(typed) == folded)
  }

  @Test(arguments: [
    "Građani", "gradjani", "ГРАЂАНИ", "Ǆ", "Straße", "İzmir", "Österreich", "подјела", "Ѓорѓи", "C++", "日本",
    "Ana i Đorđe — „Mreža“, 2026.", "",
  ])
  func `a folded text is folded already`(text: String) {
    let folded = Folding.fold(text)
    #expect(Folding.fold(folded) == folded)
  }

  @Test func `different words stay different`() {
    let words = [
      "sud", "sat", "sam", "žena", "dom", "đon", "ljudi", "ludi", "konj", "kon", "džem", "dem", "pas", "baš",
    ]
    #expect(Set(words.map { Folding.fold($0) }).count == words.count)
  }

  @Test func `a part of a text is folded as the whole is`() {
    let text = "Dani dijaspore u Žepču"
    #expect(Folding.fold(text.suffix(5)) == "zepcu")
  }
}
