public import MrezaCore

/// Why a session file could not be read or written. It is as it was.
public enum SessionFileFault: Error, Hashable, Sendable {
  /// Lines and columns count from 1, columns in characters.
  case unreadable(path: String, line: Int, column: Int, problem: LocalizedText)
  case missing(name: String, others: [String])
  case exists(path: String)
  case cannotWrite(path: String, reason: String)
  case cannotRead(path: String, reason: String)
  /// Somebody wrote to it since it was read.
  case changedMeanwhile(path: String)
  /// There is no library of the user's own.
  case nowhereToWrite
  case nothingToUndo(name: String)

  /// What is wrong, and where.
  public var words: LocalizedText {
    switch self {
    case .unreadable(let path, let line, let column, let problem):
      LocalizedText(
        bs: "„\(path):\(line):\(column)“ \(problem.bs); fajl nije mijenjan",
        en: "„\(path):\(line):\(column)“ \(problem.en); the file was not changed")
    case .missing(let name, _):
      LocalizedText(bs: "nema sesije „\(name)“", en: "there is no session „\(name)“")
    case .exists(let path): LocalizedText(bs: "„\(path)“ već postoji", en: "„\(path)“ is there already")
    case .cannotWrite(let path, let reason):
      LocalizedText(
        bs: "„\(path)“ se ne može napisati (\(reason)); ništa nije promijenjeno",
        en: "„\(path)“ can't be written (\(reason)); nothing was changed")
    case .cannotRead(let path, let reason):
      LocalizedText(bs: "„\(path)“ se ne može čitati (\(reason))", en: "„\(path)“ can't be read (\(reason))")
    case .changedMeanwhile(let path):
      LocalizedText(
        bs: "„\(path)“ je u međuvremenu promijenjen; ništa nije napisano",
        en: "„\(path)“ was changed meanwhile; nothing was written")
    case .nowhereToWrite:
      LocalizedText(bs: "nema biblioteke u koju se može pisati", en: "there is no library to write to")
    case .nothingToUndo(let name):
      LocalizedText(bs: "nema šta da se poništi u „\(name)“", en: "there is nothing to undo in „\(name)“")
    }
  }

  /// What to do next.
  public var advice: LocalizedText {
    switch self {
    case .unreadable: LocalizedText(bs: "popravite taj red u editoru", en: "mend that line in an editor")
    case .missing(_, let others):
      others.isEmpty
        ? LocalizedText(bs: "novu pravi „session new \"Naslov\"“", en: "„session new \"Title\"“ makes one")
        : LocalizedText(
          bs: "postoje: \(others.map { "„\($0)“" }.joined(separator: ", "))",
          en: "there are: \(others.map { "„\($0)“" }.joined(separator: ", "))")
    case .exists:
      LocalizedText(bs: "izaberite drugi naslov, ili otvorite tu", en: "choose another title, or open that one")
    case .cannotWrite:
      LocalizedText(bs: "provjerite prava i mjesto na disku", en: "check permissions and disk space")
    case .cannotRead: LocalizedText(bs: "provjerite prava pristupa", en: "check its permissions")
    case .changedMeanwhile: LocalizedText(bs: "ponovite naredbu", en: "run the command again")
    case .nowhereToWrite: LocalizedText(bs: "navedite je s „--library“", en: "name one with „--library“")
    case .nothingToUndo:
      LocalizedText(
        bs: "poništava se samo ono što je promijenila naredba", en: "only what a command changed can be undone")
    }
  }
}
