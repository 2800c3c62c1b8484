public import Foundation
public import MrezaCore
import MrezaText
public import SessionPlanning

/// Makes a workshop's documents and writes them to a folder, all or none.
public struct DocumentExport {
  private let knowledge: any KnowledgeBase
  private let templates: TemplateFolder
  private let programs: String
  private let now: Date

  /// - Parameters:
  ///   - knowledge: The library whose entries the workshop is made of.
  ///   - templates: Folder of mreza's own templates.
  ///   - ownTemplates: Folder of a municipality's templates, each in place of the one of that name; nil for none.
  ///   - programs: Folders in which `pandoc` and `weasyprint` are looked for, with colons between, like `PATH`.
  ///   - now: The time that a calendar says it was made at.
  public init(
    knowledge: any KnowledgeBase, templates: String, ownTemplates: String? = nil,
    programs: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", now: Date = Date()
  ) {
    self.knowledge = knowledge
    self.templates = TemplateFolder(defaults: templates, own: ownTemplates)
    self.programs = programs
    self.now = now
  }

  /// Writes documents as files named `title-document.format`; files of those names are replaced.
  /// - Parameters:
  ///   - workshop: What they are made of.
  ///   - documents: Those that the format can't hold are left out.
  ///   - format: What they are made as.
  ///   - folder: Absolute path; made if it is not there.
  ///   - goesOn: Told how many documents are done out of how many; false stops.
  /// - Returns: The paths, in the order of the documents.
  /// - Throws: `DocumentFault`; then no file in the folder has changed. Errors of the library pass through.
  public func write(
    _ workshop: Workshop, _ documents: [WorkshopDocument], as format: WorkshopFormat, to folder: String,
    goesOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws -> [String] {
    let documents = documents.filter(format.holds)
    guard !documents.isEmpty else { throw DocumentFault.nothingToMake(format) }
    let program: (ExternalProgram, path: String)? =
      switch format {
      case .html, .md, .ics: nil
      case .pdf: (.weasyprint, try ExternalProgram.weasyprint.path(searching: programs))
      case .docx, .pptx: (.pandoc, try ExternalProgram.pandoc.path(searching: programs))
      }
    var texts: [String] = []
    for document in documents {
      guard goesOn(texts.count, documents.count * 2) else { throw DocumentFault.cancelled }
      texts.append(try text(of: document, of: workshop, as: format))
    }
    return try writing(to: folder) { temporary in
      var names: [String] = []
      for (document, text) in zip(documents, texts) {
        guard goesOn(documents.count + names.count, documents.count * 2) else { throw DocumentFault.cancelled }
        let name = "\(workshop.name)-\(document.rawValue).\(format.rawValue)"
        guard let program else {
          try Data(text.utf8).write(to: URL(fileURLWithPath: "\(temporary)/\(name)"))
          names.append(name)
          continue
        }
        let page = "\(temporary)/.\(document.rawValue).html"
        try Data(text.utf8).write(to: URL(fileURLWithPath: page))
        let target = "\(temporary)/\(name)"
        let arguments =
          format == .pdf
          ? ["--quiet", page, target]
          : [
            "--from=html-native_divs-native_spans", "--to=\(format.rawValue)", "--slide-level=2", "--output=\(target)",
            page,
          ]
        try program.0.run(at: program.path, arguments, in: temporary)
        names.append(name)
      }
      return names
    }
  }

  private func text(of document: WorkshopDocument, of workshop: Workshop, as format: WorkshopFormat) throws -> String {
    guard format == .ics else {
      return try templates.render(
        document.rawValue, ending: format.templateEnding,
        DocumentData(workshop: workshop, knowledge: knowledge, isMarkdown: format == .md).values(for: document))
    }
    let letters = { workshop.language == .cyrillic ? Script.cyrillic($0) : $0 }
    let stamp = now.ISO8601Format().filter { $0 != "-" && $0 != ":" }
    guard let text = WorkshopCalendar.text(of: workshop, stamp: stamp, letters: letters) else {
      throw DocumentFault.noDates
    }
    return text
  }

  /// Lets files be made in a hidden folder beside their place, then moves them there. A folder made for nothing goes again.
  private func writing(to folder: String, _ make: (String) throws -> [String]) throws -> [String] {
    let files = FileManager.default
    let isNew = !files.fileExists(atPath: folder)
    let temporary = "\(folder)/.mreza-\(UUID().uuidString)"
    var isDone = false
    defer {
      try? files.removeItem(atPath: temporary)
      if isNew, !isDone { try? files.removeItem(atPath: folder) }
    }
    do {
      try files.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      let names = try make(temporary)
      for name in names {
        guard rename("\(temporary)/\(name)", "\(folder)/\(name)") == 0 else {
          throw DocumentFault.unwritable(path: "\(folder)/\(name)", reason: String(cString: strerror(errno)))
        }
      }
      isDone = true
      return names.map { "\(folder)/\($0)" }
    } catch let fault as DocumentFault {
      throw fault
    } catch let error as CocoaError {
      let system = error.underlying as? POSIXError
      throw DocumentFault.unwritable(
        path: folder, reason: system.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription)
    }
  }
}
