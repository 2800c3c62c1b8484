import CommandKit
import Foundation
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session report [NAME]`: plan and reality, and what participants said. `--csv FILE` brings answers in, `--enter` asks for
/// them.
struct ReportAction: SessionAction {
  let name = "report"

  func run(_ desk: SessionDesk) throws -> Output {
    let workshop = try desk.folder.open(desk.name(takesSubject: true)).session.workshop
    let answers = SessionEvaluation(desk, workshop.name)
    if let path = desk.invocation.text("csv") { try answers.bringIn(path) }
    if desk.invocation.flag("enter") { try answers.enter(for: workshop) }
    let evaluation = try answers.kept() ?? WorkshopEvaluation()
    let view = ReportView(workshop, evaluation, language: desk.language)
    return Output(view.blocks, data: view.data)
  }
}
