import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session undo`: takes back what the last command changed.
struct UndoAction: SessionAction {
  let name = "undo"

  func run(_ desk: SessionDesk) throws -> Output {
    let name = try desk.name(takesSubject: true)
    try desk.folder.undo(name)
    return try desk.shown(
      try desk.folder.open(name).session.workshop,
      saying: desk.say("Posljednja izmjena je vraćena.", "The last change was undone."))
  }
}
