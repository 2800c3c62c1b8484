/// What can be wrong in a file of a library. The words for it are made where it is shown.
public enum Fault: Hashable, Sendable {
  case unreadableFile(reason: String)
  case fileTooLarge(bytes: Int, limit: Int)
  case invalidUTF8
  case noFrontMatter
  case invalidYAML(problem: String)
  case unknownKey(String, nearest: String?)
  case missingKey(String)
  case wrongValue(key: String, expected: Expectation)
  case unknownTheme(String, nearest: String?)
  case unknownEntry(String, nearest: String?)
  case wrongLinkKind(link: LinkType, slug: String, kind: EntryKind)
  case footnoteWithoutSource(String)
  case sourceNeverCited(String)
  case duplicateSource(String)
  case undatedSource(String)
  case duplicateSlug(String, other: String)
  case aliasTaken(String, other: String)
  case badFileName(String)
  case translationWithoutOriginal(String)
  case outdatedTranslation(current: String)
  /// A translation into the language that the entry is written in.
  case translationIntoOwnLanguage(Language)
  case summaryTooLong(words: Int)
  case emptyText
  case noSources
  case figureWithoutFootnote(String)
  case footnotesDiffer(String, original: Int, translation: Int)
  case missingSection(EntrySection, heading: String)
  case unknownSection(String, kind: EntryKind, language: Language, nearest: String?)
  case sectionOutOfOrder(String, before: String)
  case repeatedSection(String)
  case emptySection(String)
  case orphan
  /// Links of one type that lead from an entry back to itself; the first and the last slug are the same.
  case linkCycle(LinkType, [String])
  case englishWords([String])
  case noDiacritics
  case labelTaken(String, language: Language, other: String)
  case unknownConcept(String, nearest: String?)
  case conceptCycle([String])

  /// What a value should have been.
  public enum Expectation: Hashable, Sendable {
    case text, number, boolean, list, mapping, slug, date, partialDate, url, country, years, range
    case oneOf([String])
  }

  /// The stable name of the fault, as in JSON.
  public var code: String {
    switch self {
    case .unreadableFile: "unreadable-file"
    case .fileTooLarge: "file-too-large"
    case .invalidUTF8: "invalid-utf8"
    case .noFrontMatter: "no-front-matter"
    case .invalidYAML: "invalid-yaml"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .wrongValue: "wrong-value"
    case .unknownTheme: "unknown-theme"
    case .unknownEntry: "dead-link"
    case .wrongLinkKind: "wrong-link-kind"
    case .footnoteWithoutSource: "footnote-without-source"
    case .sourceNeverCited: "source-never-cited"
    case .duplicateSource: "duplicate-source"
    case .undatedSource: "undated-source"
    case .duplicateSlug: "duplicate-slug"
    case .aliasTaken: "alias-taken"
    case .badFileName: "bad-file-name"
    case .translationWithoutOriginal: "translation-without-original"
    case .outdatedTranslation: "outdated-translation"
    case .translationIntoOwnLanguage: "translation-into-own-language"
    case .summaryTooLong: "summary-too-long"
    case .emptyText: "empty-text"
    case .noSources: "no-sources"
    case .figureWithoutFootnote: "figure-without-footnote"
    case .footnotesDiffer: "footnotes-differ"
    case .missingSection: "missing-section"
    case .unknownSection: "unknown-section"
    case .sectionOutOfOrder: "section-out-of-order"
    case .repeatedSection: "repeated-section"
    case .emptySection: "empty-section"
    case .orphan: "orphan"
    case .linkCycle: "link-cycle"
    case .englishWords: "english-words"
    case .noDiacritics: "no-diacritics"
    case .labelTaken: "label-taken"
    case .unknownConcept: "unknown-concept"
    case .conceptCycle: "concept-cycle"
    }
  }

  /// Warnings are what an editor should see, but what harms no reader: unknown keys are kept, drafts are shown as drafts.
  /// A note may be as good as it gets: many sources show no date.
  public var severity: Finding.Severity {
    switch self {
    case .unknownKey, .sourceNeverCited, .emptyText, .noSources, .unknownSection, .sectionOutOfOrder, .repeatedSection,
      .emptySection, .orphan, .englishWords, .noDiacritics:
      .warning
    case .undatedSource: .note
    default: .error
    }
  }
}
