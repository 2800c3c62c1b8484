import MrezaCore
import SessionPlanning
import Yams

/// The text of a session file → the workshop.
struct SessionReader {
  private let lines: [String]
  private let name: Slug
  private let path: String
  private static let maximumMinutes = 24 * 60

  init(_ text: String, name: Slug, path: String) {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    self.name = name
    self.path = path
  }

  func read() throws(SessionFileFault) -> SessionText {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      throw fault(1, 1, "nema zaglavlja između dva reda „---“", "no front matter between two lines of „---“")
    }
    let frontMatter = FrontMatterText(lines: Array(lines[1..<end]))
    var workshop = try SessionFrontMatter(frontMatter.lines, path: path).workshop(named: name)
    try readBody(from: end + 1, into: &workshop)
    return SessionText(workshop, frontMatter: frontMatter)
  }

  private func readBody(from start: Int, into workshop: inout Workshop) throws(SessionFileFault) {
    var text: [String] = []
    for index in start..<max(start, lines.count) {
      let line = lines[index]
      if isDay(line) {
        keep(&text, in: &workshop)
        workshop.days.append(WorkshopDay())
      } else if line.hasPrefix("### "), !workshop.days.isEmpty {
        keep(&text, in: &workshop)
        let block = try block(line, number: index + 1)
        workshop.days[workshop.days.count - 1].blocks.append(block)
      } else if !(try readDetail(line, number: index + 1, after: text, into: &workshop)) {
        text.append(line)
      }
    }
    keep(&text, in: &workshop)
  }

  /// Free text belongs to the block, day or workshop that it stands under.
  private func keep(_ text: inout [String], in workshop: inout Workshop) {
    while text.first?.allSatisfy(\.isWhitespace) ?? false { text.removeFirst() }
    while text.last?.allSatisfy(\.isWhitespace) ?? false { text.removeLast() }
    let note = text.joined(separator: "\n")
    text = []
    guard !workshop.days.isEmpty else { return workshop.introduction = note }
    let day = workshop.days.count - 1
    if workshop.days[day].blocks.isEmpty {
      workshop.days[day].note = note
    } else {
      workshop.days[day].blocks[workshop.days[day].blocks.count - 1].note = note
    }
  }

  private func isDay(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count >= 3, words[0] == "##" else { return false }
    return ["dan", "day", "дан"].contains(words[1].lowercased()) && Int(words[2].filter(\.isNumber)) != nil
  }

  /// `### 9:30 · 45 min · vježba · Naslov`; the time may be left out, for it follows from what stands before.
  private func block(_ line: String, number: Int) throws(SessionFileFault) -> WorkshopBlock {
    var parts = line.dropFirst(4).split(separator: "·", maxSplits: 3, omittingEmptySubsequences: false).map(trimmed)
    if parts.count == 4, Clock.minutes(parts[0]) == nil, minutes(parts[0]) != nil {
      // Without the time, the title may hold such a point.
      parts = line.dropFirst(4).split(separator: "·", maxSplits: 2, omittingEmptySubsequences: false).map(trimmed)
    } else if parts.count == 4 {
      guard Clock.minutes(parts[0]) != nil else {
        throw fault(number, 5, "„\(parts[0])“ nije vrijeme kao 9:30", "„\(parts[0])“ is no time like 9:30")
      }
      parts.removeFirst()
    }
    guard parts.count == 3 else {
      throw fault(
        number, 1, "blok se piše „### 9:30 · 45 min · vježba · Naslov“",
        "a block is „### 9:30 · 45 min · exercise · Title“")
    }
    guard let minutes = minutes(parts[0]), (1...Self.maximumMinutes).contains(minutes) else {
      throw fault(
        number, column(of: parts[0], in: line), "„\(parts[0])“ nije trajanje kao „45 min“",
        "„\(parts[0])“ is no length like „45 min“")
    }
    guard let kind = SessionWords.kind(named: parts[1]) else {
      let known = BlockKind.allCases.map(SessionWords.kind)
      throw fault(
        number, column(of: parts[1], in: line),
        "nema vrste „\(parts[1])“; vrste su: \(known.map(\.bs).joined(separator: ", "))",
        "there is no kind „\(parts[1])“; the kinds are: \(known.map(\.en).joined(separator: ", "))")
    }
    return WorkshopBlock(kind: kind, title: parts[2], minutes: minutes)
  }

  /// Reads a line such as `- modul: slug`, right under a block's heading. Returns whether it was one.
  private func readDetail(
    _ line: String, number: Int, after text: [String], into workshop: inout Workshop
  ) throws(SessionFileFault) -> Bool {
    guard line.hasPrefix("- "), text.allSatisfy({ $0.allSatisfy(\.isWhitespace) }),
      let day = workshop.days.indices.last,
      let index = workshop.days[day].blocks.indices.last
    else { return false }
    let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1).map(trimmed)
    guard let key = parts.first else { return false }
    let value = parts.count > 1 ? parts[1] : ""
    var block = workshop.days[day].blocks[index]
    switch key {
    case _ where SessionWords.means(key, SessionWords.module):
      block.module = try slug(value, line, number)
    case _ where SessionWords.means(key, SessionWords.readings):
      block.readings = []
      for text in value.split(separator: ",") { block.readings.append(try slug(trimmed(text), line, number)) }
    case SessionWords.reason.bs: block.reason = LocalizedText(bs: value, en: block.reason?.en ?? value)
    case SessionWords.reason.en: block.reason = LocalizedText(bs: block.reason?.bs ?? value, en: value)
    case _ where SessionWords.means(key, SessionWords.pinned): block.isPinned = true
    case _ where SessionWords.means(key, SessionWords.actual): block.actual = try actual(value, line, number)
    default: return false
    }
    workshop.days[day].blocks[index] = block
    return true
  }

  private func actual(_ value: String, _ line: String, _ number: Int) throws(SessionFileFault) -> WorkshopBlock.Actual {
    if SessionWords.means(value, SessionWords.omitted) { return WorkshopBlock.Actual(start: 0, minutes: 0) }
    let parts = value.split(separator: "·").map(trimmed)
    guard parts.count == 2, let start = Clock.minutes(parts[0]), let minutes = minutes(parts[1]),
      (0...Self.maximumMinutes).contains(minutes)
    else {
      throw fault(number, column(of: value, in: line), "treba „9:30 · 45 min“", "it takes „9:30 · 45 min“")
    }
    return WorkshopBlock.Actual(start: start, minutes: minutes)
  }

  private func slug(_ text: String, _ line: String, _ number: Int) throws(SessionFileFault) -> Slug {
    guard let slug = Slug(text) else {
      throw fault(number, column(of: text, in: line), "„\(text)“ ne može biti slug", "„\(text)“ can't be a slug")
    }
    return slug
  }

  private func minutes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count).filter { !$0.isWhitespace }
    return rest.isEmpty || rest.lowercased() == "min" ? Int(digits) : nil
  }

  private func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text).drop { $0.isWhitespace }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }

  private func column(of part: String, in line: String) -> Int {
    guard !part.isEmpty, let range = line.firstRange(of: part) else { return 1 }
    return line.distance(from: line.startIndex, to: range.lowerBound) + 1
  }

  private func fault(_ line: Int, _ column: Int, _ bs: String, _ en: String) -> SessionFileFault {
    .unreadable(path: path, line: line, column: column, problem: LocalizedText(bs: bs, en: en))
  }
}
