public import MrezaCore

/// What the commands that write, and those that look for what is to be written, need from outside.
public struct WritingDesk {
  let library: any LibraryWriting
  let review: any LibraryReviewing
  let editor: any TextEditing
  let today: () -> CalendarDate
  let refresh: () throws -> Void

  /// - Parameters:
  ///   - library: Where entries are written.
  ///   - review: Knows what is out of date.
  ///   - editor: Where texts are opened.
  ///   - today: The day that it is.
  ///   - refresh: Makes the knowledge base see what was written.
  public init(
    library: any LibraryWriting, review: any LibraryReviewing, editor: any TextEditing,
    today: @escaping () -> CalendarDate, refresh: @escaping () throws -> Void
  ) {
    self.library = library
    self.review = review
    self.editor = editor
    self.today = today
    self.refresh = refresh
  }
}
