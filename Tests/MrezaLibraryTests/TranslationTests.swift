import Foundation
import MrezaCore
import Testing

@testable import MrezaLibrary

/// Translations, and the revision of the original by which one tells that they are out of date.
struct TranslationTests {
  private static let practice = TemporaryLibrary.practice
  private static let translation = TemporaryLibrary.translation

  private func findings(_ files: [String: String]) throws -> [Finding] { try TemporaryLibrary(files).findings() }

  @Test func `a translation is read with its own words`() throws {
    let library = try TemporaryLibrary(["practices/a.md": Self.practice, "practices/a.en.md": Self.translation])
    let whole = Library(layers: [try library.folder])
    let file = try #require(try whole.scan().files.first { $0.translation == .en })
    guard case .translation(let text) = whole.load(file).content else { return #expect(Bool(false), "no translation") }
    #expect(text.language == .en)
    #expect(text.title == "Cazin: a diaspora office")
    #expect(text.translates == TemporaryLibrary.revision)
    #expect(text.section(.whatWasDone).plainText == "The town has opened an office.")
    #expect(library.path.hasSuffix("Knowledge"))
  }

  @Test(arguments: ["practices/b.en.md", "tools/a.en.md"])
  func `a translation without its original in the same folder says so`(file: String) throws {
    let findings = try findings(["practices/a.md": Self.practice, file: Self.translation])
    #expect(findings.map(\.place) == ["\(file):1:1 translation-without-original"])
    let slug = file == "tools/a.en.md" ? "a" : "b"
    #expect(findings.first?.fault == .translationWithoutOriginal(slug))
  }

  @Test(arguments: [
    ("Cazin: kancelarija", "Cazin: ured"), ("Jedna vrata", "Dvoja vrata"), ("Grad je otvorio", "Grad je zatvorio"),
    ("## Šta je urađeno", "### Šta je urađeno"), ("kancelariju.[^1]", "kancelariju[^1]."),
  ])
  func `a change of the original's words makes the translation out of date`(from: String, to: String) throws {
    let findings = try findings([
      "practices/a.md": Self.practice.replacing(from, with: to), "practices/a.en.md": Self.translation,
    ])
    #expect(findings.map(\.place) == ["practices/a.en.md:4:13 outdated-translation"])
    guard case .outdatedTranslation(let current) = findings.first?.fault else { return }
    #expect(current.count == 12)
    let renewed = Self.translation.replacing(TemporaryLibrary.revision, with: current)
    let after = try self.findings([
      "practices/a.md": Self.practice.replacing(from, with: to), "practices/a.en.md": renewed,
    ])
    #expect(after == [])
  }

  @Test(arguments: [
    ("level: local", "level: national"), ("reviewed: 2026-11-23", "reviewed: 2026-11-24"), ("\n", "\r\n"),
    ("[^1]\n", "[^1]\n\n\n"),
  ])
  func `a change of anything else does not`(from: String, to: String) throws {
    let original = (Self.practice + "\n").replacing(from, with: to)
    #expect(try findings(["practices/a.md": original, "practices/a.en.md": Self.translation]) == [])
  }

  @Test func `the revision is the beginning of a SHA-256`() {
    #expect(Digest.revision(title: "Naslov", summary: "Sažetak", markdown: "## Pouke\n\nPrva.") == "12f7fc708dd6")
    #expect(
      Digest.sha256(Array("abc".utf8)).hasPrefix("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
    #expect(Digest.sha256([]).count == 64)
  }

  @Test(arguments: [
    ("summary: \"One door for all questions.\"\n", "", "1:1 missing-key"),
    ("translates: \(TemporaryLibrary.revision)\n", "", "1:1 missing-key"),
    ("summary: \"One door for all questions.\"", "summary: []", "3:10 wrong-value"),
    ("---\n\n##", "kind: practice\n---\n\n##", "5:1 unknown-key"),
    ("---\ntitle", "title", "1:1 no-front-matter"),
    ("office.[^1]", "office.[^1][^2]", "9:35 footnote-without-source"),
    ("The town", "[[nema-ga]] The town", "9:1 dead-link"),
  ])
  func `a fault in a translation is found where it stands`(from: String, to: String, place: String) throws {
    let text = Self.translation.replacing(from, with: to)
    #expect(text != Self.translation)
    let findings = try findings(["practices/a.md": Self.practice, "practices/a.en.md": text])
    #expect(findings.map(\.place) == ["practices/a.en.md:" + place])
  }

  @Test func `a translation without text, or with a long summary, is found`() throws {
    let long = Array(repeating: "word", count: 61).joined(separator: " ")
    let text = Self.translation.replacing("One door for all questions.", with: long)
    let bare = text.prefix { $0 != "#" }
    let findings = try findings(["practices/a.md": Self.practice, "practices/a.en.md": String(bare)])
    #expect(findings.map(\.fault.code) == ["summary-too-long", "empty-text"])
  }
}
