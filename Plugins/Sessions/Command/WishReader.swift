import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// The options of `session new` and `session refill` → wishes.
struct WishReader {
  let invocation: Invocation
  let themes: [Theme]

  /// The wishes with what the options say put over them.
  /// - Throws: `CommandError.wrongValue`. Whether the wishes fit together is the planner's to say.
  func wishes(over usual: WorkshopWishes) throws -> WorkshopWishes {
    var wishes = usual
    wishes.days = invocation.number("days") ?? wishes.days
    wishes.people = invocation.number("people") ?? wishes.people
    wishes.practicalShare = invocation.number("share") ?? wishes.practicalShare
    wishes.slack = invocation.number("slack") ?? wishes.slack
    wishes.seed = min(invocation.number("seed") ?? wishes.seed, Int(Int32.max))
    if let start = invocation.text("start") { wishes.start = CalendarDate(start) }
    if let hours = invocation.text("hours") {
      guard let read = Clock.hours(hours) else {
        throw CommandError.failed(
          LocalizedText(bs: "„\(hours)“ nisu sati", en: "„\(hours)“ are no hours"),
          advice: LocalizedText(bs: "upišite ih kao 9:00-16:30", en: "write them like 9:00-16:30"))
      }
      (wishes.opening, wishes.closing) = read
    }
    if let level = invocation.text("level").flatMap(WorkshopLevel.init(rawValue:)) { wishes.level = level }
    if invocation.flag("online") { wishes.isOnline = true }
    if let list = invocation.text("themes") { wishes.themes = list.split(separator: ",").compactMap(theme) }
    return wishes
  }

  /// A theme by its slug or by its name in either language.
  private func theme(_ typed: Substring) -> String? {
    let typed = typed.filter { !$0.isNewline }.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let text = String(typed).lowercased()
    guard !text.isEmpty else { return nil }
    let named = themes.first { $0.slug == text || $0.name.bs.lowercased() == text || $0.name.en.lowercased() == text }
    return named?.slug ?? text
  }
}
