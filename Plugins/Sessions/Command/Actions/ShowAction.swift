import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session show [NAME]`: the agenda.
struct ShowAction: SessionAction {
  let name = "show"

  func run(_ desk: SessionDesk) throws -> Output {
    try desk.shown(try desk.folder.open(desk.name(takesSubject: true)).session.workshop)
  }
}
