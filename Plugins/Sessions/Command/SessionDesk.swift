import CommandKit
import Foundation
import MrezaCore
import SessionFiles
import SessionPlanning

/// What an action works with: the arguments, the session files, and the library.
final class SessionDesk {
  let invocation: Invocation
  let context: any CommandContext
  let folder: SessionFolder
  var language: InterfaceLanguage { context.language }

  init(_ invocation: Invocation, _ context: any CommandContext) throws {
    self.invocation = invocation
    self.context = context
    folder = try SessionFolder(library: context.folders.library)
  }

  /// The words of the user's language.
  func say(_ bs: String, _ en: String) -> String { LocalizedText(bs: bs, en: en)[language] }

  // MARK: Arguments

  /// What stands after the action.
  /// - Throws: `CommandError.missingArgument`.
  func subject() throws -> String {
    guard let subject = invocation.text("subject"), subject.contains(where: { !$0.isWhitespace }) else {
      throw CommandError.missingArgument("subject", command: "session")
    }
    return subject
  }

  /// The number of a block.
  /// - Throws: `CommandError`.
  func number() throws -> Int {
    let typed = try subject()
    guard let number = Int(typed.filter { !$0.isWhitespace }), number >= 1 else {
      throw CommandError.wrongValue(typed, parameter: "subject", type: .number(minimum: 1), nearest: [])
    }
    return number
  }

  /// A number that an option gives.
  /// - Throws: `CommandError.missingArgument` without it.
  func required(_ option: String) throws -> Int {
    guard let number = invocation.number(option) else { throw CommandError.missingArgument(option, command: "session") }
    return number
  }

  // MARK: Sessions

  /// The session that was named behind the action, where the action takes its name there, or with `--session`; else the one
  /// that was opened last.
  func name(takesSubject: Bool) throws -> Slug {
    let typed = (takesSubject ? invocation.text("subject") : nil) ?? invocation.text("session")
    if let typed {
      guard let slug = Slug(typed) ?? Slug(sessionTitle: typed) else {
        throw SessionFileFault.missing(name: typed, others: folder.names.prefix(8).map(\.rawValue))
      }
      return slug
    }
    if let opened, folder.names.contains(opened) { return opened }
    let names = folder.names
    guard names.count == 1, let only = names.first else {
      let others = names.prefix(8).map { "„\($0)“" }.joined(separator: ", ")
      throw CommandError.failed(
        LocalizedText(bs: "nijedna sesija nije otvorena", en: "no session is open"),
        advice: names.isEmpty
          ? LocalizedText(bs: "novu pravi „session new \"Naslov\"“", en: "„session new \"Title\"“ makes one")
          : LocalizedText(
            bs: "otvorite jednu s „session open“: \(others)", en: "open one with „session open“: \(others)"))
    }
    return only
  }

  private var openedFile: String? { context.folders.data.map { $0 + "/opened" } }

  /// The session that was opened last.
  private var opened: Slug? {
    openedFile.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }.flatMap { Slug($0) }
  }

  /// From now on commands are about this session.
  func setOpened(_ name: Slug) throws {
    if let openedFile { try WholeFile.write(Array(name.rawValue.utf8), to: openedFile) }
  }

  /// Changes the session as the body does, which says what was done, and shows what became of it, with what should be known
  /// of it.
  func edit(_ body: (inout Workshop) throws -> String) throws -> Output {
    let opened = try folder.open(name(takesSubject: false))
    var workshop = opened.session.workshop
    let done = try body(&workshop)
    try folder.save(opened, as: workshop)
    return try shown(workshop, saying: done)
  }

  /// The agenda, with what was done before it and what should be known of it behind.
  func shown(_ workshop: Workshop, saying done: String? = nil, hints: [OutputBlock] = []) throws -> Output {
    let findings = try WorkshopCheck(repertoire(workshop.language.language)).findings(in: workshop)
    let view = AgendaView(workshop, language: language)
    return Output(
      (done.map { [.paragraph($0)] } ?? []) + view.blocks + FindingList(findings, language: language).blocks + hints,
      data: view.data(findings))
  }

  // MARK: Library

  private var repertoires: [Language: Repertoire] = [:]

  /// What the library offers, asked once.
  func repertoire(_ language: Language) throws -> Repertoire {
    if let known = repertoires[language] { return known }
    let modules = try context.knowledge.entries(filters: [QueryFilter(.kind, "module")], in: language)
    let kinds: [EntryKind] = [.practice, .model, .challenge, .tool]
    let filters = kinds.map { QueryFilter(.kind, $0.rawValue) }
    var readings: [Reading] = []
    var offset = 0
    while true {
      let page = try context.knowledge.search(
        SearchRequest(SearchQuery(filters: filters), language: language, limit: 1000, offset: offset, isExact: true))
      readings += page.results.map {
        Reading(slug: $0.entry.slug, title: $0.entry.title, kind: $0.entry.kind, themes: $0.entry.themes)
      }
      offset += page.results.count
      if page.results.isEmpty || offset >= page.total { break }
    }
    readings.sort { $0.slug < $1.slug }
    let made = Repertoire(
      modules: modules.compactMap { ModuleOffer($0, in: language) }, readings: readings,
      themes: try context.knowledge.themes())
    repertoires[language] = made
    return made
  }
}
