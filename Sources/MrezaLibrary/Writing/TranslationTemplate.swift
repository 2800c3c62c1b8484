import MrezaCore

/// The file that a translation begins as: the original's title and summary to be translated, its revision, and the headings
/// of the sections that it has, in the new language.
struct TranslationTemplate {
  private let draft: TranslationDraft
  private let original: Entry

  init(_ draft: TranslationDraft, of original: Entry) {
    self.draft = draft
    self.original = original
  }

  /// The whole file.
  var text: String {
    let words = original.original
    let revision = Digest.revision(title: words.title, summary: words.summary, markdown: words.markdown)
    return """
      ---
      # \(draft.words(Self.guidance))
      title: \(words.title.yamlQuoted)
      summary: \(words.summary.yamlQuoted)
      translates: \(revision)
      ---

      """ + sections
  }

  private var sections: String {
    EntrySection.sections(of: original.kind).filter { !original.original.section($0).isEmpty }.map { section in
      "\n## \(section.heading[draft.language])\n\n<!-- \(section.heading[original.language]) -->\n"
    }.joined()
  }

  private static let guidance = LocalizedText(
    bs: "Prevedite naslov, sažetak i svaki odjeljak; oznake izvora [^1] ostaju iste kao u originalu.",
    en: "Translate title, summary and each section; the marks of the sources, [^1], stay as in the original.")
}
