import CommandKit
public import MrezaCore

/// Errors → words: what went wrong, where, and what to do next, in one line.
public struct ErrorWords {
  private let language: InterfaceLanguage
  private let hasColor: Bool

  public init(language: InterfaceLanguage, hasColor: Bool) {
    self.language = language
    self.hasColor = hasColor
  }

  /// One line, without the line feed.
  public func text(for error: any Error) -> String {
    let words = (error as? CommandError).map(text) ?? fallback(error)
    let head = Words.shown(LocalizedText(bs: "greška:", en: "error:"), language)
    return Style.error.apply(to: head, hasColor: hasColor) + " " + Words.shown(words, language).withoutControls
  }

  private func fallback(_ error: any Error) -> LocalizedText {
    if let fault = error as? LibraryFault { return text(fault) }
    return LocalizedText(
      bs: "naredba nije uspjela (\(error)); pokušajte ponovo, a ako se ponavlja, prijavite je s ovom porukom",
      en: "the command failed (\(error)); try again, and if it goes on, report it with this message")
  }

  private func text(_ error: CommandError) -> LocalizedText {
    switch error {
    case .unknownCommand(let name, let nearest):
      let advice =
        didYouMean(nearest)
        ?? LocalizedText(
          bs: "za pretragu upišite „search \(name)“, za spisak naredbi „help“",
          en: "to search type „search \(name)“, for the commands „help“")
      return join(LocalizedText(bs: "nema naredbe „\(name)“", en: "there is no command „\(name)“"), advice)
    case .unknownOption(let option, let command, let nearest):
      return join(
        LocalizedText(bs: "„\(command)“ nema opciju „\(option)“", en: "„\(command)“ has no option „\(option)“"),
        didYouMean(nearest) ?? help(command))
    case .missingArgument(let name, let command):
      return join(
        LocalizedText(bs: "naredbi „\(command)“ nedostaje „\(name)“", en: "„\(command)“ needs „\(name)“"), help(command)
      )
    case .missingValue(let option, let command):
      return join(
        LocalizedText(bs: "opciji „--\(option)“ nedostaje vrijednost", en: "the option „--\(option)“ needs a value"),
        help(command))
    case .unexpectedArgument(let text, let command):
      return join(
        LocalizedText(bs: "„\(command)“ ne zna šta će s „\(text)“", en: "„\(command)“ has no use for „\(text)“"),
        help(command))
    case .wrongValue(let value, let parameter, let type, let nearest):
      return join(
        LocalizedText(
          bs: "„\(value)“ ne može biti „\(parameter)“", en: "„\(value)“ can't be „\(parameter)“"),
        didYouMean(nearest) ?? expected(type))
    case .unknownEntry(let slug, let nearest):
      return join(
        LocalizedText(bs: "nema zapisa „\(slug)“", en: "there is no entry „\(slug)“"),
        didYouMean(nearest)
          ?? LocalizedText(
            bs: "potražite ga s „search“ ili „list“", en: "look for it with „search“ or „list“"))
    case .noSuchResult(let number, let count):
      return join(
        LocalizedText(bs: "nema rezultata broj \(number)", en: "there is no result number \(number)"),
        count == 0
          ? LocalizedText(
            bs: "prvo pretražite, na primjer „search dijaspora“", en: "search first, for example „search diaspora“")
          : LocalizedText(
            bs: "posljednji ispis ima brojeve od 1 do \(count)", en: "the last output has the numbers 1 to \(count)"))
    case .unclosedQuote(let text):
      return LocalizedText(bs: "navodnik nije zatvoren: „\(text)“", en: "the quote is not closed: „\(text)“")
    case .nameTaken(let name, let provider):
      return LocalizedText(
        bs: "naredba „\(name)“ već postoji (daje je „\(provider)“); prvo nju uklonite",
        en: "there is a command „\(name)“ already (from „\(provider)“); unload that first")
    case .cancelled: return LocalizedText(bs: "prekinuto", en: "interrupted")
    case .notInteractive(let question):
      return LocalizedText(
        bs: "naredba pita „\(question)“, a ovdje nema ko odgovoriti; pokrenite je u terminalu",
        en: "the command asks „\(question)“ and nobody is here to answer; run it at a terminal")
    case .notPermitted(let permission):
      return LocalizedText(
        bs: "dodatak nema dopuštenje „\(permission)“; ono se traži u njegovom „plugin.json“ („permissions“)",
        en: "the plugin has no permission „\(permission)“; its „plugin.json“ must ask for it („permissions“)")
    case .library(let fault): return text(fault)
    case .plugin(let name, let fault):
      let words = PluginFaultWords.text(fault, plugin: name)
      return LocalizedText(bs: "dodatak „\(name)“: \(words.bs)", en: "plugin „\(name)“: \(words.en)")
    case .failed(let message, let advice): return advice.map { join(message, $0) } ?? message
    }
  }

