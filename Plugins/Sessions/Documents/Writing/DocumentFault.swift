public import MrezaCore

/// Why documents could not be made, as data.
public enum DocumentFault: Error, Hashable, Sendable {
  /// A program that makes a format is not installed; `package` is Debian's.
  case missingProgram(String, package: String)
  case programFailed(String, reason: String)
  case unreadableTemplate(path: String)
  case invalidTemplate(path: String, line: Int, problem: String)
  /// A template names what no document has.
  case unknownName(String, path: String, line: Int)
  case unwritable(path: String, reason: String)
  /// A calendar needs dates, and no day has one.
  case noDates
  /// The user has had enough.
  case cancelled
  /// None of the documents can be had in that format.
  case nothingToMake(WorkshopFormat)

  /// What is wrong, and where.
  public var words: LocalizedText {
    switch self {
    case .missingProgram(let program, _):
      LocalizedText(bs: "Program \(program) nije instaliran.", en: "The program \(program) is not installed.")
    case .programFailed(let program, let reason):
      LocalizedText(bs: "Program \(program) nije uspio: \(reason)", en: "The program \(program) failed: \(reason)")
    case .unreadableTemplate(let path):
      LocalizedText(bs: "Predložak se ne može pročitati: \(path)", en: "The template can't be read: \(path)")
    case .invalidTemplate(let path, let line, let problem):
      LocalizedText(
        bs: "Greška u predlošku \(path):\(line): \(problem)", en: "Error in template \(path):\(line): \(problem)")
    case .unknownName(let name, let path, let line):
      LocalizedText(
        bs: "Nepoznata oznaka {{\(name)}} u predlošku \(path):\(line)",
        en: "Unknown tag {{\(name)}} in template \(path):\(line)")
    case .unwritable(let path, let reason):
      LocalizedText(bs: "Ne može se pisati u \(path): \(reason)", en: "Can't write to \(path): \(reason)")
    case .noDates:
      LocalizedText(
        bs: "Nijedan dan nema datum, pa kalendara nema.", en: "No day has a date, so there is no calendar to make.")
    case .cancelled: LocalizedText(bs: "prekinuto", en: "interrupted")
    case .nothingToMake(let format):
      LocalizedText(
        bs: "Nijedan traženi dokument ne postoji kao \(format.rawValue).",
        en: "None of these documents can be had as \(format.rawValue).")
    }
  }

  /// What to do next.
  public var advice: LocalizedText {
    switch self {
    case .missingProgram(_, let package):
      LocalizedText(
        bs: "Instalirajte ga sa: sudo apt install \(package). HTML i kalendar ga ne trebaju.",
        en: "Install it with: sudo apt install \(package). HTML and calendar don't need it.")
    case .programFailed:
      LocalizedText(bs: "Izvezite kao html i štampajte iz preglednika.", en: "Export as html and print from a browser.")
    case .unreadableTemplate:
      LocalizedText(
        bs: "Provjerite da je datoteka tu i da je tekst u UTF-8.", en: "See that the file is there and is UTF-8 text.")
    case .invalidTemplate, .unknownName:
      LocalizedText(
        bs: "Ispravite predložak ili uklonite datoteku; tada važi predložak uz mrezu.",
        en: "Mend the template, or remove the file to have mreza's own.")
    case .unwritable:
      LocalizedText(
        bs: "Izaberite drugi folder ili oslobodite prostor na disku. Ništa nije ostalo napola.",
        en: "Choose another folder or free some disk space. Nothing was left half written.")
    case .noDates: LocalizedText(bs: "Upišite prvi dan radionice.", en: "Set the first day of the workshop.")
    case .cancelled: LocalizedText(bs: "pokrenite ponovo", en: "run it again")
    case .nothingToMake:
      LocalizedText(
        bs: "pptx je za slajdove, ics za dnevni red; html, pdf i docx za sve.",
        en: "pptx is for slides, ics for the agenda; html, pdf and docx for all.")
    }
  }
}
