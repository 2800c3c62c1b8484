import CommandKit
import MrezaCore
import MrezaText

/// Finds saved searches for the commands that name them.
enum SavedSearchNames {
  /// All searches, in the order of the file.
  /// - Throws: `CommandError` if the file can't be read or has a line that is wrong.
  static func all(in store: any SavedSearchStoring) throws -> [SavedSearches.Search] {
    try faults { try SavedSearches(store.read(), path: store.path).searches }
  }

  /// - Throws: `CommandError`, with the nearest names if there is no such search.
  static func search(named name: String, in store: any SavedSearchStoring) throws -> SavedSearches.Search {
    let found = try faults { try SavedSearches(store.read(), path: store.path).search(named: name) }
    guard let found else { throw try unknown(name, in: store) }
    return found
  }

  /// That there is no search of a name, and which ones there are.
  static func unknown(_ name: String, in store: any SavedSearchStoring) throws -> CommandError {
    let nearest = NearMiss.nearest(to: name, among: try all(in: store).map(\.name))
    let list = nearest.map { "„\($0)“" }.joined(separator: ", ")
    let advice =
      nearest.isEmpty
      ? LocalizedText(bs: "sve nabraja „saved“", en: "„saved“ lists all")
      : LocalizedText(bs: "da li ste mislili na \(list)?", en: "did you mean \(list)?")
    return .failed(SavedSearchWords.unknown(name), advice: advice)
  }

  /// Names that a text begins; none where the file can't be used.
  static func completions(of text: String, in store: any SavedSearchStoring) -> [Completion] {
    let folded = Folding.fold(text)
    return ((try? all(in: store)) ?? []).filter { Folding.fold($0.name).hasPrefix(folded) }
      .map { Completion($0.name, summary: $0.query) }
  }

  /// Runs the body; its faults become errors of a command.
  static func faults<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as SavedSearchFault {
      throw CommandError.failed(SavedSearchWords.text(fault), advice: nil)
    }
  }
}
