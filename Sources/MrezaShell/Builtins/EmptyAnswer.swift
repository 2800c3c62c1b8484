import CommandKit
import MrezaCore

/// What to say where a search found nothing: what was tried, what else to type, and what there is to browse.
struct EmptyAnswer {
  private let request: SearchRequest
  private let notes: [SearchNote]
  private let context: any CommandContext

  init(_ request: SearchRequest, notes: [SearchNote], context: any CommandContext) {
    self.request = request
    self.notes = notes
    self.context = context
  }

  private var query: SearchQuery { request.query }
  private var language: InterfaceLanguage { context.language }

  /// How many themes are offered.
  private static let maximumThemes = 6

  /// - Throws: if the library can't be read.
  var blocks: [OutputBlock] {
    get throws {
      let noWords = query.groups.isEmpty && query.excluded.isEmpty && query.filters.isEmpty
      let first = noWords ? [nothingToFind] : [nothingFound, tried]
      return [.text(.paragraph(Array(first.filter { !$0.isEmpty }.joined(separator: [.lineBreak]))))]
        + SearchNoteWords(notes, language).blocks + [
          .text(.list(start: nil, items: try advice.map { [.paragraph($0)] }))
        ]
        + (try themes)
    }
  }

  // MARK: - What was done

  private var nothingToFind: [Inline] {
    Words.inlines(
      LocalizedText(bs: "U % nema nijedne riječi za pretragu.", en: "There is no word to search for in %."),
      Words.typed(query.typed, language), in: language)
  }

  private var nothingFound: [Inline] {
    Words.inlines(
      LocalizedText(bs: "Ništa nije nađeno za %.", en: "Nothing was found for %."), [.code(query.typed)], in: language)
  }

  /// The steps that the search took for such a query; none for one that only narrows.
  private var tried: [Inline] {
    guard !query.groups.isEmpty else { return [] }
    var steps = [
      LocalizedText(
        bs: "svi oblici riječi, u oba pisma, sa č ć š ž đ i bez njih",
        en: "all forms of the words, in both scripts, with č ć š ž đ and without")
    ]
    if !request.isExact, hasWords {
      steps += [
        LocalizedText(bs: "srodne riječi na oba jezika", en: "related words in both languages"),
        LocalizedText(bs: "slično napisane riječi", en: "words spelt alike"),
      ]
    }
    if !request.isExact, query.groups.count > 1 { steps.append(LocalizedText(bs: "manje riječi", en: "fewer words")) }
    let words = LocalizedText(
      bs: "Pokušano: " + steps.map(\.bs).joined(separator: "; ") + ".",
      en: "Tried: " + steps.map(\.en).joined(separator: "; ") + ".")
    return [.text(words[language])]
  }

  private var hasWords: Bool { query.groups.contains { $0.contains { if case .word = $0 { true } else { false } } } }

  // MARK: - What to do next

  /// Lines to type, each with what it does.
  private var advice: [[Inline]] {
    get throws {
      var advice: [[Inline]] = []
      if request.isExact, !query.groups.isEmpty {
        let words = LocalizedText(
          bs: "% isključuje srodne riječi, ispravke i izostavljanje. S njima:%",
          en: "% switches off related words, corrections and leaving out. With them:%")
        advice.append(Words.inlines(words, [.code("--exact")], command(query.typed), in: language))
      }
      if let unfiltered = try withoutFilters { advice.append(unfiltered) }
      if query.groups.contains(where: { $0.contains { if case .phrase = $0 { true } else { false } } }) {
        let words = LocalizedText(
          bs: "Riječi pod navodnicima moraju stajati jedna do druge. Bez navodnika:%",
          en: "Words in quotes must stand next to each other. Without the quotes:%")
        advice.append(Words.inlines(words, command(query.text(isQuoted: false)), in: language))
      }
      let words = LocalizedText(
        bs: "Pokušajte s općenitijom riječi ili s početkom riječi, na primjer %",
        en: "Try a more general word, or the beginning of one, for example %")
      advice.append(Words.inlines(words, [.code(language == .en ? "diaspor*" : "dijaspor*")], in: language))
      return advice
    }
  }

  /// How much the words find without the filters, where that is anything.
  private var withoutFilters: [Inline]? {
    get throws {
      guard !query.filters.isEmpty, !query.groups.isEmpty else { return nil }
      var unfiltered = query
      unfiltered.filters = []
      unfiltered.typed = unfiltered.text()
      let total = try context.knowledge.search(
        SearchRequest(unfiltered, language: request.language, limit: 0, isExact: request.isExact)
      ).total
      guard total > 0 else { return nil }
      let filters = query.filters.map(\.description).joined(separator: " ")
      let count = Words.entries(total)
      let words = LocalizedText(bs: "Bez % ima \(count.bs):%", en: "Without %, \(count.en):%")
      return Words.inlines(words, [.code(filters)], command(unfiltered.typed), in: language)
    }
  }

  /// A line to type, on a line of its own.
  private func command(_ query: String) -> [Inline] { [.lineBreak, .code("search \(query)")] }

  /// The largest themes, each as the line that lists its entries.
  private var themes: [OutputBlock] {
    get throws {
      let facets = try context.knowledge.facets(filters: [])
      let names = FacetTables(facets, themes: try context.knowledge.themes(), language: language)
      let rows = facets.themes.prefix(Self.maximumThemes).map { theme in
        [names.name(of: theme.value, .theme), "list --theme \(theme.value)", "\(theme.count)"]
      }
      let all: OutputBlock = .hint(
        Words.inlines(LocalizedText(bs: "Sve teme: %", en: "All themes: %"), [.code("themes")], in: language))
      guard !rows.isEmpty else { return [all] }
      let head = LocalizedText(bs: "Ili pregledajte teme:", en: "Or browse the themes:")
      let table = OutputTable(columns: ["", "", ""], rows: rows, numeric: [2], verbatim: [1])
      return [.paragraph(head[language]), .table(table), all]
    }
  }
}

extension SearchQuery {
  /// The query as one types it, with or without its quotes.
  fileprivate func text(isQuoted: Bool = true) -> String {
    let shown = { (clause: QueryClause) in
      switch clause {
      case .word(let text): text
      case .prefix(let text): text + "*"
      case .phrase(let text): isQuoted ? "\"\(text)\"" : text
      }
    }
    let parts =
      groups.map { $0.map(shown).joined(separator: " OR ") } + excluded.map { "-" + shown($0) }
      + filters.map(\.description) + (order == .relevance ? [] : ["sort:\(order.rawValue)"])
    return parts.joined(separator: " ")
  }
}
