import CommandKit
import Foundation
import MrezaCore
import SessionDocuments
import SessionFiles
import SessionPlanning

/// `session export [NAME] --as pdf --what agenda,handout|all --to FOLDER`.
struct ExportAction: SessionAction {
  let name = "export"

  /// The templates that come with the plugin. A process plugin runs in its own folder.
  static var templates: String { FileManager.default.currentDirectoryPath + "/Documents/Templates" }

  func run(_ desk: SessionDesk) throws -> Output {
    var workshop = try desk.folder.open(desk.name(takesSubject: true)).session.workshop
    if let language = desk.invocation.text("language").flatMap(InterfaceLanguage.init(rawValue:)) {
      workshop = try translated(workshop, into: language, desk)
    }
    workshop.evaluation = try SessionEvaluation(desk, workshop.name).kept() ?? workshop.evaluation
    let format = desk.invocation.text("as").flatMap(WorkshopFormat.init(rawValue:)) ?? .html
    let documents = try documents(desk, format)
    let folder = desk.invocation.text("to") ?? desk.context.folders.working + "/" + workshop.name.rawValue
    let export = DocumentExport(
      knowledge: CachedKnowledge(desk.context.knowledge), templates: Self.templates,
      ownTemplates: desk.invocation.text("templates"))
    do {
      let paths = try export.write(workshop, documents, as: format, to: folder) { done, total in
        desk.context.report(
          CommandProgress(
            desk.say("Pravim dokumente", "Making documents"), fraction: Double(done) / Double(max(total, 1))))
        return !desk.context.isCancelled
      }
      return Output(
        [
          .paragraph(desk.say("Napravljeno fajlova: \(paths.count)", "Files made: \(paths.count)")),
          .text(.code(paths.joined(separator: "\n"))),
        ],
        data: ["version": 1, "files": .array(paths.map { .string($0) })])
    } catch let fault as DocumentFault {
      if fault == .cancelled { throw CommandError.cancelled }
      throw CommandError.failed(fault.words, advice: fault.advice)
    }
  }

  private func documents(_ desk: SessionDesk, _ format: WorkshopFormat) throws -> [WorkshopDocument] {
    let usual = format == .pptx ? "slides" : format == .ics ? "agenda" : "agenda"
    let wanted = (desk.invocation.text("what") ?? usual).split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    if wanted.contains("all") { return WorkshopDocument.allCases }
    return try wanted.map { name in
      guard let document = WorkshopDocument(rawValue: name.lowercased()) else {
        let known = WorkshopDocument.allCases.map(\.rawValue) + ["all"]
        throw CommandError.wrongValue(
          name, parameter: "what", type: .choice(known), nearest: NearMiss.nearest(to: name, among: known))
      }
      return document
    }
  }

  /// The workshop with the titles of its modules in another language; the trainer's own words stay.
  private func translated(
    _ workshop: Workshop, into language: InterfaceLanguage, _ desk: SessionDesk
  ) throws -> Workshop {
    var workshop = workshop
    let (before, after) = (workshop.language.language, language.language)
    workshop.language = language
    guard before != after else { return workshop }
    let (own, other) = (try desk.repertoire(before), try desk.repertoire(after))
    for day in workshop.days.indices {
      for index in workshop.days[day].blocks.indices {
        let block = workshop.days[day].blocks[index]
        let title = PlannerWords.title(of: block, from: (own, before), to: (other, after))
        workshop.days[day].blocks[index].title = title ?? block.title
      }
    }
    return workshop
  }
}
