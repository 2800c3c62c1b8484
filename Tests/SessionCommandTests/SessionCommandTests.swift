import CommandKit
import CommandKitTesting
import Foundation
import MrezaCore
import MrezaLibrary
import SessionFiles
import SessionPlanning
import Testing

@testable import mreza_sessions

@Suite struct SessionCommandTests {
  private static let knowledge: InMemoryKnowledge = {
    let root = URL(fileURLWithPath: SessionManifestTests.folder).deletingLastPathComponent().deletingLastPathComponent()
      .path
    guard let folder = try? LibraryFolder(path: root + "/Knowledge") else { return InMemoryKnowledge([]) }
    let library = Library(layers: [folder])
    let scan = try? library.scan()
    let entries = (scan?.files ?? []).filter { $0.translation == nil }.compactMap { file -> Entry? in
      if case .entry(let entry) = library.load(file).content { entry } else { nil }
    }
    return InMemoryKnowledge(entries, themes: scan?.themes ?? [])
  }()

  private let folder = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)"

  /// Runs `session …` with the words of one line.
  private func run(
    _ action: String, _ subject: String? = nil, _ options: [String: Invocation.Value] = [:],
    answers: [String]? = nil
  ) throws -> Output {
    var values = options
    values["action"] = .text(action)
    values["subject"] = subject.map { .text($0) }
    let context = SessionContext(Self.knowledge, folder: folder, answers: answers)
    return try SessionCommand().run(Invocation(command: "session", values: values), in: context)
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  private func data(_ output: Output) throws -> [JSONValue] {
    try #require(output.data?["days"]?.array).flatMap { $0["blocks"]?.array ?? [] }
  }

  /// The words of an error, in English.
  private func refusal(_ body: () throws -> Output) -> String {
    do {
      _ = try body()
      return "nothing was refused"
    } catch CommandError.failed(let what, let advice) {
      return "\(what.en); \(advice?.en ?? "")"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: ReadySessions.all.map(\.name.rawValue))
  func `each ready session becomes an agenda that passes the check`(name: String) throws {
    defer { clean() }
    _ = try run("new", "Proba", ["from": .text(name)])
    let check = try run("check", "proba")
    #expect(check.status == .done && check.data?["findings"] == [], "\(check)")
  }

  @Test func `a session is made, changed and changed back`() throws {
    defer { clean() }
    let made = try data(
      try run(
        "new", "Ulaganja i komunikacija", ["days": .number(1), "people": .number(24), "themes": .text("Ulaganja")]))
    #expect(made.first?["kind"] == "opening" && made.allSatisfy { $0["why"]?.string?.isEmpty == false })
    let resized = try run("resize", "2", ["minutes": .number(200)])
    #expect(try data(resized)[1]["minutes"] == 200)
    #expect(resized.data?["findings"]?.array?.isEmpty == false)
    #expect(try data(try run("undo")) == made)
    let added = try data(
      try run("add", "Kafa s načelnikom", ["after": .number(1), "minutes": .number(15), "kind": .text("networking")]))
    #expect(added.count == made.count + 1 && added[1]["title"] == "Kafa s načelnikom")
    _ = try run("pin", "2")
    #expect(try data(try run("refill")).contains { $0["title"] == "Kafa s načelnikom" && $0["pinned"] == true })
    let before = try data(try run("show", "ulaganja-i-komunikacija"))
    let number = try #require(before.first { $0["kind"] == "practical" }?["number"]?.int)
    let swapped = try data(try run("swap", "\(number)", ["with": .number(1)]))
    #expect(swapped[number - 1]["title"] != before[number - 1]["title"])
    #expect(swapped[number - 1]["minutes"] == before[number - 1]["minutes"])
    #expect(try run("list").data?["sessions"]?.array?.count == 1)
  }

  @Test func `what can't be is told, and nothing is written`() throws {
    defer { clean() }
    #expect(refusal { try run("new", "A", ["people": .number(0)]) }.contains("participants"))
    #expect(refusal { try run("new", "A", ["days": .number(30)]) }.contains("1 to 14 days"))
    #expect(refusal { try run("new", "A", ["hours": .text("16:00-9:00")]) }.contains("16:00"))
    #expect(refusal { try run("new", "A", ["hours": .text("jutro")]) }.contains("9:00-16:30"))
    #expect(refusal { try run("new", "A", ["themes": .text("investmnt")]) }.contains("investment"))
    #expect(refusal { try run("new", "///") }.contains("no letters"))
    #expect(refusal { try run("show", "nema") }.contains("no session"))
    #expect(refusal { try run("pin") }.contains("subject"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/library/sessions"))
    _ = try run("new", "../../etc/\u{1B}[31mcrveno")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/library/sessions") == ["etc-crveno.md"])
    #expect(refusal { try run("new", "etc crveno") }.contains("already"))
    let file = folder + "/library/sessions/etc-crveno.md"
    try "---\ntitle: [\n---\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(refusal { try run("pin", "1") }.contains("etc-crveno.md:3:"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "---\ntitle: [\n---\n")
  }

  @Test func `a day is led through, and kept as it really was`() throws {
    defer { clean() }
    _ = try run("new", "Dan", ["hours": .text("9:00-12:00")])
    let context = SessionContext(Self.knowledge, folder: folder, answers: ["+5", "ples", "next", "preskoči", "stop"])
    let desk = try SessionDesk(Invocation(command: "session", values: ["action": .text("run")]), context)
    var time = 540
    _ = try RunAction().run(desk) {
      time += 5
      return time
    }
    let blocks = try desk.folder.open(try #require(Slug("dan"))).session.workshop.days[0].blocks
    #expect(blocks[0].actual.map { $0.minutes > 0 } == true)
    #expect(blocks[1].actual == WorkshopBlock.Actual(start: 0, minutes: 0))
    #expect(blocks[2].actual == nil)
    #expect(refusal { try run("run", "dan") }.contains("notInteractive"))
    let csv = folder + "/odgovori.csv"
    try "Korisno?,Znanje (prije),Znanje (poslije)\n5,2,4\n4,3,5\n".write(toFile: csv, atomically: true, encoding: .utf8)
    let report = try run("report", "dan", ["csv": .text(csv)])
    #expect(report.data?["ratings"]?.array?.first?["average"]?.number == 4.5)
    #expect(report.data?["changes"]?.array?.first?["after"]?.number == 4.5)
  }

  @Test func `an export folder that can't be written is told`() throws {
    defer { clean() }
    _ = try run("new", "Dan", ["hours": .text("9:00-12:00")])
    #expect(
      refusal { try run("export", "dan", ["what": .text("agenda,plakat"), "to": .text(folder + "/x")]) }.contains(
        "plakat"))
    #expect(refusal { try run("export", "dan", ["as": .text("ics"), "to": .text(folder + "/x")]) }.contains("date"))
  }
}

/// A context with folders of its own, and a person who has answers ready, or none.
private final class SessionContext: CommandContext {
  let knowledge: any KnowledgeBase
  let language = InterfaceLanguage.bs
  let folders: CommandFolders
  let isCancelled = false
  private var pending: [String]?
  var isInteractive: Bool { pending != nil }

  init(_ knowledge: any KnowledgeBase, folder: String, answers: [String]?) {
    self.knowledge = knowledge
    folders = CommandFolders(data: folder + "/data", library: folder + "/library", working: folder)
    pending = answers
  }

  func write(_ part: Output) {}

  func ask(_ question: Question) throws -> String {
    guard pending != nil else { throw CommandError.notInteractive(question: question.text) }
    guard pending?.isEmpty == false, let answer = pending?.removeFirst() else { throw CommandError.cancelled }
    return answer
  }
}
