import MrezaCore

/// The file that a new entry begins as: front matter with all keys of its kind, and the headings of its sections, with
/// comments that explain them.
///
/// As it stands it passes the check, as a draft. Keys that an entry may do without are comments.
struct EntryTemplate {
  private let draft: EntryDraft

  init(_ draft: EntryDraft) { self.draft = draft }

  /// The whole file.
  var text: String { (["---"] + head + details + links + tail + ["---"]).joined(separator: "\n") + "\n" + body }

  private var head: [String] {
    [
      comment(
        "Redovi koji počinju s „#“ su objašnjenja; obrišite ih kad vam više ne trebaju. Ključ iza „#“ nije obavezan.",
        "Lines that begin with „#“ explain; remove them when you need them no more. A key behind „#“ may be left out."),
      "title: \(draft.title.yamlQuoted)",
      comment(
        "Jedna do tri rečenice, najviše 60 riječi: šta je to i zašto bi zanimalo općinu.",
        "One to three sentences, at most 60 words: what it is and why a municipality would care."),
      "summary: \(draft.words(Self.summary).yamlQuoted)", "kind: \(draft.kind.rawValue)",
      comment(
        "Jezik zapisa: „bs“ ili „en“. Prijevod je poseban fajl.",
        "The entry's language: „bs“ or „en“. A translation is a file of its own."),
      "language: \(draft.language.rawValue)",
      comment("Bar jedna tema; sve nabraja „mreza themes“.", "At least one theme; „mreza themes“ lists them."),
      "themes: []",
      "# place: {country: BA, region: Tuzlanski kanton, municipality: Brdo}",
      "level: local   # " + Level.allCases.map(\.rawValue).joined(separator: " | "),
      "# years: {from: 2016, ongoing: true}   # {from: 2013, to: 2020}, {from: 2022}", "# actors: [\"Grad Brdo\"]",
      "# aliases: []",
    ]
  }

  private var details: [String] {
    switch draft.kind {
    case .practice: ["# maturity: promising   # " + Maturity.allCases.map(\.rawValue).joined(separator: " | ")]
    case .module:
      [
        "block: exercise   # " + ModuleDetails.Block.allCases.map(\.rawValue).joined(separator: " | "),
        comment("Trajanje u minutama, grupa u ljudima.", "Duration in minutes, group in people."),
        "duration: {min: 60, max: 90}", "group: {min: 6, max: 24}", "materials: []",
        comment(
          "Može li se raditi i na mreži: „true“ ili „false“.",
          "Whether it works online too: „true“ or „false“."),
        "online: false",
      ]
    case .model, .challenge, .tool, .member: []
    }
  }

  private var links: [String] {
    let types: [LinkType] =
      switch draft.kind {
      case .practice: [.addresses, .applies, .uses, .by, .related]
      case .model, .tool: [.addresses, .applies, .related]
      case .module: [.teaches, .related]
      case .challenge, .member: [.related]
      }
    return [
      comment(
        "Veze na druge zapise: u zagradama su njihovi slugovi.", "Links to other entries: their slugs in brackets.")
    ]
      + types.map { type in
        "# \(type.rawValue): [slug]   # \(draft.words(type.targetKind?.pluralName ?? Self.anything))"
      }
  }

  private var tail: [String] {
    let next = draft.day.description.dropFirst(4)
    let year = draft.day.year + 1
    let reviewBy = CalendarDate("\(year)\(next)")?.description ?? "\(year)-02-28"
    return [
      comment(
        "Svaka činjenica u tekstu završava oznakom izvora: [^1]. Bez izvora zapis je nacrt. Izvori se pišu ovako:",
        "Every fact in the text ends in the mark of its source: [^1]. Without a source the entry is a draft. A source:"),
      "# sources:", "#   - id: 1", "#     publisher: FENA", "#     title: \"Prezentacija ureda\"",
      "#     date: 2026-05-17",
      "#     url: https://example.org/", "sources: []", "reviewed: \(draft.day)", "review_by: \(reviewBy)",
    ]
  }

  private var body: String {
    let intro = draft.words(
      LocalizedText(
        bs: "Odjeljak o kojem izvori ne govore obrišite zajedno s naslovom.",
        en: "Remove a section, heading and all, of which the sources say nothing."))
    return "\n<!-- \(intro) -->\n"
      + EntrySection.sections(of: draft.kind).map { section in
        "\n## \(section.heading[draft.language])\n\n<!-- \(draft.words(section.guidance)) -->\n"
      }.joined()
  }

  private static let summary = LocalizedText(
    bs: "Nacrt: sažetak još nije napisan.", en: "Draft: the summary is still to be written.")

  private static let anything = LocalizedText(bs: "bilo šta", en: "anything")

  private func comment(_ bs: String, _ en: String) -> String { "# " + draft.words(LocalizedText(bs: bs, en: en)) }
}

extension String {
  /// The text as a double-quoted scalar of YAML on one line, <https://yaml.org/spec/1.2.2/#731-double-quoted-style>.
  var yamlQuoted: String {
    "\"" + withoutControls.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
