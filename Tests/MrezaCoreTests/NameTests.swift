import Foundation
import MrezaCore
import Testing

/// Slugs, language tags, and names that were nearly typed right.
struct NameTests {
  @Test(arguments: ["lopare-dolaze-nasi", "a", "7", "2026", "a-1-b", "xk-desk", String(repeating: "a", count: 100)])
  func `a slug is lower-case letters and digits joined by hyphens`(text: String) {
    #expect(Slug(text)?.rawValue == text)
    #expect(Slug(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "Lopare", "lopare dolaze", "lopare_dolaze", "općina", "лопаре", "a.md", "a/b", " a",
    "a\n", "a\u{301}", "１", String(repeating: "a", count: 101),
  ])
  func `anything else is no slug`(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test func `slugs are ordered as their letters are`() throws {
    let slugs = try ["b", "a-2", "a-10", "a"].map { try #require(Slug($0)) }
    #expect(slugs.sorted().map(\.rawValue) == ["a", "a-10", "a-2", "b"])
  }

  @Test func `text that is no slug can't be decoded as one`() throws {
    let decoded = try JSONDecoder().decode([Slug].self, from: Data(#"["a-b"]"#.utf8))
    #expect(decoded.map(\.rawValue) == ["a-b"])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Slug].self, from: Data(#"["A B"]"#.utf8)) }
  }

  @Test(arguments: [
    ("bs", InterfaceLanguage.bs), ("bs_BA.UTF-8", .bs), ("bs-Latn-BA", .bs), ("BS", .bs), ("hr", .bs),
    ("hr_HR.UTF-8", .bs), ("sh", .bs), ("cnr_ME", .bs), ("sr_RS@latin", .bs), ("sr-Latn", .bs),
    ("sr-Cyrl", .cyrillic), ("sr", .cyrillic), ("sr_RS.UTF-8", .cyrillic), ("sr-cyrl-BA", .cyrillic),
    ("bs-Cyrl", .cyrillic), ("bs_BA@cyrillic", .cyrillic), ("en", .en), ("en_GB.UTF-8", .en), ("en-US", .en),
  ])
  func `a tag or a locale names a language that mreza speaks`(tag: String, language: InterfaceLanguage) {
    #expect(InterfaceLanguage(tag: tag) == language)
  }

  @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "de_AT", "fr", "ru_RU", "e", "sl_SI", "mk", "_", "42"])
  func `a language that mreza does not speak is none`(tag: String) {
    #expect(InterfaceLanguage(tag: tag) == nil)
  }

  @Test func `the words of Cyrillic are Bosnian`() {
    #expect(InterfaceLanguage.cyrillic.language == .bs)
    #expect(LocalizedText(bs: "praksa", en: "practice")[InterfaceLanguage.cyrillic] == "praksa")
    #expect(LocalizedText(bs: "praksa", en: "practice")[InterfaceLanguage.en] == "practice")
  }

  @Test(arguments: [
    ("serach", ["search"]), ("oepn", ["open"]), ("SEARCH", ["search"]), ("serch", ["search"]), ("searchh", ["search"]),
    ("rel", ["related"]), ("re", []), ("thme", ["theme"]), ("xyz", []), ("", []), ("opeeeen", []),
  ])
  func `did you mean: at most a third of the letters wrong, or the beginning`(typed: String, names: [String]) {
    let commands = ["search", "open", "related", "themes", "theme", "list"]
    #expect(Set(NearMiss.nearest(to: typed, among: commands)) == Set(names))
  }

  @Test func `the nearest name comes first, and equally near ones keep their order`() {
    #expect(NearMiss.nearest(to: "model", among: ["modul", "models", "model"]) == ["models", "model", "modul"])
    #expect(NearMiss.nearest(to: "modxl", among: ["modul", "model"]) == ["modul", "model"])
    #expect(NearMiss.nearest(to: "modxl", among: ["model", "modul"], limit: 1) == ["model"])
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("open", "open", 0),
    ("čaj", "caj", 1), ("ca", "abc", 3),
  ])
  func `the distance counts letters to insert, delete, replace or swap`(left: String, right: String, distance: Int) {
    #expect(NearMiss.editDistance(Array(left), Array(right)) == distance)
    #expect(NearMiss.editDistance(Array(right), Array(left)) == distance)
  }

  @Test func `a hundred kilobytes are near nothing and do no harm`() {
    #expect(NearMiss.nearest(to: String(repeating: "a", count: 100_000), among: ["search", "open"]).isEmpty)
  }
}