  private func text(_ fault: LibraryFault) -> LocalizedText {
    switch fault {
    case .notFound(let path):
      LocalizedText(
        bs: "nema mape „\(path)“; navedite postojeću s „--library“",
        en: "there is no folder „\(path)“; name one with „--library“")
    case .notALibrary(let path):
      LocalizedText(
        bs: "„\(path)“ nije biblioteka (nema „themes.yaml“ ni mape „practices“); navedite mapu „Knowledge“",
        en: "„\(path)“ is no library (neither „themes.yaml“ nor a folder „practices“); name a folder „Knowledge“")
    case .unreadable(let path, let reason):
      LocalizedText(
        bs: "„\(path)“ se ne može čitati (\(reason)); provjerite prava pristupa",
        en: "„\(path)“ can't be read (\(reason)); check its permissions")
    }
  }

  private func join(_ what: LocalizedText, _ next: LocalizedText) -> LocalizedText {
    LocalizedText(bs: "\(what.bs); \(next.bs)", en: "\(what.en); \(next.en)")
  }

  private func didYouMean(_ nearest: [String]) -> LocalizedText? {
    guard !nearest.isEmpty else { return nil }
    let list = nearest.map { "„\($0)“" }.joined(separator: ", ")
    return LocalizedText(bs: "da li ste mislili na \(list)?", en: "did you mean \(list)?")
  }

  private func help(_ command: String) -> LocalizedText {
    command == "mreza"
      ? LocalizedText(bs: "pogledajte „mreza --help“", en: "see „mreza --help“")
      : LocalizedText(bs: "pogledajte „help \(command)“", en: "see „help \(command)“")
  }

  private func expected(_ type: ParameterType) -> LocalizedText {
    switch type {
    case .number(let minimum):
      LocalizedText(bs: "treba cijeli broj, najmanje \(minimum)", en: "it takes a whole number, at least \(minimum)")
    case .choice(let choices):
      LocalizedText(
        bs: "moguće je: \(choices.joined(separator: ", "))", en: "it takes one of: \(choices.joined(separator: ", "))")
    case .theme: LocalizedText(bs: "teme nabraja „themes“", en: "„themes“ lists the themes")
    case .kind:
      LocalizedText(
        bs: "vrste su: \(EntryKind.allCases.map(\.rawValue).joined(separator: ", "))",
        en: "the kinds are: \(EntryKind.allCases.map(\.rawValue).joined(separator: ", "))")
    case .level:
      LocalizedText(
        bs: "nivoi su: \(Level.allCases.map(\.rawValue).joined(separator: ", "))",
        en: "the levels are: \(Level.allCases.map(\.rawValue).joined(separator: ", "))")
    case .date:
      LocalizedText(
        bs: "treba datum kao 2026-12-15 (godina-mjesec-dan)", en: "it takes a day like 2026-12-15 (year-month-day)")
    case .duration:
      LocalizedText(
        bs: "treba trajanje kao 90 (minuta), 1h30 ili 1:30", en: "it takes a duration like 90 (minutes), 1h30 or 1:30")
    default: LocalizedText(bs: "pogledajte „help“", en: "see „help“")
    }
  }
}
