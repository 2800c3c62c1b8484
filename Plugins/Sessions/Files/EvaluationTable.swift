public import MrezaCore
public import SessionPlanning

/// What participants answered, as CSV (RFC 4180): a row a participant, a column a question.
///
/// A column whose answers are all whole numbers from 1 to 5 is a rating. Two columns that differ only by `(prije)` and
/// `(poslije)`, or `(before)` and `(after)`, at the end are one matter before and after. All other columns are comments, but
/// for those that a form adds by itself (a time stamp, an e-mail address, a name), which are left out.
public enum EvaluationTable {
  /// Why a table can't be used.
  public struct Fault: Error, Hashable, Sendable {
    /// From 1.
    public var line: Int
    public var problem: LocalizedText
  }

  private static let before = ["(prije)", "(before)", "(пре)", "(прије)"]
  private static let after = ["(poslije)", "(after)", "(после)", "(послије)"]
  private static let personal = ["timestamp", "vremenska oznaka", "e-mail", "email", "e-pošta", "ime", "name"]

  /// Reads a table, separated by commas or semicolons.
  /// - Throws: `Fault`.
  public static func evaluation(_ text: String) throws(Fault) -> WorkshopEvaluation {
    let rows = try CSVRows.read(text)
    guard let head = rows.first, rows.count > 1 else {
      throw Fault(
        line: 1,
        problem: LocalizedText(
          bs: "treba red s pitanjima i bar jedan red s odgovorima",
          en: "it takes a row of questions and a row of answers"))
    }
    for row in rows.dropFirst() where row.cells.count > head.cells.count {
      throw Fault(
        line: row.line,
        problem: LocalizedText(
          bs: "red ima \(row.cells.count) polja, a pitanja je \(head.cells.count)",
          en: "the row has \(row.cells.count) cells for \(head.cells.count) questions"))
    }
    var evaluation = WorkshopEvaluation()
    for (index, question) in head.cells.enumerated() where !question.isEmpty {
      let answers = rows.dropFirst().map { $0.cells.indices.contains(index) ? $0.cells[index] : "" }.filter {
        !$0.isEmpty
      }
      add(question, answers, to: &evaluation)
    }
    return evaluation
  }

  private static func add(_ question: String, _ answers: [String], to evaluation: inout WorkshopEvaluation) {
    let numbers = answers.compactMap { Int($0) }.filter { (1...5).contains($0) }
    let isRated = !answers.isEmpty && numbers.count == answers.count
    if isRated, let matter = question.without(before) {
      change(matter, in: &evaluation) { $0.before = numbers }
    } else if isRated, let matter = question.without(after) {
      change(matter, in: &evaluation) { $0.after = numbers }
    } else if isRated {
      evaluation.ratings.append(.init(question: question, answers: numbers))
    } else if !personal.contains(where: { question.lowercased().hasPrefix($0) }) {
      evaluation.comments += answers
    }
  }

  private static func change(
    _ matter: String, in evaluation: inout WorkshopEvaluation, _ body: (inout WorkshopEvaluation.Change) -> Void
  ) {
    if !evaluation.changes.contains(where: { $0.matter == matter }) {
      evaluation.changes.append(.init(matter: matter, before: [], after: []))
    }
    for index in evaluation.changes.indices where evaluation.changes[index].matter == matter {
      body(&evaluation.changes[index])
    }
  }
}

extension String {
  /// The text without one of the endings; nil if it has none.
  fileprivate func without(_ endings: [String]) -> String? {
    guard let ending = endings.first(where: { lowercased().hasSuffix($0) }) else { return nil }
    var text = dropLast(ending.count)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
