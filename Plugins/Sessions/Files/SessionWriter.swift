import MrezaCore
import SessionPlanning

/// A workshop → the text of its file.
struct SessionWriter {
  private let session: SessionText
  private var workshop: Workshop { session.workshop }
  private var language: Language { workshop.language.language }

  init(_ session: SessionText) { self.session = session }

  var text: String {
    let days = workshop.days.enumerated().map { day($0.element, index: $0.offset) }
    return frontMatter + paragraph(workshop.introduction) + days.joined()
  }

  private var frontMatter: String {
    var yaml = session.frontMatter
    let wishes = workshop.wishes
    yaml.set("title", to: quoted(workshop.title))
    yaml.set("language", to: workshop.language.rawValue)
    yaml.set("organiser", to: quoted(workshop.organiser))
    yaml.set("venue", to: quoted(workshop.venue))
    yaml.set("days", to: "\(wishes.days)")
    yaml.set("start", to: wishes.start?.description ?? "null")
    yaml.set("hours", to: "\"\(Clock.text(wishes.opening))-\(Clock.text(wishes.closing))\"")
    yaml.set("people", to: "\(wishes.people)")
    yaml.set("themes", to: "[\(wishes.themes.joined(separator: ", "))]")
    yaml.set("level", to: wishes.level.rawValue)
    yaml.set("online", to: "\(wishes.isOnline)")
    yaml.set("practical_share", to: "\(wishes.practicalShare)")
    yaml.set("slack", to: "\(wishes.slack)")
    yaml.set("seed", to: "\(wishes.seed)")
    return (["---"] + yaml.lines + ["---"]).joined(separator: "\n") + "\n"
  }

  private func day(_ day: WorkshopDay, index: Int) -> String {
    let date = workshop.date(ofDay: index).map { " – \($0)" } ?? ""
    let blocks = day.timetable(from: workshop.wishes.opening).map(block)
    return "\n## \(SessionWords.day[language]) \(index + 1)\(date)\n" + paragraph(day.note) + blocks.joined()
  }

  private func block(_ timed: WorkshopDay.TimedBlock) -> String {
    let block = timed.block
    let head = [
      Clock.text(timed.start), "\(block.minutes) min", SessionWords.kind(block.kind)[language],
      block.title.withoutControls,
    ]
    var lines: [String] = []
    if let module = block.module { lines.append("- \(SessionWords.module[language]): \(module)") }
    if !block.readings.isEmpty {
      lines.append("- \(SessionWords.readings[language]): \(block.readings.map(\.rawValue).joined(separator: ", "))")
    }
    if let reason = block.reason {
      lines.append("- \(SessionWords.reason.bs): \(reason.bs.withoutControls)")
      lines.append("- \(SessionWords.reason.en): \(reason.en.withoutControls)")
    }
    if block.isPinned { lines.append("- \(SessionWords.pinned[language])") }
    if let actual = block.actual {
      let what =
        actual.minutes == 0 ? SessionWords.omitted[language] : "\(Clock.text(actual.start)) · \(actual.minutes) min"
      lines.append("- \(SessionWords.actual[language]): \(what)")
    }
    let details = lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
    return "\n### " + head.joined(separator: " · ") + "\n" + details + paragraph(block.note)
  }

  private func paragraph(_ text: String) -> String { text.isEmpty ? "" : "\n\(text)\n" }

  /// A double-quoted scalar on one line, <https://yaml.org/spec/1.2.2/#731-double-quoted-style>.
  private func quoted(_ text: String) -> String {
    "\"" + text.withoutControls.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
