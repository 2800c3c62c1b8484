import MrezaCore

/// Findings of a check → words: what is wrong, and what to do.
enum FindingWords {
  /// What is wrong.
  static func what(_ fault: Fault) -> LocalizedText {
    switch fault {
    case .unreadableFile(let reason):
      LocalizedText(bs: "fajl se ne može čitati (\(reason))", en: "the file can't be read (\(reason))")
    case .fileTooLarge(let bytes, let limit):
      LocalizedText(
        bs: "fajl je prevelik: \(bytes) bajtova, a najviše smije \(limit)",
        en: "the file is too large: \(bytes) bytes of at most \(limit)")
    case .invalidUTF8: LocalizedText(bs: "ovdje tekst nije UTF-8", en: "the text is not UTF-8 here")
    case .noFrontMatter:
      LocalizedText(bs: "nema zaglavlja između dva reda „---“", en: "no front matter between two lines of „---“")
    case .invalidYAML(let problem):
      LocalizedText(bs: "YAML nije ispravan: \(problem)", en: "the YAML is not valid: \(problem)")
    case .unknownKey(let key, _): LocalizedText(bs: "nepoznat ključ „\(key)“", en: "unknown key „\(key)“")
    case .missingKey(let key): LocalizedText(bs: "nedostaje ključ „\(key)“", en: "the key „\(key)“ is missing")
    case .wrongValue(let key, _): LocalizedText(bs: "pogrešna vrijednost za „\(key)“", en: "wrong value for „\(key)“")
    case .unknownTheme(let theme, _): LocalizedText(bs: "nepoznata tema „\(theme)“", en: "unknown theme „\(theme)“")
    case .unknownEntry(let slug, _):
      LocalizedText(
        bs: "veza vodi na zapis kojeg nema: „\(slug)“", en: "the link leads to an entry that is not there: „\(slug)“")
    case .wrongLinkKind(let link, let slug, let kind):
      LocalizedText(
        bs: "„\(link.rawValue)“ ne može voditi na „\(slug)“, jer je to \(kind.name.bs)",
        en: "„\(link.rawValue)“ can't lead to „\(slug)“, which is a \(kind.name.en)")
    case .footnoteWithoutSource(let id):
      LocalizedText(bs: "fusnota „\(id)“ nema izvora", en: "the footnote „\(id)“ has no source")
    case .sourceNeverCited(let id):
      LocalizedText(bs: "izvor „\(id)“ se nigdje ne navodi", en: "the source „\(id)“ is never cited")
    case .duplicateSource(let id):
      LocalizedText(bs: "izvor „\(id)“ stoji dva puta", en: "the source „\(id)“ stands twice")
    case .duplicateSlug(let slug, let other):
      LocalizedText(bs: "slug „\(slug)“ već ima „\(other)“", en: "the slug „\(slug)“ is that of „\(other)“ already")
    case .undatedSource(let id):
      LocalizedText(bs: "izvor „\(id)“ nema datuma", en: "the source „\(id)“ has no date")
    case .aliasTaken(let alias, let other):
      LocalizedText(
        bs: "alias „\(alias)“ već pripada „\(other)“", en: "the alias „\(alias)“ belongs to „\(other)“ already")
    case .badFileName(let name):
      LocalizedText(bs: "ime fajla „\(name)“ nije ispravno", en: "„\(name)“ is no name for an entry's file")
    case .translationWithoutOriginal(let slug):
      LocalizedText(
        bs: "prijevod bez zapisa „\(slug)“ u istoj mapi",
        en: "a translation without the entry „\(slug)“ in the same folder")
    case .outdatedTranslation:
      LocalizedText(
        bs: "prijevod je zastario: original je u međuvremenu promijenjen",
        en: "the translation is out of date: the original has changed since")
    case .translationIntoOwnLanguage(let language):
      LocalizedText(
        bs: "zapis je već na tom jeziku („\(language.rawValue)“), pa mu prijevod na njega ne treba",
        en: "the entry is in that language („\(language.rawValue)“) already, and takes no translation into it")
    case .summaryTooLong(let words):
      LocalizedText(
        bs: "sažetak ima \(words) riječi, a najviše smije 60", en: "the summary has \(words) words of at most 60")
    case .emptyText: LocalizedText(bs: "nema teksta", en: "there is no text")
    case .noSources:
      LocalizedText(bs: "nema nijednog izvora: zapis je nacrt", en: "there is no source: the entry is a draft")
    case .figureWithoutFootnote(let figure):
      LocalizedText(bs: "brojka „\(figure)“ nema fusnotu", en: "the figure „\(figure)“ has no footnote")
    case .footnotesDiffer(let id, let original, let translation):
      LocalizedText(
        bs: "fusnota „\(id)“: u originalu \(original)×, u prijevodu \(translation)×",
        en: "the footnote „\(id)“: \(original)× in the original, \(translation)× in the translation")
    case .missingSection(_, let heading):
      LocalizedText(
        bs: "prijevodu nedostaje odjeljak „\(heading)“, koji original ima",
        en: "the translation lacks the section „\(heading)“ of its original")
    case .unknownSection(let heading, let kind, _, _):
      LocalizedText(
        bs: "„\(heading)“ nije naslov odjeljka za vrstu \(kind.name.bs)",
        en: "„\(heading)“ is no section of a \(kind.name.en)")
    case .sectionOutOfOrder(let heading, let other):
      LocalizedText(
        bs: "odjeljak „\(heading)“ stoji iza odjeljka „\(other)“",
        en: "the section „\(heading)“ stands behind „\(other)“")
    case .repeatedSection(let heading):
      LocalizedText(bs: "odjeljak „\(heading)“ stoji dva puta", en: "the section „\(heading)“ stands twice")
    case .emptySection(let heading):
      LocalizedText(bs: "odjeljak „\(heading)“ je prazan", en: "the section „\(heading)“ is empty")
    case .orphan:
      LocalizedText(
        bs: "nijedna veza ne vodi ni na ovaj zapis ni iz njega", en: "no link leads to this entry or from it")
    case .linkCycle(let link, let slugs):
      LocalizedText(
        bs: "veze „\(link.rawValue)“ se vraćaju na isti zapis: „\(slugs.joined(separator: " → "))“",
        en: "the links „\(link.rawValue)“ lead back to the same entry: „\(slugs.joined(separator: " → "))“")
    case .englishWords(let words):
      LocalizedText(
        bs: "u bosanskom tekstu su engleske riječi: „\(words.joined(separator: ", "))“",
        en: "English words in a Bosnian text: „\(words.joined(separator: ", "))“")
    case .noDiacritics:
      LocalizedText(
        bs: "u cijelom tekstu nema nijednog slova č, ć, š, ž ili đ", en: "the whole text has no letter č, ć, š, ž or đ")
    case .labelTaken(let label, let language, let other):
      LocalizedText(
        bs: "naziv „\(label)“ (\(language.rawValue)) već ima pojam „\(other)“",
        en: "the label „\(label)“ (\(language.rawValue)) is that of the concept „\(other)“ already")
    case .unknownConcept(let concept, _):
      LocalizedText(bs: "nema pojma „\(concept)“", en: "there is no concept „\(concept)“")
    case .conceptCycle(let concepts):
      LocalizedText(
        bs: "širi pojmovi čine krug: „\(concepts.joined(separator: " → "))“",
        en: "the wider concepts go round in a circle: „\(concepts.joined(separator: " → "))“")
    }
  }
}
