import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// An agenda as the terminal shows it: a table a day, with the numbers that other actions take.
struct AgendaView {
  private let workshop: Workshop
  private let language: InterfaceLanguage

  init(_ workshop: Workshop, language: InterfaceLanguage) {
    self.workshop = workshop
    self.language = language
  }

  private func say(_ bs: String, _ en: String) -> String { LocalizedText(bs: bs, en: en)[language] }

  var blocks: [OutputBlock] {
    let wishes = workshop.wishes
    let people = say("\(wishes.people) učesnika", "\(wishes.people) participants")
    let hours = "\(Clock.text(wishes.opening))–\(Clock.text(wishes.closing))"
    let place = wishes.isOnline ? [say("na mreži", "online")] : [workshop.venue].filter { !$0.isEmpty }
    let head = [hours, people] + place + [totals]
    var number = 0
    return [
      .heading(workshop.title, level: 1, language: workshop.language.language),
      .paragraph(head.joined(separator: " · ")),
    ]
      + workshop.days.enumerated().flatMap { index, day -> [OutputBlock] in
        let date = workshop.date(ofDay: index).map { " – \(self.date($0))" } ?? ""
        let rows = day.timetable(from: wishes.opening).map { timed -> [String] in
          number += 1
          return row(timed, number)
        }
        let columns = [
          "#", say("vrijeme", "time"), say("min", "min"), say("vrsta", "kind"), say("šta", "what"),
          say("zašto ovdje", "why here"),
        ]
        return [
          .heading(say("Dan \(index + 1)\(date)", "Day \(index + 1)\(date)"), level: 2),
          .table(OutputTable(columns: columns, rows: rows)),
        ]
      }
  }

  private func row(_ timed: WorkshopDay.TimedBlock, _ number: Int) -> [String] {
    let block = timed.block
    let pin = block.isPinned ? " 📌" : ""
    return [
      "\(number)", Clock.text(timed.start), "\(block.minutes)", block.kind.name[language] + pin, block.title,
      block.reason?[language] ?? "",
    ]
  }

  /// The share of practical work and of slack.
  private var totals: String {
    let work = workshop.days.flatMap(\.blocks).filter { !$0.kind.isBreak }
    let minutes = { (blocks: [WorkshopBlock]) in blocks.reduce(0) { $0 + $1.minutes } }
    let all = max(1, minutes(work))
    let practical = minutes(work.filter(\.kind.isPractical)) * 100 / all
    let slack = minutes(work.filter { $0.kind == .free }) * 100 / all
    return say("praktično \(practical) %, rezerva \(slack) %", "practical \(practical) %, slack \(slack) %")
  }

  private func date(_ date: CalendarDate) -> String {
    language == .en ? date.description : "\(date.day). \(date.month). \(date.year)."
  }

  /// The agenda for programs.
  func data(_ findings: [PlanningFinding]) -> JSONValue {
    var number = 0
    let days = workshop.days.enumerated().map { index, day -> JSONValue in
      let blocks = day.timetable(from: workshop.wishes.opening).map { timed -> JSONValue in
        number += 1
        return [
          "number": .int(number), "start": .string(Clock.text(timed.start)), "minutes": .int(timed.block.minutes),
          "kind": .string(timed.block.kind.rawValue), "title": .string(timed.block.title),
          "module": timed.block.module.map { .string($0.rawValue) } ?? .null, "pinned": .bool(timed.block.isPinned),
          "why": timed.block.reason.map { .string($0[language]) } ?? .null,
          "readings": .array(timed.block.readings.map { .string($0.rawValue) }),
        ]
      }
      return [
        "date": workshop.date(ofDay: index).map { .string($0.description) } ?? .null, "blocks": .array(blocks),
      ]
    }
    return [
      "version": 1, "name": .string(workshop.name.rawValue), "title": .string(workshop.title), "days": .array(days),
      "findings": FindingList(findings, language: language).data,
    ]
  }
}
