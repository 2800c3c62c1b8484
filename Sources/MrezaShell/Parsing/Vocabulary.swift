import CommandKit
import MrezaCore

/// The names that arguments may be given by: themes and kinds by their names in either language, entries by the numbers
/// of the last results.
struct Vocabulary {
  var themes: [Theme]
  /// The entries that the last output showed with numbers.
  var numbered: [Slug]

  /// The slug that a typed text stands for: a number is looked up, a path's last part is enough.
  /// - Throws: `CommandError.noSuchResult` for a number that no result has.
  func slug(_ text: String) throws -> String {
    guard let number = Int(text) else { return text.lowercased() }
    guard numbered.indices.contains(number - 1) else {
      throw CommandError.noSuchResult(number, count: numbered.count)
    }
    return numbered[number - 1].rawValue
  }

  /// The value that a name in either language, or its beginning, stands for.
  func value(named name: String, for type: ParameterType) -> String? {
    switch type {
    case .kind: NamedValue.kinds.value(named: name)
    case .level: NamedValue.levels.value(named: name)
    case .theme: NamedValue.themes(themes).value(named: name)
    default: nil
    }
  }
}
