import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session open NAME`: the session that the following commands are about.
struct OpenAction: SessionAction {
  let name = "open"

  func run(_ desk: SessionDesk) throws -> Output {
    let name = try desk.name(takesSubject: true)
    let workshop = try desk.folder.open(name).session.workshop
    try desk.setOpened(name)
    return try desk.shown(
      workshop, saying: desk.say("Otvorena: `\(desk.folder.file(name))`", "Open: `\(desk.folder.file(name))`"))
  }
}
