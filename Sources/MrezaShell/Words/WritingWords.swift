import CommandKit
import MrezaCore

/// What went wrong with writing → what the command answers.
enum WritingWords {
  static func error(_ fault: WritingFault) -> CommandError {
    switch fault {
    case .slugTaken(let slug, let path): taken(slug, LocalizedText(bs: "„\(path)“", en: "„\(path)“"))
    case .fileExists(let path):
      .failed(
        LocalizedText(bs: "fajl „\(path)“ već postoji", en: "there is a file „\(path)“ already"),
        advice: LocalizedText(
          bs: "premjestite ga, ili izaberite drugo ime", en: "move it elsewhere, or choose another name"))
    case .cannotWrite(let path, let reason):
      .failed(
        LocalizedText(bs: "„\(path)“ se ne može napisati (\(reason))", en: "„\(path)“ can't be written (\(reason))"),
        advice: LocalizedText(
          bs: "provjerite prava i mjesto na disku, ili navedite drugu biblioteku s „--library“",
          en: "check permissions and disk space, or name another library with „--library“"))
    case .refused(let findings): refused(findings)
    case .nowhereToWrite:
      .failed(
        LocalizedText(bs: "nema biblioteke u koju se može pisati", en: "there is no library to write to"),
        advice: LocalizedText(bs: "navedite je s „--library“", en: "name one with „--library“"))
    case .unreadableOriginal(let path):
      .failed(
        LocalizedText(bs: "„\(path)“ se ne čita kao zapis", en: "„\(path)“ does not read as an entry"),
        advice: LocalizedText(
          bs: "šta mu nedostaje kaže „check \(path)“", en: "„check \(path)“ says what it lacks"))
    case .ownLanguage(let language, let path):
      .failed(
        LocalizedText(
          bs: "zapis je već na tom jeziku (\(language.name.bs))",
          en: "the entry is in that language already (\(language.name.en))"),
        advice: LocalizedText(bs: "njegov tekst je u „\(path)“", en: "its text is in „\(path)“"))
    }
  }

  /// A text that the check found errors in: the first three of them, with their places.
  private static func refused(_ findings: [Finding]) -> CommandError {
    let shown = findings.prefix(3).map { finding in
      let what = FindingWords.what(finding.fault)
      let place = "\(finding.file):\(finding.line):\(finding.column)"
      return LocalizedText(bs: "„\(place)“ \(what.bs)", en: "„\(place)“ \(what.en)")
    }
    let more = findings.count - shown.count
    let rest = more > 0 ? LocalizedText(bs: "; i još \(more)", en: "; and \(more) more") : LocalizedText(bs: "", en: "")
    return .failed(
      LocalizedText(
        bs: "zapis nije napisan, jer nije ispravan: " + shown.map(\.bs).joined(separator: "; ") + rest.bs,
        en: "the entry was not written, for it is not valid: " + shown.map(\.en).joined(separator: "; ") + rest.en),
      advice: LocalizedText(
        bs: "kako zapis izgleda pokazuje „new practice proba“",
        en: "„new practice trial“ shows what an entry looks like"))
  }

  /// The file that was opened is no longer there.
  static func removed(_ entry: WritableEntry, file: String, isThere: Bool) -> CommandError {
    .failed(
      LocalizedText(bs: "fajla „\(file)“ više nema", en: "the file „\(file)“ is no longer there"),
      advice: isThere
        ? LocalizedText(
          bs: "zapis „\(entry.slug)“ i dalje stoji u biblioteci; otvara ga „edit \(entry.slug)“",
          en: "the entry „\(entry.slug)“ is still in the library; „edit \(entry.slug)“ opens it")
        : LocalizedText(
          bs: "novi zapis pravi „new \(entry.kind.rawValue) \(entry.slug)“",
          en: "„new \(entry.kind.rawValue) \(entry.slug)“ makes a new one"))
  }

  /// The name of a new entry is that of another.
  static func taken(_ slug: Slug, _ owner: LocalizedText) -> CommandError {
    .failed(
      LocalizedText(
        bs: "ime „\(slug)“ već ima \(owner.bs)", en: "the name „\(slug)“ is that of \(owner.en) already"),
      advice: LocalizedText(
        bs: "uredite ga s „edit \(slug)“, ili izaberite drugo ime",
        en: "„edit \(slug)“ edits it; or choose another name"))
  }

  /// A name that no entry can have.
  static func badSlug(_ typed: String, nearest: Slug?) -> CommandError {
    .failed(
      LocalizedText(bs: "„\(typed)“ ne može biti slug", en: "„\(typed)“ can't be a slug"),
      advice: nearest.map { LocalizedText(bs: "može „\($0)“", en: "„\($0)“ can") }
        ?? LocalizedText(
          bs: "slug su mala slova bez dijakritika, cifre i crtice, na primjer „dani-dijaspore“",
          en: "a slug is lower-case ASCII letters, digits and hyphens, for example „diaspora-days“"))
  }

  /// The editor did not do its work. The path is where the text is nevertheless; nil where nothing was left behind.
  static func error(_ fault: EditorFault, path: String?) -> CommandError {
    let isThere = path.map {
      LocalizedText(bs: "; tekst je u „\($0)“", en: "; the text is in „\($0)“")
    }
    let advice = LocalizedText(
      bs: "postavite EDITOR, na primjer „export EDITOR=nano“\(isThere?.bs ?? "")",
      en: "set EDITOR, for example „export EDITOR=nano“\(isThere?.en ?? "")")
    switch fault {
    case .noEditor: return .failed(LocalizedText(bs: "nema editora", en: "there is no editor"), advice: advice)
    case .notFound(let command):
      return .failed(
        LocalizedText(bs: "nema editora „\(command)“", en: "there is no editor „\(command)“"), advice: advice)
    case .cannotStart(let command, let reason):
      return .failed(
        LocalizedText(
          bs: "editor „\(command)“ se ne može pokrenuti (\(reason))",
          en: "the editor „\(command)“ can't be started (\(reason))"
        ), advice: advice)
    case .failed(let command, let status):
      let how = status < 0 ? "signal \(-status)" : "\(status)"
      return .failed(
        LocalizedText(
          bs: "editor „\(command)“ je završio s greškom (\(how))", en: "the editor „\(command)“ failed (\(how))"),
        advice: path.map {
          LocalizedText(bs: "tekst je u „\($0)“ kakav jeste", en: "the text is in „\($0)“ as it is")
        } ?? LocalizedText(bs: "ništa nije promijenjeno", en: "nothing was changed"))
    }
  }
}
