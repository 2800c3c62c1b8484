import CommandKit
import Foundation
import MrezaCore
import SessionDocuments
import SessionFiles
import SessionPlanning

/// `session templates`: the ready sessions. With `--to FOLDER` the templates of the documents are copied there, for a
/// municipality to change.
struct TemplatesAction: SessionAction {
  let name = "templates"

  func run(_ desk: SessionDesk) throws -> Output {
    if let folder = desk.invocation.text("to") { return try copyDocuments(to: folder, desk) }
    let language = desk.language
    let rows = ReadySessions.all.map { ready -> [String] in
      let length = (ready.wishes.closing - ready.wishes.opening) / 60
      return [
        ready.name.rawValue, ready.title[language], "\(ready.wishes.days) × \(length) h", ready.introduction[language],
      ]
    }
    let columns = [
      desk.say("ime", "name"), desk.say("naslov", "title"), desk.say("trajanje", "length"),
      desk.say("o čemu", "what for"),
    ]
    let data: JSONValue = [
      "version": 1,
      "templates": .array(
        ReadySessions.all.map {
          ["name": .string($0.name.rawValue), "title": .string($0.title[language]), "days": .int($0.wishes.days)]
        }),
    ]
    return Output(
      [
        .table(OutputTable(columns: columns, rows: rows)),
        .hint("`session new \"\(desk.say("Naslov", "Title"))\" --from one-day-investment`"),
        .hint(
          desk.say(
            "Predloške dokumenata kopira: `session templates --to predlosci`",
            "The documents' templates are copied by: `session templates --to templates`")),
      ], data: data)
  }

  private func copyDocuments(to folder: String, _ desk: SessionDesk) throws -> Output {
    let files = FileManager.default
    let source = ExportAction.templates
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let names = try files.contentsOfDirectory(atPath: source).filter { $0.hasSuffix(".mustache") }.sorted()
      for name in names where files.fileExists(atPath: "\(folder)/\(name)") {
        throw CommandError.failed(
          LocalizedText(bs: "„\(folder)/\(name)“ već postoji", en: "„\(folder)/\(name)“ is there already"),
          advice: LocalizedText(bs: "izaberite praznu mapu", en: "choose an empty folder"))
      }
      for name in names { try files.copyItem(atPath: "\(source)/\(name)", toPath: "\(folder)/\(name)") }
      return Output([
        .paragraph(
          desk.say(
            "Kopirano predložaka: \(names.count), u `\(folder)`", "Templates copied: \(names.count), to `\(folder)`")
        ),
        .hint("`session export --templates \(folder)`"),
      ])
    } catch let error as CocoaError {
      throw CommandError.failed(
        LocalizedText(
          bs: "u „\(folder)“ se ne može pisati (\(error.localizedDescription))",
          en: "„\(folder)“ can't be written to (\(error.localizedDescription))"),
        advice: LocalizedText(bs: "izaberite drugu mapu", en: "choose another folder"))
    }
  }
}
