import CommandKit
import Foundation
import MrezaCore
import SessionFiles
import SessionPlanning

/// The answers of a session's participants, kept beside its file as `NAME.csv`.
struct SessionEvaluation {
  private let desk: SessionDesk
  private let path: String
  private static let maximumSize = 4 << 20

  init(_ desk: SessionDesk, _ name: Slug) {
    self.desk = desk
    path = "\(desk.folder.path)/\(name).csv"
  }

  /// The answers that are there; nil where none are.
  /// - Throws: `CommandError` with the line of what can't be used.
  func kept() throws -> WorkshopEvaluation? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try read(path).evaluation
  }

  /// Keeps the answers of a file, once they are read without fault.
  /// - Throws: `CommandError`.
  func bringIn(_ file: String) throws {
    let (text, _) = try read(file)
    try WholeFile.write(Array(text.utf8), to: path)
  }

  /// Asks for the answers to the questions of the evaluation form, each as numbers from 1 to 5, and keeps them.
  /// - Throws: `CommandError.notInteractive` where nobody sits at a terminal.
  func enter(for workshop: Workshop) throws {
    var columns: [(question: String, answers: [Int])] = []
    for question in EvaluationQuestions.all(workshop, desk.language) {
      while true {
        let typed = try desk.context.ask(
          Question(question + desk.say(" – ocjene 1–5 (prazno: preskoči)", " – marks 1–5 (empty: skip)"), usual: ""))
        let words = typed.split { $0 == " " || $0 == "," }
        let numbers = words.compactMap { Int($0) }.filter { (1...5).contains($0) }
        guard numbers.count == words.count else {
          try desk.context.write(
            Output([
              .hint(desk.say("Upišite brojeve od 1 do 5, npr. 5 4 4 3", "Type numbers from 1 to 5, such as 5 4 4 3"))
            ]))
          continue
        }
        if !numbers.isEmpty { columns.append((question, numbers)) }
        break
      }
    }
    guard !columns.isEmpty else { return }
    let rows = (0..<(columns.map(\.answers.count).max() ?? 0)).map { row in
      columns.map { $0.answers.indices.contains(row) ? "\($0.answers[row])" : "" }
    }
    let cells = [columns.map { "\"\($0.question.replacing("\"", with: "\"\""))\"" }] + rows
    let text = cells.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    try WholeFile.write(Array(text.utf8), to: path)
  }

  private func read(_ file: String) throws -> (text: String, evaluation: WorkshopEvaluation) {
    guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int, size <= Self.maximumSize,
      let data = FileManager.default.contents(atPath: file)
    else {
      throw CommandError.failed(
        LocalizedText(bs: "„\(file)“ se ne može čitati", en: "„\(file)“ can't be read"),
        advice: LocalizedText(bs: "navedite CSV do 4 MiB", en: "name a CSV file of at most 4 MiB"))
    }
    let text = String(decoding: data, as: UTF8.self)
    do throws(EvaluationTable.Fault) {
      return (text, try EvaluationTable.evaluation(text))
    } catch {
      throw CommandError.failed(
        LocalizedText(
          bs: "„\(file):\(error.line)“ \(error.problem.bs)", en: "„\(file):\(error.line)“ \(error.problem.en)"),
        advice: LocalizedText(
          bs: "prvi red su pitanja, svaki sljedeći odgovori jednog učesnika",
          en: "the first row has the questions, each other the answers of one participant"))
    }
  }
}

/// The questions of the evaluation form.
enum EvaluationQuestions {
  static func all(_ workshop: Workshop, _ language: InterfaceLanguage) -> [String] {
    let say = { (bs: String, en: String) in LocalizedText(bs: bs, en: en)[language] }
    let reaction = [
      say("Korisno je za moj posao", "It is useful for my work"),
      say("Treneri su bili jasni", "The trainers were clear"),
      say("Bilo je dovoljno praktičnog rada", "There was enough practical work"),
    ]
    let topics = workshop.days.flatMap(\.blocks).filter { $0.kind == .input && $0.module != nil }.map(\.title).prefix(6)
    return reaction
      + topics.flatMap { ["\($0) \(say("(prije)", "(before)"))", "\($0) \(say("(poslije)", "(after)"))"] }
  }
}
