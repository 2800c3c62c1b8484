import CommandKitTesting
import Foundation
import MrezaCore
import SessionDocuments
import SessionPlanning
import Testing

@Suite struct DocumentExportTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mreza-\(UUID().uuidString)").path
  private let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins/Sessions/Documents/Templates").path

  private func workshop(_ language: InterfaceLanguage = .bs, title: String = "Mreža <praktičara> & \"dijaspora\"")
    -> Workshop
  {
    let blocks = [
      WorkshopBlock(kind: .opening, title: "Otvaranje", minutes: 30, actual: .init(start: 540, minutes: 30)),
      WorkshopBlock(
        kind: .exercise, module: Slug("vjezba"), title: "Ulaganja; dijaspora, šćžđ", minutes: 60,
        readings: [Slug("praksa")].compactMap(\.self), actual: .init(start: 570, minutes: 75)),
      WorkshopBlock(kind: .coffee, title: "Kafa", minutes: 15),
    ]
    var wishes = WorkshopWishes(people: 12)
    wishes.start = CalendarDate("2027-03-10")
    return Workshop(
      name: Self.name, title: title, language: language, organiser: "Općina", venue: "Lopare", wishes: wishes,
      days: [WorkshopDay(blocks: blocks)],
      evaluation: WorkshopEvaluation(
        ratings: [.init(question: "Korisno", answers: [4, 5, 4, 4])],
        changes: [.init(matter: "Ulaganja", before: [2], after: [4])]))
  }

  private static let name: Slug = {
    guard let slug = Slug("radionica") else { preconditionFailure("a slug") }
    return slug
  }()

  private var knowledge: InMemoryKnowledge {
    let text = EntryText(
      language: .bs, title: "Vježba", summary: "Sažetak.", markdown: "",
      body: [
        .heading(level: 2, [.text("Koraci")]),
        .list(
          start: 1,
          items: [[.paragraph([.text("Prvi <korak>")])], [.paragraph([.link([.text("Drugi")], url: "javascript:x")])]]),
      ])
    let module = ModuleDetails(
      block: .exercise, duration: 30...90, group: 3...30, materials: ["Markeri"], online: false)
    let sources = [Source(id: "1", publisher: "USAID", title: "Vodič", url: "https://example.org/a")]
    return InMemoryKnowledge(
      [Slug("vjezba")].compactMap { $0 }.map {
        Entry(slug: $0, kind: .module, language: .bs, sources: sources, module: module, original: text)
      })
  }

  private func export(_ own: String? = nil, programs: String = "") -> DocumentExport {
    DocumentExport(knowledge: knowledge, templates: templates, ownTemplates: own, programs: programs)
  }

  private func text(_ document: WorkshopDocument, _ workshop: Workshop, as format: WorkshopFormat = .html) throws
    -> String
  {
    let paths = try export().write(workshop, [document], as: format, to: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try String(contentsOfFile: try #require(paths.first), encoding: .utf8)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func everyDocumentInEveryLanguage(language: InterfaceLanguage) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let paths = try export().write(workshop(language), WorkshopDocument.allCases, as: .html, to: folder)
    #expect(paths.count == 10)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 10)
    for path in paths {
      #expect(path.hasPrefix(folder + "/radionica-"))
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("<html lang=\"\(language.rawValue)\">") && page.contains("</html>"))
      #expect(!page.contains("{{"))
    }
  }

  @Test func whatATitleHoldsIsNeverMarkup() throws {
    let page = try text(.agenda, workshop(title: "<script>x</script>\u{1B}[31m"))
    #expect(page.contains("&lt;script&gt;x"))
    #expect(!page.contains("<script>") && !page.contains("\u{1B}"))
  }

  @Test func theGuideTellsStepsWithMinutesAndSources() throws {
    let page = try text(.guide, workshop())
    #expect(page.contains("<strong>30 min</strong> · Prvi &lt;korak&gt;"))
    #expect(page.contains("Markeri") && page.contains("USAID: Vodič"))
    #expect(!page.contains("javascript"))
  }

  @Test func cyrillicIsMadeButAddressesStay() throws {
    let page = try text(.guide, workshop(.cyrillic))
    #expect(page.contains("Водич за тренера") && page.contains("Улагања"))
    #expect(page.contains("https://example.org/a"))
  }

  @Test func theReportComparesPlanAndReality() throws {
    let page = try text(.report, workshop())
    #expect(page.contains("<td>60</td><td>75</td><td>+15</td>"))
    #expect(page.contains("<svg"))
  }

  @Test func calendarsKeepToTheStandard() throws {
    var workshop = workshop()
    workshop.days[0].blocks[0].title = String(repeating: "š,", count: 80)
    let calendar = try text(.agenda, workshop, as: .ics)
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    let unfolded = calendar.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:Ulaganja\\; dijaspora\\, šćžđ\r\n"))
    #expect(unfolded.contains(String(repeating: "š\\,", count: 80)))
    #expect(unfolded.contains("DTSTART;TZID=Europe/Sarajevo:20270310T093000\r\n"))
    #expect(unfolded.components(separatedBy: "BEGIN:VEVENT").count == 3)
    workshop.wishes.start = nil
    #expect(throws: DocumentFault.noDates) { try export().write(workshop, [.agenda], as: .ics, to: folder) }
  }

  @Test func aMissingProgramIsNamedWithItsPackage() {
    let fault = DocumentFault.missingProgram("weasyprint", package: "weasyprint")
    #expect(throws: fault) { try export().write(workshop(), [.agenda], as: .pdf, to: folder) }
    #expect(fault.advice.en.contains("apt install weasyprint"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test(arguments: [
    ("<p>\n{{titel}}", "titel"), ("\n{{>agenda}}", ">agenda"), ("\n{{#days}}{{/days}}{{=<% %>=}}", "=<% %>="),
  ])
  func unknownTagsAreToldWithTheirLine(template: String, name: String) throws {
    let own = folder + "-own"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: own) }
    let path = own + "/agenda.mustache"
    try template.write(toFile: path, atomically: true, encoding: .utf8)
    let fault = #expect(throws: DocumentFault.self) {
      try export(own).write(workshop(), [.agenda], as: .html, to: folder)
    }
    switch fault {
    case .unknownName(name, path: path, line: 2), .invalidTemplate(path: path, line: 2, problem: _): break
    default: Issue.record("\(String(describing: fault))")
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aFolderThatCannotBeMadeIsTold() {
    let fault = #expect(throws: DocumentFault.self) {
      try export().write(workshop(), [.agenda], as: .html, to: "/dev/null/here")
    }
    guard case .unwritable(path: "/dev/null/here", _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }
}
