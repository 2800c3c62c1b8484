import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session check [NAME]`: what should be known of the agenda. Exit code 1 if there are errors.
struct CheckAction: SessionAction {
  let name = "check"

  func run(_ desk: SessionDesk) throws -> Output {
    let workshop = try desk.folder.open(desk.name(takesSubject: true)).session.workshop
    let findings = try WorkshopCheck(desk.repertoire(workshop.language.language)).findings(in: workshop)
    let list = FindingList(findings, language: desk.language)
    let good = desk.say("Dnevni red je u redu.", "The agenda is fine.")
    return Output(
      findings.isEmpty ? [.paragraph(good)] : list.blocks,
      data: ["version": 1, "name": .string(workshop.name.rawValue), "findings": list.data],
      status: findings.contains { $0.severity == .error } ? .failed : .done)
  }
}
