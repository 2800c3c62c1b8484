import CommandKit
import MrezaCore

/// `search QUERY`: finds entries, best first.
struct SearchCommand: Command {
  /// What narrows or widens an answer: the same for a search that is typed and one that was saved.
  static let options: [Parameter] = [
    .option(
      "limit", .number(minimum: 1), summary: LocalizedText(bs: "koliko rezultata (10)", en: "how many results (10)")),
    .option(
      "offset", .number(minimum: 0), summary: LocalizedText(bs: "koliko ih preskočiti", en: "how many to skip")),
    .flag(
      "exact",
      summary: LocalizedText(
        bs: "samo upisane riječi i njihovi oblici", en: "only the words typed, and their forms")),
    .flag(
      "facets",
      summary: LocalizedText(
        bs: "i koliko ih je po vrsti, temi, mjestu i nivou", en: "also how many by kind, theme, place and level")),
    .flag(
      "explain",
      summary: LocalizedText(bs: "uz svaki rezultat i zašto je nađen", en: "with each result also why it was found")),
  ]

  let signature = CommandSignature(
    name: "search", aliases: ["traži", "pretraga", "s"],
    summary: LocalizedText(bs: "traži zapise po riječima i filterima", en: "finds entries by words and filters"),
    help: LocalizedText(
      bs: """
        Pišite kako govorite: latinicom ili ćirilicom, sa č ć š ž đ ili bez njih, u bilo kojem padežu. Traže se zapisi \
        sa svim riječima, i na drugom jeziku; riječ koje nigdje nema zamjenjuje se najbližom. Uz odgovor piše šta je sve učinjeno.

        `"tačna fraza"` traži riječi jednu do druge, `pref*` početak riječi, `-riječ` izostavlja zapise, `a OR b` traži bilo koje.

        Filteri: `kind:` `theme:` `place:` `level:` `year:` `language:`, na primjer `kind:practice place:irska year:2019..2022`. \
        Vrijednost može biti i ime na jednom od jezika, ili njegov početak: `theme:povratnici`, `place:Irska`, `place:IE`.

        Redoslijed: `sort:newest` (najnovije prvo), `sort:title` (po naslovu), `sort:relevance` (najbolje prvo).
        """,
      en: """
        Write as you speak: in Latin or Cyrillic, with č ć š ž đ or without, in any form of the words. Entries with all \
        of the words are found, in the other language too; a word that is nowhere is replaced by the nearest one. \
        Whatever was done is told.

        `"an exact phrase"` finds words next to each other, `pref*` the beginning of a word, `-word` leaves entries out, `a OR b` takes either.

        Filters: `kind:` `theme:` `place:` `level:` `year:` `language:`, for example `kind:practice place:ireland year:2019..2022`. \
        A value may also be a name in either language, or its beginning: `theme:povratnici`, `place:Irska`, `place:IE`.

        Order: `sort:newest` (newest first), `sort:title` (by title), `sort:relevance` (best first).
        """),
    parameters: [
      .positional("query", .query, takesRest: true, summary: LocalizedText(bs: "šta se traži", en: "what to find"))
    ] + options,
    examples: [
      "search povratnici ulaganja", "search \"dani dijaspore\" kind:practice", "search дијаспора -turizam",
      "search ulaganja place:irska sort:newest --facets",
    ])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    try Self.answer(invocation.text("query") ?? "", invocation, in: context)
  }

  /// The answer to a query, with the options of an invocation.
  static func answer(_ typed: String, _ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let offset = invocation.number("offset") ?? 0
    let explains = invocation.flag("explain")
    // Explanations are always asked for: they tell what to mark in a title.
    let request = SearchRequest(
      SearchQuery(parsing: typed), language: context.language.language, limit: invocation.number("limit") ?? 10,
      offset: offset, isExact: invocation.flag("exact"), wantsFacets: invocation.flag("facets"),
      wantsExplanations: true)
    let found = try context.knowledge.search(request)
    let data = WireKnowledge.encode(explains ? found : found.withoutExplanations, query: typed)
    guard found.total > 0 else {
      let answer = EmptyAnswer(request, notes: found.notes, context: context)
      return Output(try answer.blocks, data: data, status: .nothingFound)
    }
    let list = ResultList(
      query: typed, total: found.total, notes: found.notes, results: found.results, offset: offset,
      showsExplanations: explains)
    var blocks: [OutputBlock] = [.paragraph(head(list)[context.language])]
    blocks += SearchNoteWords(found.notes, context.language).blocks + [.results(list)]
    let shown = offset + found.results.count
    if shown < found.total { blocks.append(.hint(more(offset: shown, context.language))) }
    if let facets = found.facets {
      let words = LocalizedText(bs: "Suzite upit, na primjer s:", en: "To narrow it, add for example:")
      let tables = FacetTables(facets, themes: try context.knowledge.themes(), language: context.language).filters
      blocks += (tables.isEmpty ? [] : [.hint(words[context.language])]) + tables
    }
    return Output(blocks, data: data)
  }

  private static func head(_ list: ResultList) -> LocalizedText {
    let shown = list.results.count
    let range = shown < list.total ? "\(list.offset + 1)–\(list.offset + shown)" : nil
    let total = Words.entries(list.total)
    return LocalizedText(
      bs: "Nađeno: \(total.bs)" + (range.map { " (prikazano \($0))" } ?? ""),
      en: "Found: \(total.en)" + (range.map { " (showing \($0))" } ?? ""))
  }

  private static func more(offset: Int, _ language: InterfaceLanguage) -> [Inline] {
    [.text(LocalizedText(bs: "Ostatak: ", en: "The rest: ")[language]), .code("--offset \(offset)")]
  }
}

extension SearchResults {
  fileprivate var withoutExplanations: SearchResults {
    var results = self
    for index in results.results.indices { results.results[index].explanation = nil }
    return results
  }
}
