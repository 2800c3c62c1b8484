import MrezaCore

/// Says of every block why it stands where it stands.
struct Reasons {
  let repertoire: Repertoire
  let wishes: WorkshopWishes

  /// The days with reasons; those of pinned blocks stay.
  func explaining(_ days: [WorkshopDay]) -> [WorkshopDay] {
    let all = days.flatMap(\.blocks)
    var position = 0
    return days.enumerated().map { index, day in
      var day = day
      for (order, timed) in day.timetable(from: wishes.opening).enumerated() {
        if !timed.block.isPinned || timed.block.reason == nil {
          let before = order > 0 ? day.blocks[order - 1] : nil
          day.blocks[order].reason = reason(
            timed, before: before, day: index, earlier: all[..<position], later: all[(position + 1)...])
        }
        position += 1
      }
      return day
    }
  }

  private func reason(
    _ timed: WorkshopDay.TimedBlock, before: WorkshopBlock?, day: Int, earlier: ArraySlice<WorkshopBlock>,
    later: ArraySlice<WorkshopBlock>
  ) -> LocalizedText {
    let block = timed.block
    switch block.kind {
    case .opening:
      return day == 0
        ? LocalizedText(
          bs: "prvi susret: učesnici kažu ko su i šta očekuju, pa se zna na šta se dan oslanja",
          en: "the first meeting: participants say who they are and what they expect, and the day builds on it")
        : LocalizedText(
          bs: "svaki dan počinje osvrtom na prethodni, da ono što slijedi ima na šta da se nasloni",
          en: "each day begins by looking back, so that what follows has something to stand on")
    case .closing:
      return LocalizedText(
        bs: "svaki dan završava sažetkom i dogovorom šta slijedi",
        en: "each day ends with a summary and what comes next")
    case .evaluation:
      return LocalizedText(
        bs: "na samom kraju, dok su svi tu i dojmovi svježi",
        en: "at the very end, while all are here and memories fresh")
    case .coffee:
      return LocalizedText(
        bs: "rad bez pauze ne traje duže od \(DaySkeleton.longestStretch) min",
        en: "no work goes on for more than \(DaySkeleton.longestStretch) min without a break")
    case .lunch:
      return LocalizedText(
        bs:
          "u podne, između \(Clock.text(DaySkeleton.lunchWindow.lowerBound)) i \(Clock.text(DaySkeleton.lunchWindow.upperBound))",
        en:
          "around noon, between \(Clock.text(DaySkeleton.lunchWindow.lowerBound)) and \(Clock.text(DaySkeleton.lunchWindow.upperBound))"
      )
    case .energizer:
      return LocalizedText(
        bs: "poslije ručka pažnja pada, a slijedi izlaganje", en: "attention drops after lunch, and an input follows")
    case .free:
      return LocalizedText(
        bs: "rezerva (najmanje \(wishes.slack) % rada) za ono što potraje; ako ne zatreba, dan se ranije završi",
        en: "slack (at least \(wishes.slack) % of the work) for what takes longer; unused, the day ends earlier")
    case .networking: return networking(before, day)
    case .input: return input(block, later)
    case .exercise, .practical: return active(block, before, earlier)
    }
  }

  private func networking(_ before: WorkshopBlock?, _ day: Int) -> LocalizedText {
    if before?.kind == .opening, day == 0 {
      return LocalizedText(
        bs: "odmah poslije otvaranja, da se ljudi upoznaju prije nego što počnu raditi zajedno",
        en: "right after the opening, so that people know each other before they work together")
    }
    return LocalizedText(
      bs: "svaki dan ima vrijeme za umrežavanje: veze koje ovdje nastanu ostaju poslije radionice",
      en: "every day has time for networking: the contacts made here outlast the workshop")
  }

  private func input(_ block: WorkshopBlock, _ later: ArraySlice<WorkshopBlock>) -> LocalizedText {
    let theme = theme(of: block)
    if let module = repertoire.module(block.module),
      let next = later.first(where: { repertoire.module($0.module).map(module.prepares) ?? false })
    {
      return LocalizedText(
        bs: "\(theme.bs)uvod prije vježbe „\(next.title)“, koja se na njega oslanja",
        en: "\(theme.en)the input before the exercise „\(next.title)“, which builds on it")
    }
    if block.module == nil, !block.readings.isEmpty {
      return LocalizedText(
        bs: "\(theme.bs)primjer iz biblioteke, s izvorima, prije nego što učesnici rade na svom",
        en: "\(theme.en)an example from the library, with sources, before participants work on their own")
    }
    return LocalizedText(
      bs: "\(theme.bs)znanje prije rada na svom primjeru", en: "\(theme.en)knowledge before work on one's own case")
  }

  private func active(
    _ block: WorkshopBlock, _ before: WorkshopBlock?, _ earlier: ArraySlice<WorkshopBlock>
  ) -> LocalizedText {
    if before?.kind == .lunch {
      return LocalizedText(
        bs: "poslije ručka pažnja pada, pa učesnici sami rade",
        en: "attention drops after lunch, so participants do the work")
    }
    if let module = repertoire.module(block.module),
      let input = earlier.last(where: { repertoire.module($0.module)?.prepares(module) ?? false })
    {
      return LocalizedText(
        bs: "primjenjuje ono što je rečeno u „\(input.title)“", en: "puts to use what „\(input.title)“ told")
    }
    let theme = theme(of: block)
    return LocalizedText(
      bs: "\(theme.bs)učesnici rade na svom primjeru (praktični dio je najmanje \(wishes.practicalShare) %)",
      en: "\(theme.en)participants work on their own case (the practical share is at least \(wishes.practicalShare) %)")
  }

  /// The first wished theme of a block, as the beginning of a sentence.
  private func theme(of block: WorkshopBlock) -> LocalizedText {
    let themes =
      repertoire.module(block.module)?.themes ?? block.readings.first.flatMap(repertoire.reading)?.themes ?? []
    guard let theme = themes.first(where: { wishes.themes.isEmpty ? $0 != "facilitation" : wishes.themes.contains($0) })
    else { return LocalizedText(bs: "", en: "") }
    let name = repertoire.name(ofTheme: theme)
    return LocalizedText(bs: "tema „\(name.bs)“: ", en: "theme „\(name.en)“: ")
  }
}
