import Foundation
import MrezaCore
import SessionFiles
import SessionPlanning
import Testing

@Suite struct SessionFolderTests {
  private let library = FileManager.default.temporaryDirectory.path + "/mreza-\(UUID().uuidString)"

  private func made() throws -> (SessionFolder, Slug) {
    let name = try #require(Slug("proba"))
    let folder = try SessionFolder(library: library)
    let block = WorkshopBlock(kind: .opening, title: "A", minutes: 30)
    try folder.create(
      Workshop(name: name, title: "A", language: .bs, wishes: WorkshopWishes(), days: [WorkshopDay(blocks: [block])]))
    return (folder, name)
  }

  private func removeAll() { try? FileManager.default.removeItem(atPath: library) }

  @Test func `each change can be undone, and none is lost`() throws {
    defer { removeAll() }
    let (folder, name) = try made()
    let first = try String(contentsOfFile: folder.file(name), encoding: .utf8)
    for minutes in [40, 50] {
      let opened = try folder.open(name)
      var workshop = opened.session.workshop
      try workshop.resize(1, to: minutes)
      try folder.save(opened, as: workshop)
    }
    try folder.undo(name)
    #expect(try folder.open(name).session.workshop.days[0].blocks[0].minutes == 40)
    try folder.undo(name)
    #expect(try String(contentsOfFile: folder.file(name), encoding: .utf8) == first)
    #expect(throws: SessionFileFault.nothingToUndo(name: "proba")) { try folder.undo(name) }
    #expect(throws: SessionFileFault.exists(path: folder.file(name))) {
      try folder.create(try folder.open(name).session.workshop)
    }
  }

  @Test func `a hand that edits meanwhile wins`() throws {
    defer { removeAll() }
    let (folder, name) = try made()
    let opened = try folder.open(name)
    let byHand = try String(contentsOfFile: folder.file(name), encoding: .utf8) + "\nRukom.\n"
    try byHand.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
    var workshop = opened.session.workshop
    try workshop.resize(1, to: 5)
    #expect(throws: SessionFileFault.changedMeanwhile(path: folder.file(name))) {
      try folder.save(opened, as: workshop)
    }
    #expect(try String(contentsOfFile: folder.file(name), encoding: .utf8) == byHand)
  }

  @Test func `what can't be written leaves the file as it was, and nothing beside it`() throws {
    defer { removeAll() }
    let (folder, name) = try made()
    let opened = try folder.open(name)
    var workshop = opened.session.workshop
    workshop.introduction = String(repeating: "x", count: 2000)
    // The folder for what stood there before is a file.
    let before = try String(contentsOfFile: folder.file(name), encoding: .utf8)
    try FileManager.default.createDirectory(atPath: folder.path + "/.undo", withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder.path + "/.undo/proba"))
    #expect(throws: SessionFileFault.self) { try folder.save(opened, as: workshop) }
    #expect(try String(contentsOfFile: folder.file(name), encoding: .utf8) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".undo", "proba.md"])
  }

  @Test func `answers of a form become ratings, changes and comments`() throws {
    let table = #"""
      Vremenska oznaka;Koliko je korisno?;"Ulaganja; znanje (prije)";"Ulaganja; znanje (poslije)";Šta dodati?
      1.1.;5;2;4;"Više ""prakse"""
      2.1.;4;3;5;
      """#
    let evaluation = try EvaluationTable.evaluation(table)
    #expect(evaluation.ratings == [.init(question: "Koliko je korisno?", answers: [5, 4])])
    #expect(evaluation.changes == [.init(matter: "Ulaganja; znanje", before: [2, 3], after: [4, 5])])
    #expect(evaluation.comments == ["Više \"prakse\""])
  }

  @Test(arguments: [("", 1), ("a,b\n", 1), ("a,b\n1,2\n1,2,3\n", 3), ("a,b\n\"1,2\n", 2)])
  func `a table that can't be used is told with its line`(table: String, line: Int) {
    do throws(EvaluationTable.Fault) {
      _ = try EvaluationTable.evaluation(table)
      Issue.record("it was read")
    } catch {
      #expect(error.line == line)
    }
  }
}
