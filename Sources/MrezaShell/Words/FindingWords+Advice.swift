import MrezaCore

extension FindingWords {
  /// What to do about it.
  static func advice(_ fault: Fault) -> LocalizedText {
    switch fault {
    case .unreadableFile: LocalizedText(bs: "provjerite prava pristupa", en: "check its permissions")
    case .fileTooLarge:
      LocalizedText(bs: "podijelite ga, ili ga izvadite iz biblioteke", en: "split it, or take it out of the library")
    case .invalidUTF8: LocalizedText(bs: "sačuvajte fajl kao UTF-8", en: "save the file as UTF-8")
    case .noFrontMatter:
      LocalizedText(
        bs: "počnite fajl redom „---“; uzor je u „Knowledge/README.md“",
        en: "begin the file with „---“; „Knowledge/README.md“ has a model")
    case .invalidYAML:
      LocalizedText(
        bs: "tekst s dvotačkom ili navodnicima stavite u \"…\"", en: "put text with a colon or quotes between \"…\"")
    case .unknownKey(_, let nearest), .unknownTheme(_, let nearest), .unknownEntry(_, let nearest):
      nearest.map { LocalizedText(bs: "da li ste mislili na „\($0)“?", en: "did you mean „\($0)“?") } ?? unknown(fault)
    case .missingKey(let key): LocalizedText(bs: "dodajte „\(key):“", en: "add „\(key):“")
    case .wrongValue(_, let expected): expectation(expected)
    case .wrongLinkKind(let link, _, _):
      LocalizedText(
        bs: "\(link.targetKind.map { "treba \($0.name.bs); " } ?? "")drugu vezu stavite pod „related“",
        en: "\(link.targetKind.map { "it takes a \($0.name.en); " } ?? "")put any other link under „related“")
    case .footnoteWithoutSource(let id):
      LocalizedText(
        bs: "dodajte izvor s „id: \(id)“, ili ispravite broj", en: "add a source with „id: \(id)“, or mend the number")
    case .sourceNeverCited(let id):
      LocalizedText(
        bs: "navedite ga u tekstu s „[^\(id)]“, ili ga obrišite", en: "cite it in the text as „[^\(id)]“, or remove it")
    case .duplicateSource: LocalizedText(bs: "dajte svakom izvoru svoj „id“", en: "give each source an „id“ of its own")
    case .undatedSource:
      LocalizedText(
        bs: "ako ga izvor pokazuje, dodajte „date:“ (GGGG, GGGG-MM ili GGGG-MM-DD); ako ne, ostavite ovako",
        en: "if the source shows one, add „date:“ (YYYY, YYYY-MM or YYYY-MM-DD); if not, leave it so")
    case .translationIntoOwnLanguage(let language):
      LocalizedText(
        bs: "obrišite ga, ili ga preimenujte u „slug.\(other(than: language).rawValue).md“ ako je drugi jezik",
        en: "remove it, or name it „slug.\(other(than: language).rawValue).md“ if it is in the other language")
    case .linkCycle(_, let slugs) where slugs.count <= 2:
      LocalizedText(
        bs: "izbacite ovu vezu: zapis ne može voditi na sebe", en: "take this link out: an entry can't lead to itself")
    case .linkCycle:
      LocalizedText(
        bs: "izbacite ovu vezu; što vrijedi u oba smjera, stavite pod „related“",
        en: "take this link out; what holds both ways goes under „related“")
    case .duplicateSlug, .badFileName:
      LocalizedText(
        bs: "ime je „slug.md“ ili „slug.en.md“, mala slova bez dijakritika i crtice",
        en: "a name is „slug.md“ or „slug.en.md“, in lower-case ASCII with hyphens, and unique")
    case .aliasTaken: LocalizedText(bs: "ostavite alias samo na jednom mjestu", en: "leave the alias in one place only")
    case .translationWithoutOriginal:
      LocalizedText(bs: "dodajte original, ili obrišite prijevod", en: "add the original, or remove the translation")
    case .outdatedTranslation(let current):
      LocalizedText(
        bs: "uskladite ga s originalom, pa upišite „translates: \(current)“",
        en: "bring it in line with the original, then write „translates: \(current)“")
    case .summaryTooLong: LocalizedText(bs: "skratite ga", en: "shorten it")
    case .emptyText:
      LocalizedText(bs: "napišite tekst pod naslovima svoje vrste", en: "write the text under the headings of its kind")
    case .noSources:
      LocalizedText(bs: "dodajte „sources:“ i navedite ih u tekstu", en: "add „sources:“ and cite them in the text")
    case .figureWithoutFootnote:
      LocalizedText(
        bs: "dodajte oznaku izvora, na primjer „[^1]“, ili brojku izostavite",
        en: "add the mark of its source, for example „[^1]“, or leave the figure out")
    case .footnotesDiffer:
      LocalizedText(
        bs: "navedite u ovom odjeljku iste izvore kao original",
        en: "cite the same sources in this section as the original"
      )
    case .missingSection(_, let heading):
      LocalizedText(
        bs: "prevedite ga pod naslovom „## \(heading)“", en: "translate it under the heading „## \(heading)“")
    case .unknownSection(_, let kind, let language, let nearest):
      nearest.map { LocalizedText(bs: "da li ste mislili na „\($0)“?", en: "did you mean „\($0)“?") }
        ?? headings(of: kind, in: language)
    case .sectionOutOfOrder(let heading, let other):
      LocalizedText(bs: "premjestite „\(heading)“ ispred „\(other)“", en: "move „\(heading)“ before „\(other)“")
    case .repeatedSection: LocalizedText(bs: "spojite ih pod jednim naslovom", en: "join them under one heading")
    case .emptySection:
      LocalizedText(
        bs: "napišite ga, ili obrišite naslov ako izvori o tome ne govore",
        en: "write it, or remove the heading if the sources say nothing of it")
    case .orphan:
      LocalizedText(
        bs: "dodajte vezu, na primjer „related: [slug]“ ili „[[slug]]“ u tekstu",
        en: "add a link, for example „related: [slug]“, or „[[slug]]“ in the text")
    case .englishWords:
      LocalizedText(
        bs: "prevedite ih; strana imena stavite među navodnike ili *u kurziv*",
        en: "translate them; put foreign names between quotes or *in italics*")
    case .noDiacritics:
      LocalizedText(bs: "vratite dijakritike: č ć š ž đ", en: "put the diacritics back: č ć š ž đ")
    case .labelTaken:
      LocalizedText(bs: "ostavite naziv samo kod jednog pojma", en: "leave the label with one concept only")
    case .unknownConcept(_, let nearest):
      nearest.map { LocalizedText(bs: "da li ste mislili na „\($0)“?", en: "did you mean „\($0)“?") }
        ?? LocalizedText(bs: "dodajte pojam, ili obrišite vezu", en: "add the concept, or remove the link")
    case .conceptCycle:
      LocalizedText(bs: "obrišite jednu od ovih veza pod „broader“", en: "remove one of these links under „broader“")
    }
  }

