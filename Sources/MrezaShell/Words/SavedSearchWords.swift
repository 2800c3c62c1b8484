import MrezaCore

/// Faults of the saved searches → words: what, where, and what to do next.
enum SavedSearchWords {
  static func text(_ fault: SavedSearchFault) -> LocalizedText {
    switch fault {
    case .unreadable(let path, let reason):
      LocalizedText(
        bs: "sačuvane pretrage „\(path)“ se ne mogu čitati (\(reason)); provjerite prava pristupa",
        en: "the saved searches „\(path)“ can't be read (\(reason)); check the permissions")
    case .unwritable(let path, let reason):
      LocalizedText(
        bs: "pretraga se ne može sačuvati u „\(path)“ (\(reason)); provjerite prava pristupa i slobodno mjesto",
        en: "the search can't be saved in „\(path)“ (\(reason)); check the permissions and the free space")
    case .noPlace:
      LocalizedText(
        bs: "nema mape u kojoj bi se pretrage čuvale; postavite „HOME“ ili „XDG_DATA_HOME“",
        en: "there is no folder to keep searches in; set „HOME“ or „XDG_DATA_HOME“")
    case .wrongLine(let path, let line, let problem):
      LocalizedText(
        bs: "„\(path):\(line)“: \(text(problem).bs); ispravite taj red, fajl nije mijenjan",
        en: "„\(path):\(line)“: \(text(problem).en); mend that line, the file was left as it is")
    }
  }

  private static func text(_ problem: SavedSearchFault.Problem) -> LocalizedText {
    switch problem {
    case .invalidUTF8: LocalizedText(bs: "red nije tekst u UTF-8", en: "the line is no text in UTF-8")
    case .noColon:
      LocalizedText(
        bs: "u redu nema dvotačke; treba „ime: upit“", en: "the line has no colon; it takes „name: query“")
    case .badName(let name):
      LocalizedText(
        bs: "„\(name)“ ne može biti ime (slova, cifre i crtice, prvo slovo)",
        en: "„\(name)“ can't be a name (letters, digits and hyphens, a letter first)")
    case .noQuery(let name):
      LocalizedText(bs: "„\(name)“ nema upita", en: "„\(name)“ has no query")
    case .repeatedName(let name):
      LocalizedText(bs: "ime „\(name)“ se ponavlja", en: "the name „\(name)“ is there twice")
    }
  }

  /// The name can't be one.
  static func badName(_ name: String) -> LocalizedText {
    LocalizedText(
      bs: "„\(name)“ ne može biti ime pretrage; treba slova, cifre i crtice, s prvim slovom, na primjer „irska-prakse“",
      en:
        "„\(name)“ can't be the name of a search; it takes letters, digits and hyphens, a letter first, as in „irish-practices“"
    )
  }

  /// There is no search of that name.
  static func unknown(_ name: String) -> LocalizedText {
    LocalizedText(bs: "nema sačuvane pretrage „\(name)“", en: "there is no saved search „\(name)“")
  }
}
