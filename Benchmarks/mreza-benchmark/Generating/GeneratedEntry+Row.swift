import MrezaCore

extension GeneratedEntry {
  /// The columns of the raw table, in order.
  static let columns = [
    "title_bs", "summary_bs", "text_bs", "title_en", "summary_en", "text_en", "place", "actors", "themes",
  ]

  /// The entry's words for a raw table: one row with the words of both languages, parsed already.
  func row(themes: [Theme]) -> [String] {
    let words = [Language.bs, .en].flatMap { language -> [String] in
      guard let text = texts.first(where: { $0.language == language }) else { return ["", "", ""] }
      return [text.title, text.summary, text.plainText]
    }
    let place = (model.place?.countries ?? []) + [model.place?.region].compactMap(\.self)
    let names = model.themes.map { theme in
      themes.first { $0.slug == theme }.map { "\($0.name.bs) · \($0.name.en)" } ?? theme
    }
    return words + [
      (place + (model.place?.municipalities ?? [])).joined(separator: " · "), model.actors.joined(separator: " · "),
      names.joined(separator: " · "),
    ]
  }
}
