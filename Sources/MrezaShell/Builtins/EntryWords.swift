import MrezaCore

/// What stands under the title of an entry.
enum EntryWords {
  /// Kind, place, years, level, maturity, themes, slug; and that it is a draft, where it is.
  static func facts(_ entry: Entry, _ language: InterfaceLanguage) -> [Inline] {
    let words = [
      entry.kind.name[language], entry.place?.label, entry.years?.label, entry.level?.name[language],
      entry.maturity?.name[language],
    ]
    var line: [Inline] = [.text(words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "))]
    line += [.text(" · "), .code(entry.slug.rawValue)]
    if !entry.themes.isEmpty {
      line += [.lineBreak, .text(LocalizedText(bs: "teme: ", en: "themes: ")[language])]
      line.append(.code(entry.themes.joined(separator: " ")))
    }
    if let reviewed = entry.reviewed {
      line += [.lineBreak, .text(LocalizedText(bs: "pregledano: ", en: "reviewed: ")[language] + reviewed.description)]
    }
    if entry.isDraft { line += [.lineBreak, .strong([.text(Words.draft[language])])] }
    return line
  }

  /// Block, duration, group, materials.
  static func module(_ module: ModuleDetails, _ language: InterfaceLanguage) -> [Inline] {
    let range = { (range: ClosedRange<Int>) in
      range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
    let people = LocalizedText(bs: "ljudi", en: "people")[language]
    let online = LocalizedText(bs: "može i na mreži", en: "works online too")[language]
    let facts = [module.block.name[language], "\(range(module.duration)) min", "\(range(module.group)) \(people)"]
    let materials = LocalizedText(bs: "materijal: ", en: "materials: ")[language]
    var line: [Inline] = [.text((facts + (module.online ? [online] : [])).joined(separator: " · "))]
    if !module.materials.isEmpty { line += [.lineBreak, .text(materials + module.materials.joined(separator: "; "))] }
    return line
  }
}
