import CommandKit
import Foundation
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session run [NAME]`: at the workshop: now, next, time left. What is changed is kept as what really happened.
struct RunAction: SessionAction {
  let name = "run"

  func run(_ desk: SessionDesk) throws -> Output {
    try run(desk, clock: Self.minutesNow)
  }

  /// Leads through the day, by a clock that gives minutes after midnight.
  func run(_ desk: SessionDesk, clock: () -> Int) throws -> Output {
    let name = try desk.name(takesSubject: true)
    var conduct = try WorkshopConduct(
      desk.folder.open(name).session.workshop, day: desk.invocation.number("days"), now: clock())
    guard conduct.hasBlocks else {
      return Output(
        [.paragraph(desk.say("Svi blokovi su već obavljeni.", "All blocks have been done."))], status: .nothingFound)
    }
    while conduct.hasBlocks {
      try desk.context.write(Output(screen(conduct, clock(), desk)))
      let question = Question(
        desk.say(
          "dalje · +5 · -5 · preskoči · kraj (prazno: osvježi)", "next · +5 · -5 · skip · stop (empty: refresh)"),
        usual: "")
      let answer: String
      do {
        answer = try desk.context.ask(question)
      } catch CommandError.cancelled {
        break
      }
      guard let step = WorkshopConduct.Step(answer) else {
        try desk.context.write(
          Output([.hint(desk.say("Upišite: dalje, +5, -5, preskoči ili kraj", "Type: next, +5, -5, skip or stop"))]))
        continue
      }
      if step == .stop { break }
      conduct.take(step, now: clock())
      // After each step, so that nothing is lost when the laptop's battery is.
      let opened = try desk.folder.open(name)
      try desk.folder.save(opened, as: conduct.merged(into: opened.session.workshop))
    }
    return Output([
      .paragraph(desk.say("Zapisano je šta se stvarno desilo.", "What really happened has been kept.")),
      .hint("`session report \(name)`"),
    ])
  }

  private func screen(_ conduct: WorkshopConduct, _ now: Int, _ desk: SessionDesk) -> [OutputBlock] {
    guard let current = conduct.current else { return [] }
    let left = conduct.end - now
    let time =
      left >= 0
      ? desk.say("još \(left) min, do \(Clock.text(conduct.end))", "\(left) min left, until \(Clock.text(conduct.end))")
      : desk.say("\(-left) min preko", "\(-left) min over")
    let late = conduct.end - conduct.plannedEnd
    let delay = late == 0 ? "" : desk.say(" · kasnimo \(late) min", " · \(late) min late")
    var blocks: [OutputBlock] = [
      .heading("\(Clock.text(now)) · \(current.title)", level: 2),
      .paragraph("\(current.kind.name[desk.language]) · \(time)\(late > 0 ? delay : "")"),
    ]
    if let next = conduct.next {
      blocks.append(
        .paragraph(
          desk.say(
            "Zatim u \(Clock.text(conduct.end)): \(next.title)", "Then at \(Clock.text(conduct.end)): \(next.title)")))
    } else {
      blocks.append(.paragraph(desk.say("Ovo je posljednji blok dana.", "This is the last block of the day.")))
    }
    return blocks
  }

  /// The time of day here.
  private static func minutesNow() -> Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Int(parts.tm_hour) * 60 + Int(parts.tm_min)
  }
}
