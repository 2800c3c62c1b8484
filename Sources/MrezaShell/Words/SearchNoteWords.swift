import CommandKit
import MrezaCore
import MrezaText

/// What a search did beyond looking for the words as typed → words: what was taken for what in sentences, other spellings
/// and related words in a line each.
struct SearchNoteWords {
  private let notes: [SearchNote]
  private let language: InterfaceLanguage

  /// Related words past this number are only counted.
  private static let maximumRelated = 6

  init(_ notes: [SearchNote], _ language: InterfaceLanguage) {
    self.notes = notes
    self.language = language
  }

  /// None where there are no notes.
  var blocks: [OutputBlock] {
    let sentences = corrections + dropped + nearly
    let lines = [scripts, spellings].compactMap(\.self) + related
    return (sentences.isEmpty ? [] : [.text(.paragraph(Self.lines(sentences)))])
      + (lines.isEmpty ? [] : [.hint(Self.lines(lines))])
  }

  // MARK: - Sentences

  /// A sentence for each word that was taken for another.
  private var corrections: [[Inline]] {
    groups(of: [.corrected, .fuzzy]).map { from, to in
      let or = LocalizedText(bs: "ili", en: "or")
      let words = LocalizedText(bs: "Nema %; traži se %.", en: "There is no %; searching for %.")
      let found = to.map { shown($0, typed: from) }
      return Words.inlines(
        words, Words.typed(from, language), Words.typed(found, joinedBy: or, language), in: language)
    }
  }

  /// One sentence for all words that were dropped.
  private var dropped: [[Inline]] {
    let relaxed = notes.filter { $0.kind == .relaxed && !Self.isNearly($0) }
    guard let last = relaxed.last else { return [] }
    let and = LocalizedText(bs: "i", en: "and")
    let words = LocalizedText(
      bs: "Nijedan zapis nema sve te riječi; bez %, traži se %.",
      en: "No entry has all of these words; searching without %, for %.")
    return [
      Words.inlines(
        words, Words.typed(relaxed.map(\.from), joinedBy: and, language), Words.typed(last.to, language), in: language)
    ]
  }

  /// That entries which lack some of the words come behind those that have all.
  private var nearly: [[Inline]] {
    guard notes.contains(where: Self.isNearly) else { return [] }
    let words = LocalizedText(
      bs: "Na kraju su i zapisi koji nemaju sve te riječi, kao nagađanje.",
      en: "At the end are entries without some of these words, as guesses.")
    return [[.text(words[language])]]
  }

  /// Whether a note says that any of the words would do: from `a b` to `a OR b`.
  private static func isNearly(_ note: SearchNote) -> Bool {
    note.kind == .relaxed && note.to.contains(" OR ")
      && note.to.replacing(" OR ", with: " ") == note.from.replacing(" OR ", with: " ")
  }

  // MARK: - Lines

  /// Whoever reads Cyrillic needs not be told that it was read.
  private var scripts: [Inline]? {
    language == .cyrillic ? nil : line(LocalizedText(bs: "pismo", en: "script"), pairs(of: .script))
  }

  private var spellings: [Inline]? {
    line(LocalizedText(bs: "nađeno i kao", en: "found as"), pairs(of: .folded))
  }

  private var related: [[Inline]] {
    groups(of: [.synonym]).compactMap { from, to in
      let rest = to.count - Self.maximumRelated
      let shown = to.prefix(Self.maximumRelated).joined(separator: ", ") + (rest > 0 ? " … (+\(rest))" : "")
      return line(LocalizedText(bs: "srodne riječi", en: "related words"), "\(from) → \(shown)")
    }
  }

  private func line(_ name: LocalizedText, _ text: String) -> [Inline]? {
    text.isEmpty ? nil : [.text(name[language] + ": "), .code(text)]
  }

  private func pairs(of kind: SearchNote.Kind) -> String {
    notes.filter { $0.kind == kind }.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
  }

  // MARK: - Parts

  /// What the notes of some kinds lead to, by what was typed, in the order of the notes.
  private func groups(of kinds: Set<SearchNote.Kind>) -> [(from: String, to: [String])] {
    notes.filter { kinds.contains($0.kind) }.reduce(into: []) { groups, note in
      if let index = groups.firstIndex(where: { $0.from == note.from }) {
        groups[index].to.append(note.to)
      } else {
        groups.append((note.from, [note.to]))
      }
    }
  }

  /// A word of the library in the script in which the reader typed.
  private func shown(_ word: String, typed: String) -> String {
    language == .cyrillic && Script.containsCyrillic(typed) ? Script.cyrillic(word) : word
  }

  private static func lines(_ lines: [[Inline]]) -> [Inline] { Array(lines.joined(separator: [.lineBreak])) }
}
