import MrezaCore

/// The rows of a CSV text (RFC 4180). The separator is the first of comma, semicolon and tab outside quotes: spreadsheets
/// of the region write semicolons.
enum CSVRows {
  struct Row {
    /// Where it begins, from 1.
    var line: Int
    var cells: [String]
  }

  static func read(_ text: String) throws(EvaluationTable.Fault) -> [Row] {
    var rows: [Row] = []
    var cells: [String] = []
    var cell = ""
    var separator: Character?
    var quotedSince: Int?
    var (line, start) = (1, 1)
    var rest = text.drop { $0 == "\u{FEFF}" }
    let endCell = {
      cells.append(cell.trimmed)
      cell = ""
    }
    let endRow = {
      endCell()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      cells = []
    }
    while let character = rest.popFirst() {
      if quotedSince != nil {
        if character == "\"", rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
        } else if character == "\"" {
          quotedSince = nil
        } else {
          cell.append(character)
        }
        if character.isNewline { line += 1 }
      } else if character == "\"", cell.allSatisfy(\.isWhitespace) {
        (quotedSince, cell) = (line, "")
      } else if character.isNewline {
        endRow()
        line += 1
        start = line
      } else if character == separator || (separator == nil && ",;\t".contains(character)) {
        separator = character
        endCell()
      } else {
        cell.append(character)
      }
    }
    if let quotedSince {
      throw EvaluationTable.Fault(
        line: quotedSince, problem: LocalizedText(bs: "navodnik nije zatvoren", en: "the quote is not closed"))
    }
    endRow()
    return rows
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
