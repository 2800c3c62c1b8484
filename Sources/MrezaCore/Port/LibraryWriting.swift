/// Writes entries into a library, as files, and says what is wrong with them.
///
/// Guidance for implementers: a file is there whole or not at all, and none that is there is ever written over.
public protocol LibraryWriting {
  /// Makes the file of a new entry.
  /// - Throws: `WritingFault`; `LibraryFault` if the library can't be read.
  func create(_ draft: EntryDraft) throws -> WritableEntry

  /// Writes a whole new file of an entry, once it has passed the check as it would stand in the library.
  /// - Parameters:
  ///   - text: Front matter and text.
  ///   - slug: The entry's name, which must be free; for a translation, that of its original.
  ///   - kind: The kind of entry.
  ///   - translation: The language of a translation; nil for the entry itself.
  /// - Returns: The entry with its file.
  /// - Throws: `WritingFault`: `.refused` with what is wrong, if the check finds errors; `LibraryFault` if the library
  ///   can't be read. Warnings are not errors.
  func add(_ text: String, slug: Slug, kind: EntryKind, translation: Language?) throws -> WritableEntry

  /// Makes an entry one that may be written to: where it lies in a layer that is not the user's own, the original and its
  /// translations are copied there first: its own copy hides an entry together with the translations of that layer.
  /// - Returns: The entry's files; nil if no layer has files of that name.
  /// - Throws: `WritingFault`, and no copy is left behind then; `LibraryFault` if the library can't be read.
  func makeWritable(_ slug: Slug) throws -> WritableEntry?

  /// Begins a translation of an entry that may be written to, with the headings that its original has.
  /// - Returns: The entry with the new file; unchanged if it has a translation into that language.
  /// - Throws: `WritingFault`; also if the original can't be read as an entry.
  func addTranslation(into draft: TranslationDraft, of entry: WritableEntry) throws -> WritableEntry

  /// Says what has become of an entry's files since they were given out, and takes copies away again that say nothing new.
  /// - Parameters:
  ///   - entry: What was given out.
  ///   - file: The one of its files that was opened.
  /// - Returns: Whether there is something to check.
  func settle(_ entry: WritableEntry, opened file: String) -> EditingOutcome

  /// What is wrong in the files of an entry, seen beside all others.
  /// - Throws: `LibraryFault` if the library can't be read.
  func check(_ slug: Slug) throws -> CheckReport
}

/// What is known of an entry before it is written.
public struct EntryDraft: Sendable {
  public var slug: Slug
  public var kind: EntryKind
  public var title: String
  /// The language that it will be written in.
  public var language: Language
  /// The day on which it is begun.
  public var day: CalendarDate
  /// Words → the writer's language and script: the template explains itself in it.
  public var words: @Sendable (LocalizedText) -> String

  public init(
    slug: Slug, kind: EntryKind, title: String, language: Language, day: CalendarDate,
    words: @escaping @Sendable (LocalizedText) -> String
  ) {
    self.slug = slug
    self.kind = kind
    self.title = title
    self.language = language
    self.day = day
    self.words = words
  }
}

/// What is known of a translation before it is written.
public struct TranslationDraft: Sendable {
  public var language: Language
  /// Words → the writer's language and script.
  public var words: @Sendable (LocalizedText) -> String

  public init(language: Language, words: @escaping @Sendable (LocalizedText) -> String) {
    self.language = language
    self.words = words
  }
}

/// What has become of an entry's files.
public enum EditingOutcome: Hashable, Sendable {
  /// They are there, to be checked.
  case kept
  /// The copies said what they were copied from, and are gone again.
  case discarded
  /// The file that was opened is no longer there. Copies that said nothing new are gone too.
  case removed
}

/// An entry whose files may be written to.
public struct WritableEntry: Hashable, Sendable {
  public var slug: Slug
  public var kind: EntryKind
  /// The file of the entry itself.
  public var path: String
  /// The files of its translations.
  public var translations: [Language: String]
  /// Where each file was copied from just now; empty if they lay there already.
  public var copiedFrom: [String: String]

  public init(
    slug: Slug, kind: EntryKind, path: String, translations: [Language: String] = [:],
    copiedFrom: [String: String] = [:]
  ) {
    self.slug = slug
    self.kind = kind
    self.path = path
    self.translations = translations
    self.copiedFrom = copiedFrom
  }
}

/// Why nothing was written.
public enum WritingFault: Error, Hashable, Sendable {
  /// The library has a file of an entry of this name.
  case slugTaken(Slug, path: String)
  case fileExists(path: String)
  case cannotWrite(path: String, reason: String)
  /// The text has not passed the check.
  case refused([Finding])
  /// The library has no folder to write to.
  case nowhereToWrite
  /// There is no original that a translation could be made of: the file is not an entry.
  case unreadableOriginal(path: String)
  /// A translation into the language of the entry itself.
  case ownLanguage(Language, path: String)
}
