import MrezaCore
import MrezaMarkdown
import MrezaText
import SessionPlanning

/// What templates may name: the workshop and the library's entries, in the letters of the reader.
///
/// Every value is a text, a number, a truth, a list or a set of names. A list of none or one stands for what may be missing.
struct DocumentData {
  typealias Values = [String: Any]

  let workshop: Workshop
  let knowledge: any KnowledgeBase
  /// Whether longer texts are made as Markdown instead of HTML.
  var isMarkdown = false

  private var language: Language { workshop.language.language }

  /// All that one document's template may name.
  func values(for document: WorkshopDocument) throws -> Values {
    var number = 0
    let days = try workshop.days.enumerated().map { index, day -> Values in
      let name = LocalizedText(bs: "Dan \(index + 1)", en: "Day \(index + 1)")
      let blocks = try day.timetable(from: workshop.wishes.opening).map { timed -> Values in
        number += 1
        return try values(of: timed, number: number)
      }
      return [
        "day": say(name), "date": workshop.date(ofDay: index).map { [date($0)] } ?? [String](), "note": some(day.note),
        "blocks": blocks,
      ]
    }
    let dates = workshop.days.indices.compactMap(workshop.date)
    let span = dates.first.map { first in
      dates.count > 1 ? "\(date(first)) – \(date(dates[dates.count - 1]))" : date(first)
    }
    let titles = topics
    return [
      "language": workshop.language.rawValue, "documentTitle": say(document.title), "title": letters(workshop.title),
      "organiser": some(workshop.organiser), "place": some(place), "people": workshop.wishes.people,
      "introduction": some(workshop.introduction), "hasOutcome": hasOutcome,
      "dates": span.map { [$0] } ?? [String](), "days": days, "entries": try entries(),
      "rows": Array(1...min(max(workshop.wishes.people, 1), 500)), "topics": titles, "scale": [1, 2, 3, 4, 5],
      "lines": Array(1...6), "materials": try materials(), "words": words, "ratings": ratings, "changes": changes,
    ]
  }

  private func values(of timed: WorkshopDay.TimedBlock, number: Int) throws -> Values {
    let block = timed.block
    let entry = try block.module.flatMap(read) ?? (block.readings.count == 1 ? read(block.readings[0]) : nil)
    let text = entry?.text(in: language)
    let page = text.map { text in { (blocks: [TextBlock]) in rendered(blocks, letters(of: text)) } }
    let section = { (section: EntrySection) -> [String] in
      let blocks = text?.section(section) ?? []
      return blocks.isEmpty ? [] : [page?(blocks) ?? ""]
    }
    let linked = try linkedEntries(of: block)
    return [
      "number": number, "time": "\(clock(timed.start))–\(clock(timed.end))", "minutes": block.minutes,
      "blockTitle": letters(block.title), "kind": say(block.kind.name), "isPause": block.kind.isBreak,
      "isWork": block.isWork, "note": noteHTML(block.note), "reason": block.reason.map { [say($0)] } ?? [String](),
      "summary": text.map { [letters(of: $0)($0.summary)] } ?? [String](),
      "aims": section(.aims), "debrief": section(.debrief), "cautions": section(.cautions),
      "steps": text.map { steps(of: $0, minutes: block.minutes) } ?? [Values](),
      "hasNeeds": entry?.module?.materials.isEmpty == false,
      "needs": entry?.module?.materials.map { letters($0) } ?? [String](),
      "uses": linked.map { entry -> Values in
        let text = entry.text(in: language)
        return [
          "name": letters(of: text)(text.title), "summary": [letters(of: text)(text.summary)],
          "kind": say(entry.kind.name),
        ]
      },
      "sources": entry.map(sources) ?? [Values](),
      "keyFigure": linked.lazy.compactMap(keyFigure).first.map { [$0] } ?? [String](),
      "question": question(text), "actual": block.actual.map { ["\($0.minutes)"] } ?? [String](),
      "difference": block.actual.map { [signed($0.minutes - block.minutes)] } ?? [String](),
    ]
  }

  /// The numbered steps of a module, or its paragraphs where none is numbered. Minutes are shared out equally.
  private func steps(of text: EntryText, minutes: Int) -> [Values] {
    let blocks = text.section(.steps)
    let items = blocks.flatMap { block in if case .list(_, let items) = block { items } else { [[TextBlock]]() } }
    return items.enumerated().map { index, item in
      let share = minutes * (index + 1) / items.count - minutes * index / items.count
      return ["minutes": share, "html": renderedItem(item, letters(of: text))]
    }
  }

  /// The practices, models, challenges and tools that a block draws on.
  private func linkedEntries(of block: WorkshopBlock) throws -> [Entry] { try block.readings.compactMap(read) }

  /// Each practice, model, challenge and tool of the workshop, once, in full.
  private func entries() throws -> [Values] {
    var seen: Set<Slug> = []
    let all = try workshop.days.flatMap(\.blocks).flatMap(linkedEntries)
    return all.filter { seen.insert($0.slug).inserted }.map { entry in
      let text = entry.text(in: language)
      return [
        "name": letters(of: text)(text.title), "kind": say(entry.kind.name),
        "where": some(entry.place?.label ?? ""), "summary": [letters(of: text)(text.summary)],
        "html": rendered(text.body, letters(of: text)), "sources": sources(entry),
      ]
    }
  }

