import CommandKit
import MrezaCore

/// `search QUERY`: finds entries, best first.
struct SearchCommand: Command {
  let signature = CommandSignature(
    name: "search", aliases: ["traži", "pretraga", "s"],
    summary: LocalizedText(bs: "traži zapise po riječima i filterima", en: "finds entries by words and filters"),
    help: LocalizedText(
      bs: """
        Pišite kako govorite: latinicom ili ćirilicom, sa č ć š ž đ ili bez njih. Sve riječi moraju biti nađene.

        „tačna fraza“ traži riječi jednu do druge, pref* početak riječi, -riječ izostavlja zapise, a OR b traži bilo koje.

        Filteri: kind: theme: place: level: year: language:, na primjer kind:practice place:irska year:2019..2022.
        """,
      en: """
        Write as you speak: in Latin or Cyrillic, with č ć š ž đ or without. All words must be found.

        "an exact phrase" finds words next to each other, pref* the beginning of a word, -word leaves entries out, a OR b takes either.

        Filters: kind: theme: place: level: year: language:, for example kind:practice place:ireland year:2019..2022.
        """),
    parameters: [
      .positional("query", .query, takesRest: true, summary: LocalizedText(bs: "šta se traži", en: "what to find")),
      .option(
        "limit", .number(minimum: 1), summary: LocalizedText(bs: "koliko rezultata (10)", en: "how many results (10)")),
      .option(
        "offset", .number(minimum: 0), summary: LocalizedText(bs: "koliko ih preskočiti", en: "how many to skip")),
      .flag("exact", summary: LocalizedText(bs: "bez ikakvog proširenja", en: "without any widening")),
    ],
    examples: ["search povratnici ulaganja", "search \"dani dijaspore\" kind:practice", "search дијаспора -turizam"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let typed = invocation.text("query") ?? ""
    let limit = invocation.number("limit") ?? 10
    let offset = invocation.number("offset") ?? 0
    let found = try context.knowledge.search(
      SearchRequest(
        SearchQuery(parsing: typed), language: context.language.language, limit: limit, offset: offset,
        isExact: invocation.flag("exact")))
    let list = ResultList(
      query: typed, total: found.total, notes: found.notes, results: found.results, offset: offset)
    let data = WireKnowledge.encode(found, query: typed)
    guard found.total > 0 else {
      return Output(SearchWords.nothing(typed, notes: found.notes, in: context), data: data, status: .nothingFound)
    }
    let head = OutputBlock.text(.paragraph([.text(SearchWords.head(list)[context.language])]))
    let notes = SearchWords.notes(found.notes, context.language)
    let shown = offset + found.results.count
    let more = shown < found.total ? [OutputBlock.hint(SearchWords.more(offset: shown, context.language))] : []
    return Output([head] + notes + [.results(list)] + more, data: data)
  }
}

/// The words around results.
private enum SearchWords {
  static func head(_ list: ResultList) -> LocalizedText {
    let shown = list.results.count
    let range = shown < list.total ? "\(list.offset + 1)–\(list.offset + shown)" : nil
    let total = Words.entries(list.total)
    return LocalizedText(
      bs: "Nađeno: \(total.bs)" + (range.map { " (prikazano \($0))" } ?? ""),
      en: "Found: \(total.en)" + (range.map { " (showing \($0))" } ?? ""))
  }

  static func note(_ note: SearchNote, _ language: InterfaceLanguage) -> [Inline] {
    let words =
      switch note.kind {
      case .script: LocalizedText(bs: "pismo", en: "script")
      case .folded: LocalizedText(bs: "nađeno i kao", en: "found as")
      case .synonym: LocalizedText(bs: "srodna riječ", en: "related word")
      case .corrected: LocalizedText(bs: "shvaćeno kao", en: "taken for")
      case .fuzzy: LocalizedText(bs: "slične riječi", en: "similar words")
      case .relaxed: LocalizedText(bs: "bez riječi", en: "without the word")
      }
    return [.text("\(words[language]): "), .code("\(note.from) → \(note.to)")]
  }

  /// The notes as one hint, a line each; none where there are none.
  static func notes(_ notes: [SearchNote], _ language: InterfaceLanguage) -> [OutputBlock] {
    notes.isEmpty ? [] : [.hint(Array(notes.map { note($0, language) }.joined(separator: [.lineBreak])))]
  }

  static func more(offset: Int, _ language: InterfaceLanguage) -> [Inline] {
    [.text(LocalizedText(bs: "Ostatak: ", en: "The rest: ")[language]), .code("--offset \(offset)")]
  }

  static func nothing(_ typed: String, notes: [SearchNote], in context: any CommandContext) -> [OutputBlock] {
    let language = context.language
    let head: [Inline] = [
      .text(LocalizedText(bs: "Ništa nije nađeno za ", en: "Nothing was found for ")[language]), .code(typed),
      .text(". "),
      .text(
        LocalizedText(
          bs: "Pokušajte s manje riječi ili početkom riječi (na primjer ",
          en: "Try fewer words, or the beginning of a word (for example ")[
            language]),
      .code(language == .en ? "diaspor*" : "dijaspor*"),
      .text(LocalizedText(bs: "), ili pregledajte teme: ", en: "), or browse the themes: ")[language]),
      .code("themes"),
    ]
    return [.text(.paragraph(head))] + self.notes(notes, language)
  }
}
