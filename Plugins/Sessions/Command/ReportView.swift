import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// Plan and reality of a workshop, and what participants said, as the terminal shows it.
struct ReportView {
  private let workshop: Workshop
  private let evaluation: WorkshopEvaluation
  private let language: InterfaceLanguage

  init(_ workshop: Workshop, _ evaluation: WorkshopEvaluation, language: InterfaceLanguage) {
    self.workshop = workshop
    self.evaluation = evaluation
    self.language = language
  }

  private func say(_ bs: String, _ en: String) -> String { LocalizedText(bs: bs, en: en)[language] }

  var blocks: [OutputBlock] {
    [.heading(workshop.title, level: 1, language: workshop.language.language)] + comparison + ratings + changes
      + comments
  }

  private var comparison: [OutputBlock] {
    let columns = [
      "#", say("šta", "what"), say("plan", "planned"), say("stvarno", "actual"), say("razlika", "difference"),
    ]
    var number = 0
    var known = 0
    let tables = workshop.days.enumerated().flatMap { index, day -> [OutputBlock] in
      let rows = day.timetable(from: workshop.wishes.opening).map { timed -> [String] in
        number += 1
        let plan = "\(Clock.text(timed.start)) · \(timed.block.minutes) min"
        guard let actual = timed.block.actual else { return ["\(number)", timed.block.title, plan, "", ""] }
        known += 1
        let really =
          actual.minutes == 0 ? say("izostavljeno", "left out") : "\(Clock.text(actual.start)) · \(actual.minutes) min"
        let difference = actual.minutes - timed.block.minutes
        return ["\(number)", timed.block.title, plan, really, difference > 0 ? "+\(difference)" : "\(difference)"]
      }
      return [
        .heading(say("Dan \(index + 1)", "Day \(index + 1)"), level: 2),
        .table(OutputTable(columns: columns, rows: rows)),
      ]
    }
    guard known > 0 else {
      return [
        .paragraph(say("Još se ne zna šta se stvarno desilo.", "What really happened is not known yet.")),
        .hint("`session run \(workshop.name)`"),
      ]
    }
    return tables
  }

  private var ratings: [OutputBlock] {
    let rows = evaluation.ratings.compactMap { rating in
      rating.average.map { [rating.question, decimal($0), bar($0), "\(rating.answers.count)"] }
    }
    guard !rows.isEmpty else { return [] }
    let columns = [say("pitanje", "question"), say("prosjek", "average"), "1–5", say("odgovora", "answers")]
    return [.heading(say("Ocjene", "Ratings"), level: 2), .table(OutputTable(columns: columns, rows: rows))]
  }

  private var changes: [OutputBlock] {
    let rows = evaluation.changes.compactMap { change in
      change.averages.map { averages -> [[String]] in
        [
          [change.matter, say("prije", "before"), decimal(averages.before), bar(averages.before)],
          ["", say("poslije", "after"), decimal(averages.after), bar(averages.after)],
        ]
      }
    }.joined()
    guard !rows.isEmpty else { return [] }
    return [
      .heading(say("Znanje prije i poslije", "Knowledge before and after"), level: 2),
      .table(
        OutputTable(columns: [say("o čemu", "of what"), "", say("prosjek", "average"), "1–5"], rows: Array(rows))),
    ]
  }

  private var comments: [OutputBlock] {
    guard !evaluation.comments.isEmpty else { return [] }
    return [.heading(say("Riječi učesnika", "In participants' words"), level: 2), .list(evaluation.comments)]
  }

  /// Twenty columns for a value of five.
  private func bar(_ value: Double) -> String {
    let filled = Int((min(max(value, 0), 5) * 4).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
  }

  private func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(language == .en ? "." : ",")\(tenths % 10)"
  }

  var data: JSONValue {
    let blocks = workshop.days.flatMap(\.blocks).map { block -> JSONValue in
      [
        "title": .string(block.title), "planned": .int(block.minutes),
        "actual": block.actual.map { .int($0.minutes) } ?? .null,
      ]
    }
    return [
      "version": 1, "name": .string(workshop.name.rawValue), "blocks": .array(blocks),
      "ratings": .array(
        evaluation.ratings.map {
          [
            "question": .string($0.question), "average": $0.average.map { .double($0) } ?? .null,
            "answers": .int($0.answers.count),
          ]
        }),
      "changes": .array(
        evaluation.changes.map {
          [
            "matter": .string($0.matter), "before": $0.averages.map { .double($0.before) } ?? .null,
            "after": $0.averages.map { .double($0.after) } ?? .null,
          ]
        }),
    ]
  }
}