  private func materials() throws -> [String] {
    var seen: Set<String> = []
    let all = try workshop.days.flatMap(\.blocks).flatMap {
      try $0.module.flatMap(read)?.module?.materials ?? []
    }
    return all.filter { seen.insert($0).inserted }.map(letters)
  }

  private func sources(_ entry: Entry) -> [Values] {
    entry.sources.map { source in
      [
        "id": source.id, "publisher": source.publisher.withoutControls, "name": source.title.withoutControls,
        "published": some(source.date ?? ""), "url": source.url.withoutControls,
        "link": HTMLText.isWeb(source.url) ? [source.url.withoutControls] : [],
      ]
    }
  }

  /// The first thing with a figure that an entry tells of its results.
  private func keyFigure(_ entry: Entry) -> String? {
    let text = entry.text(in: language)
    let lines = text.section(.results).plainText.split(separator: "\n")
    return lines.first { $0.contains(where: \.isNumber) && $0.count < 240 }.map { letters(of: text)(String($0)) }
  }

  private func question(_ text: EntryText?) -> String {
    let debrief = text?.section(.debrief).plainText.split(separator: "\n").map(String.init) ?? []
    if let text, let question = debrief.first(where: { $0.contains("?") }) { return letters(of: text)(question) }
    return say(LocalizedText(bs: "Šta od ovoga možete primijeniti kod kuće?", en: "What of this can you use at home?"))
  }

  /// Whether anything is known of how it went.
  private var hasOutcome: Bool {
    !workshop.evaluation.isEmpty || workshop.days.flatMap(\.blocks).contains { $0.actual != nil }
  }

  private var ratings: [Values] {
    workshop.evaluation.ratings.compactMap { rating in
      rating.average.map {
        ["name": letters(rating.question), "average": decimal($0), "count": rating.answers.count, "width": bar($0)]
      }
    }
  }

  private var changes: [Values] {
    workshop.evaluation.changes.compactMap { change in
      change.averages.map {
        [
          "name": letters(change.matter), "before": decimal($0.before), "after": decimal($0.after),
          "beforeWidth": bar($0.before), "afterWidth": bar($0.after),
        ]
      }
    }
  }

  /// What participants are asked about before and after: the inputs and modules, without general work.
  private var topics: [String] {
    let blocks = workshop.days.flatMap(\.blocks).filter {
      $0.kind == .input || ($0.kind == .practical && $0.module != nil)
    }
    return Array(blocks.map { letters($0.title) }.prefix(10))
  }

  private var place: String {
    workshop.venue.isEmpty && workshop.wishes.isOnline ? DocumentWords.online[language] : workshop.venue
  }

  /// An entry with its text as blocks: what came over the wire is Markdown.
  private func read(_ slug: Slug) throws -> Entry? {
    guard var entry = try knowledge.entry(slug) else { return nil }
    if entry.original.body.isEmpty { entry.original.body = MarkdownReader.blocks(of: entry.original.markdown) }
    for index in entry.translations.indices where entry.translations[index].body.isEmpty {
      entry.translations[index].body = MarkdownReader.blocks(of: entry.translations[index].markdown)
    }
    return entry
  }

  /// The trainer's own note as HTML.
  private func noteHTML(_ note: String) -> [String] {
    note.isEmpty ? [] : [isMarkdown ? letters(note) : rendered(MarkdownReader.blocks(of: note), letters)]
  }

  private func rendered(_ blocks: [TextBlock], _ letters: @escaping (String) -> String) -> String {
    isMarkdown ? MarkdownText(letters: letters).text(blocks) : HTMLText(letters: letters).html(blocks)
  }

  private func renderedItem(_ blocks: [TextBlock], _ letters: @escaping (String) -> String) -> String {
    isMarkdown ? MarkdownText(letters: letters).item(blocks) : HTMLText(letters: letters).itemHTML(blocks)
  }

  // MARK: Words and numbers

  private var words: Values { DocumentWords.all.mapValues(say) }

  private func say(_ text: LocalizedText) -> String {
    workshop.language == .cyrillic ? Script.cyrillic(text.bs) : text[workshop.language]
  }

  /// The workshop's own texts are Bosnian unless it is held in English.
  private func letters(_ text: String) -> String {
    workshop.language == .cyrillic ? Script.cyrillic(text.withoutControls) : text.withoutControls
  }

  private func letters(of text: EntryText) -> (String) -> String {
    text.language == .bs ? letters : { $0.withoutControls }
  }

  private func some(_ text: String) -> [String] { text.isEmpty ? [] : [letters(text)] }

  private func clock(_ minutes: Int) -> String {
    let minutes = max(0, minutes)
    return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  private func date(_ date: CalendarDate) -> String {
    language == .bs
      ? "\(date.day). \(date.month). \(date.year)." : "\(date.day) \(DocumentWords.months[date.month - 1]) \(date.year)"
  }

  private func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0" }

  /// With one digit, behind a comma in Bosnian. An average that is no number is a dash.
  private func decimal(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1_000 else { return "–" }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(language == .bs ? "," : ".")\(abs(tenths % 10))"
  }

  /// Width of a bar out of 200 for a value out of 5.
  private func bar(_ number: Double) -> Int { number.isFinite ? Int((min(max(number, 0), 5) * 40).rounded()) : 0 }
}

extension WorkshopBlock {
  /// Whether the block teaches something.
  var isWork: Bool {
    switch kind {
    case .input, .exercise, .practical, .networking: true
    case .opening, .evaluation, .energizer, .coffee, .lunch, .closing, .free: false
    }
  }
}
