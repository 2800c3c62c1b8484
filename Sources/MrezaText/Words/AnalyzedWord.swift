/// A word of a text, and what it is to the search.
public struct AnalyzedWord: Hashable, Sendable {
  /// Where the word stands, in bytes of UTF-8.
  public var range: Range<Int>
  /// As it stands in the text.
  public var text: String
  /// In Latin letters, lower case, without diacritics.
  public var folded: String
  /// `folded` in one spelling for all standards, with the ending on: equal forms are the same word form.
  public var form: String
  /// The stem, if the word is Bosnian, Croatian, Montenegrin or Serbian; a search can't know, so it is there for every
  /// word.
  public var bosnian: String
  /// The stem, if the word is English; nil for a word with other letters than a–z.
  public var english: String?
}
