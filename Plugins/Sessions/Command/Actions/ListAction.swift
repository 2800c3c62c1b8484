import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session list`: all sessions. One that can't be read is told, and hides no other.
struct ListAction: SessionAction {
  let name = "list"

  func run(_ desk: SessionDesk) throws -> Output {
    let names = desk.folder.names
    guard !names.isEmpty else {
      return Output(
        [
          .paragraph(desk.say("Još nema sesija.", "There are no sessions yet.")),
          .hint(
            desk.say(
              "Nova: `session new \"Naslov\" --days 3 --themes investment,communication` · gotove: `session templates`",
              "A new one: `session new \"Title\" --days 3 --themes investment,communication` · ready ones: `session templates`"
            )),
        ], data: ["version": 1, "sessions": []])
    }
    var rows: [[String]] = []
    var data: [JSONValue] = []
    for name in names {
      do {
        let workshop = try desk.folder.open(name).session.workshop
        let start = workshop.wishes.start?.description ?? ""
        rows.append([name.rawValue, workshop.title, start, "\(workshop.days.count)", "\(workshop.wishes.people)"])
        data.append([
          "name": .string(name.rawValue), "title": .string(workshop.title), "start": .string(start),
          "days": .int(workshop.days.count), "people": .int(workshop.wishes.people),
        ])
      } catch {
        rows.append([name.rawValue, error.words[desk.language], "", "", ""])
        data.append(["name": .string(name.rawValue), "error": .string(error.words[desk.language])])
      }
    }
    let columns = [
      desk.say("ime", "name"), desk.say("naslov", "title"), desk.say("početak", "start"), desk.say("dana", "days"),
      desk.say("ljudi", "people"),
    ]
    return Output(
      [.table(OutputTable(columns: columns, rows: rows))], data: ["version": 1, "sessions": .array(data)])
  }
}
