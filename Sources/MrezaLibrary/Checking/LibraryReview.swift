public import MrezaCore

/// Looks through the library in use for texts that are out of date.
public struct LibraryReview: LibraryReviewing {
  private let library: Library

  public init(library: Library) { self.library = library }

  public func staleTexts(on day: CalendarDate) throws -> [StaleText] {
    var due: [(day: CalendarDate, text: StaleText)] = []
    var outdated: [StaleText] = []
    let files = Dictionary(grouping: try library.scan().files, by: \.slug)
    for slug in files.keys.sorted() {
      let ofEntry = files[slug] ?? []
      guard let file = ofEntry.first(where: { $0.translation == nil }),
        case .entry(let entry)? = library.load(file).content
      else { continue }
      if let reviewBy = entry.reviewBy, reviewBy < day {
        due.append((reviewBy, StaleText(slug: slug, kind: file.kind, reason: .reviewDue(reviewBy), path: file.path)))
      }
      outdated += ofEntry.compactMap { staleTranslation($0, of: entry.original) }
    }
    return due.sorted { ($0.day, $0.text.slug) < ($1.day, $1.text.slug) }.map(\.text) + outdated
  }

  private func staleTranslation(_ file: LibraryFile, of original: EntryText) -> StaleText? {
    guard let language = file.translation, case .translation(let text)? = library.load(file).content else { return nil }
    let revision = Digest.revision(title: original.title, summary: original.summary, markdown: original.markdown)
    guard text.translates != revision else { return nil }
    return StaleText(
      slug: file.slug, kind: file.kind, reason: .outdatedTranslation(language, revision: revision), path: file.path)
  }
}