  private static func headings(of kind: EntryKind, in language: Language) -> LocalizedText {
    let headings = EntrySection.sections(of: kind).map { "„\($0.heading[language])“" }.joined(separator: ", ")
    return LocalizedText(bs: "naslovi su: \(headings)", en: "the headings are: \(headings)")
  }

  private static func other(than language: Language) -> Language {
    Language.allCases.first { $0 != language } ?? language
  }

  private static func unknown(_ fault: Fault) -> LocalizedText {
    switch fault {
    case .unknownTheme: LocalizedText(bs: "teme su u „themes.yaml“", en: "the themes are in „themes.yaml“")
    case .unknownEntry: LocalizedText(bs: "ispravite slug, ili obrišite vezu", en: "mend the slug, or remove the link")
    default:
      LocalizedText(bs: "ključevi su nabrojani u „Knowledge/README.md“", en: "„Knowledge/README.md“ lists the keys")
    }
  }

  private static func expectation(_ expected: Fault.Expectation) -> LocalizedText {
    switch expected {
    case .text: LocalizedText(bs: "treba tekst", en: "it takes text")
    case .number: LocalizedText(bs: "treba broj", en: "it takes a number")
    case .boolean: LocalizedText(bs: "treba true ili false", en: "it takes true or false")
    case .list: LocalizedText(bs: "treba lista: [a, b]", en: "it takes a list: [a, b]")
    case .mapping: LocalizedText(bs: "trebaju parovi: {ključ: vrijednost}", en: "it takes pairs: {key: value}")
    case .slug:
      LocalizedText(
        bs: "treba slug: mala slova bez dijakritika i crtice", en: "it takes a slug: lower-case ASCII and hyphens")
    case .date: LocalizedText(bs: "treba datum GGGG-MM-DD", en: "it takes a date, YYYY-MM-DD")
    case .partialDate:
      LocalizedText(bs: "treba GGGG, GGGG-MM ili GGGG-MM-DD", en: "it takes YYYY, YYYY-MM or YYYY-MM-DD")
    case .url:
      LocalizedText(
        bs: "treba adresa koja počinje s https:// ili http://, bez razmaka",
        en: "it takes an address that begins with https:// or http://, without spaces")
    case .country:
      LocalizedText(
        bs: "treba oznaka države po ISO 3166, na primjer BA", en: "it takes a country code of ISO 3166, for example BA")
    case .years:
      LocalizedText(
        bs: "treba {from: 2010, to: 2024} ili {from: 2016, ongoing: true}",
        en: "it takes {from: 2010, to: 2024} or {from: 2016, ongoing: true}")
    case .range: LocalizedText(bs: "treba {min: 60, max: 90}", en: "it takes {min: 60, max: 90}")
    case .oneOf(let values):
      LocalizedText(
        bs: "moguće je: \(values.joined(separator: ", "))", en: "it takes one of: \(values.joined(separator: ", "))")
    }
  }
}
