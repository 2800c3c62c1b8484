import MrezaCore

/// What stands under the title of an entry.
enum EntryWords {
  /// Kind, place, years, level, maturity, themes, slug; and that it is a draft, where it is.
  static func facts(_ entry: Entry, _ language: InterfaceLanguage) -> [Inline] {
    var line: [Inline] = [.text(entry.kind.name[language])]
    if let place = entry.place, !place.label.isEmpty { line += [.text(" · ")] + PlaceWords.inlines(place.label) }
    let rest = [entry.years?.label, entry.level?.name[language], entry.maturity?.name[language]].compactMap(\.self)
    line += rest.map { .text(" · " + $0) }
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

/// The label of a place: codes of countries stay as they are in every script, names do not.
enum PlaceWords {
  static func inlines(_ label: String) -> [Inline] {
    guard let slash = label.firstRange(of: " / ") else {
      return label.allSatisfy { $0.isUppercase || $0 == "," || $0 == " " } ? [.code(label)] : [.text(label)]
    }
    return [.code(String(label[..<slash.lowerBound])), .text(String(label[slash.lowerBound...]))]
  }
}
