/// Words that hold a sentence together and say nothing of what it is about.
///
/// Prepositions, conjunctions, pronouns, question words, auxiliary verbs and particles of Bosnian and English, folded. A
/// closed list by its nature; words that also mean something of this field (`grad`, `mjesto`, `home`) are not in it.
public enum FunctionWords {
  /// Whether a folded word is one.
  public static func contains(_ folded: String) -> Bool { words.contains(folded) }

  private static let words = Set(
    """
    a ako al ali bez bi bih bila bile bili bilo bio biti bismo biste bude budu cak ce cemu cega cemo cu ciji cija cije da do
    dok gdje gde ga gledano hoce i ih ili im ima imaju imamo iz iza izmedu ja je jedan jedna jedno jer jesmo jesu joj jos
    kad kada kako kao ka ko koga koja koje koji kojim kojima kojeg kojoj koju kome koliko kroz li me medu mi mislim mogu
    moze mozemo mora moraju moramo moj moja moje na nad nam nama nas nasa nase nasi nasih nasim nasoj nasu ne nego neka neki
    neke neko nesto ni nije nisu nismo nikako njih njihov njihova njihove njihovi njim njima nju o od odakle on ona one oni
    ono ova ovaj ove ovi ovo ovom pa po pod pored prema pri preko prije pre s sa sam samo se sebe si smo ste sta sto su sve
    svi svih svoj svoje svoju ta tada taj tako takoder te ti to tog toga toj tom treba trebaju trebamo tu u uz uvijek uvek
    vec vam vas vi za zasto zato zbog
    about after all am an and any are as at be because been before being between both but by can could did do does doing
    down during each few for from further had has have having he her here hers him his how i if in into is it its just
    may me might more most my no nor not of off on once only or other our out over own same she should so some such than
    that the their them then there these they this those through to too under until up us very was we were what when
    where which while who whom why will with would you your
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
