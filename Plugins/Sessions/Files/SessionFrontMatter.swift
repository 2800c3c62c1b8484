import MrezaCore
import SessionPlanning
import Yams

/// Reads the keys of the front matter, each with its place.
struct SessionFrontMatter {
  private let lines: [String]
  private let path: String

  init(_ lines: [String], path: String) {
    self.lines = lines
    self.path = path
  }

  /// The workshop without its days. What is not there has its usual value; the title must be there.
  func workshop(named name: Slug) throws(SessionFileFault) -> Workshop {
    let root = try compose()
    guard let title = try text("title", in: root), title.contains(where: { !$0.isWhitespace }) else {
      throw fault(1, 1, "nema naslova („title“)", "there is no „title“")
    }
    var workshop = Workshop(name: name, title: title, language: .bs, wishes: WorkshopWishes())
    if let node = root["language"], let tag = node.string {
      guard let language = InterfaceLanguage(tag: tag) else {
        throw fault(node, "jezik je „bs“, „en“ ili „sr-Cyrl“", "the language is „bs“, „en“ or „sr-Cyrl“")
      }
      workshop.language = language
    }
    workshop.organiser = try text("organiser", in: root) ?? ""
    workshop.venue = try text("venue", in: root) ?? ""
    workshop.wishes = try wishes(root)
    return workshop
  }

  private func wishes(_ root: Node) throws(SessionFileFault) -> WorkshopWishes {
    var wishes = WorkshopWishes()
    wishes.days = try number("days", in: root, WorkshopPlanner.daysAllowed) ?? wishes.days
    wishes.people = try number("people", in: root, WorkshopPlanner.peopleAllowed) ?? wishes.people
    wishes.practicalShare = try number("practical_share", in: root, 0...100) ?? wishes.practicalShare
    wishes.slack = try number("slack", in: root, 0...50) ?? wishes.slack
    wishes.seed = try number("seed", in: root, 0...Int(Int32.max)) ?? wishes.seed
    if let node = root["start"], let text = node.string, node.null == nil {
      guard let date = CalendarDate(text) else {
        throw fault(node, "datum se piše „2027-03-10“", "a date is „2027-03-10“")
      }
      wishes.start = date
    }
    if let node = root["hours"] {
      guard let hours = Clock.hours(node.string ?? ""), hours.opening < hours.closing else {
        throw fault(node, "sati se pišu „9:00-16:30“", "hours are „9:00-16:30“")
      }
      (wishes.opening, wishes.closing) = hours
    }
    if let node = root["themes"] {
      guard let list = node.sequence?.map(\.string), list.allSatisfy({ $0 != nil }) else {
        throw fault(
          node, "teme su spisak, „[investment, communication]“", "themes are a list, „[investment, communication]“")
      }
      wishes.themes = list.compactMap(\.self)
    }
    if let node = root["level"] {
      guard let level = node.string.flatMap(WorkshopLevel.init(rawValue:)) else {
        let known = WorkshopLevel.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault(node, "nivo je jedan od: \(known)", "the level is one of: \(known)")
      }
      wishes.level = level
    }
    if let node = root["online"] {
      guard let isOnline = node.bool else {
        throw fault(node, "treba „true“ ili „false“", "it takes „true“ or „false“")
      }
      wishes.isOnline = isOnline
    }
    return wishes
  }

  private func compose() throws(SessionFileFault) -> Node {
    do {
      let root = try Yams.compose(yaml: lines.joined(separator: "\n"))
      if let root, root.mapping != nil { return root }
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw fault(1, 1, "zaglavlje nije ispravan YAML", "the front matter is no valid YAML")
    }
    throw fault(1, 1, "zaglavlje nema ključeva kao „title: …“", "the front matter has no keys like „title: …“")
  }

  private func fault(of error: YamlError) -> SessionFileFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      fault(
        mark.line, mark.column, "zaglavlje nije ispravan YAML: \(problem)",
        "the front matter is no valid YAML: \(problem)")
    default: fault(1, 1, "zaglavlje nije ispravan YAML", "the front matter is no valid YAML")
    }
  }

  private func text(_ key: String, in root: Node) throws(SessionFileFault) -> String? {
    guard let node = root[key] else { return nil }
    guard let text = node.scalar?.string else {
      throw fault(node, "„\(key)“ mora biti tekst", "„\(key)“ must be a text")
    }
    return node.null != nil ? "" : text.withoutControls
  }

  private func number(
    _ key: String, in root: Node, _ allowed: ClosedRange<Int>
  ) throws(SessionFileFault) -> Int? {
    guard let node = root[key] else { return nil }
    guard let number = node.int, allowed.contains(number) else {
      throw fault(
        node, "„\(key)“ mora biti cijeli broj od \(allowed.lowerBound) do \(allowed.upperBound)",
        "„\(key)“ must be a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return number
  }

  private func fault(_ node: Node, _ bs: String, _ en: String) -> SessionFileFault {
    fault(node.mark?.line ?? 1, node.mark?.column ?? 1, bs, en)
  }

  /// The place is within the front matter; the file has one line before it.
  private func fault(_ line: Int, _ column: Int, _ bs: String, _ en: String) -> SessionFileFault {
    .unreadable(path: path, line: line + 1, column: column, problem: LocalizedText(bs: bs, en: en))
  }
}
