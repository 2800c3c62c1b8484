import CommandKit
import Foundation
import MrezaCore
import Testing

@testable import MrezaShell

/// `new` and `edit`: what they ask, make, open and say.
@Suite struct WritingCommandTests {
  let sample = WritingSample()

  private static let error = Finding(
    .unknownTheme("usluge", nearest: nil), file: "tools/novi.md", line: 9, column: 10, length: 6,
    source: "themes: [usluge]")

  @Test(arguments: [
    ("new tool upitnik", "upitnik", "Upitnik"),
    ("new tool dani-dijaspore-2026", "dani-dijaspore-2026", "Dani dijaspore 2026"),
    ("novi alat Upitnik za Đurđevčane", "upitnik-za-djurdjevcane", "Upitnik za Đurđevčane"),
    ("new tool \"Упитник за људе\"", "upitnik-za-ljude", "Упитник за људе"),
    ("new tool upitnik --title \"Anketa: šta treba\"", "upitnik", "Anketa: šta treba"),
    ("new tool --title \"Anketa\"", "anketa-2", "Anketa"),
  ])
  func `slug and title are given, or one is made from the other`(line: String, slug: String, title: String) throws {
    // The sample library has an entry of the name `anketa`.
    let line = line.hasSuffix("\"Anketa\"") ? line.replacing("new tool", with: "new tool anketa-2") : line
    let outcome = try sample.session().run(line)
    #expect(outcome.exitCode == .done, "\(outcome.error)")
    #expect(sample.drafts.map(\.slug.rawValue) == [slug] && sample.drafts.map(\.title) == [title])
    #expect(sample.drafts.first?.kind == .tool && sample.opened == ["/own/tools/\(slug).md"])
    #expect(sample.questions == [] && sample.refreshes >= 2)
  }

  @Test func `without a name one is asked for the title, in one's language`() throws {
    sample.answer = "Dani dijaspore u Brdu"
    _ = try sample.session(.bs).run("new practice")
    #expect(sample.questions == ["Naslov (praksa): "])
    #expect(sample.drafts.map(\.slug.rawValue) == ["dani-dijaspore-u-brdu"])
    #expect(sample.drafts.first?.language == .bs)
  }

  @Test(arguments: [nil, "", "   "])
  func `where no title is typed nothing is made, and nothing waits`(answer: String?) throws {
    sample.answer = answer
    let outcome = try sample.session().run("new practice")
    #expect(outcome.exitCode == .usage && outcome.error.contains("needs “slug”"))
    #expect(sample.drafts.isEmpty)
  }

  @Test(arguments: ["12", "!!!", "Општина"])
  func `a name without a slug in it is refused, and a name in Cyrillic is not`(name: String) throws {
    let outcome = try sample.session().run("new tool \(name)")
    #expect((outcome.exitCode == .done) == (name == "Општина"))
    if name != "Општина" { #expect(outcome.error.contains("can't be a slug")) }
  }

  @Test func `a name that an entry has is refused before anything is made`() throws {
    let outcome = try sample.session().run("new practice dani-dijaspore")
    #expect(outcome.exitCode == .failed && outcome.error.contains("“edit dani-dijaspore” edits it"))
    #expect(sample.drafts.isEmpty)
  }

  @Test func `where nobody sits at a terminal the file is made and its place told`() throws {
    sample.edit = .success(false)
    let outcome = try sample.session().run("new tool upitnik")
    #expect(outcome.exitCode == .done && outcome.text.contains("/own/tools/upitnik.md"))
    #expect(outcome.text.contains("check /own/tools/upitnik.md"))
    let json = try JSONValue(parsing: try sample.session(format: .json).run("new tool upitnik").text.utf8)
    #expect(json["opened"] == false && json["path"] == "/own/tools/upitnik.md" && json["kind"] == "tool")
  }

  @Test func `what the check finds is shown with its place, and the text is kept`() throws {
    sample.findings = [Self.error]
    let outcome = try sample.session().run("new tool novi")
    #expect(outcome.exitCode == .failed)
    #expect(outcome.text.contains("tools/novi.md:9:10: error: unknown theme “usluge”"))
    #expect(outcome.text.contains("         ^^^^^^"))
    #expect(outcome.text.hasSuffix("The text is kept as it is. To mend it: edit novi\n"))
  }

  @Test func `where only the translation is at fault, that is what to edit`() throws {
    sample.writable = WritableEntry(
      slug: try #require(Slug("a")), kind: .tool, path: "/own/tools/a.md", translations: [.en: "/own/tools/a.en.md"])
    sample.findings = [
      Finding(.outdatedTranslation(current: "c"), file: "tools/a.en.md", line: 4, column: 13, source: "translates: x")
    ]
    let session = try sample.session()
    #expect(session.run("edit a").text.hasSuffix("edit a --translation en\n"))
    sample.findings.append(Self.error)
    #expect(session.run("edit a").text.hasSuffix("edit a\n"))
    _ = session.run("edit a --translation en")
    #expect(sample.opened.last == "/own/tools/a.en.md")
  }

  @Test(arguments: [
    (EditorFault.noEditor, "there is no editor; set EDITOR"), (.notFound(command: "nema"), "there is no editor “nema”"),
    (.cannotStart(command: "x", reason: "Permission denied"), "“x” can't be started (Permission denied)"),
    (.failed(command: "vi", status: 1), "the editor “vi” failed (1)"),
    (.failed(command: "vi", status: -9), "the editor “vi” failed (signal 9)"),
  ])
  func `an editor that fails is named, and so is the file with the text`(fault: EditorFault, words: String) throws {
    sample.edit = .failure(fault)
    let outcome = try sample.session().run("new tool novi")
    #expect(outcome.exitCode == .failed && outcome.text.isEmpty)
    #expect(outcome.error.contains(words) && outcome.error.contains("/own/tools/novi.md"), "\(outcome.error)")
  }

  @Test func `a file that was removed in the editor is missed`() throws {
    sample.outcome = .removed
    let outcome = try sample.session().run("new tool novi")
    #expect(outcome.exitCode == .failed)
    #expect(outcome.error.contains("“/own/tools/novi.md” is no longer there; “new tool novi” makes a new one"))
    sample.edit = .failure(.failed(command: "vi", status: 1))
    #expect(try sample.session().run("new tool novi").error.contains("is no longer there"))
  }

  @Test func `an entry is edited by its number too, and an unknown one says what is near`() throws {
    sample.writable = WritableEntry(
      slug: try #require(Slug("dani-dijaspore")), kind: .practice, path: "/own/practices/dani-dijaspore.md",
      copiedFrom: ["/own/practices/dani-dijaspore.md": "/b"])
    let session = try sample.session()
    _ = session.run("list practice")
    let outcome = session.run("edit 1")
    #expect(outcome.text.hasPrefix("The entry was copied into your own library:\n\n  /own/practices/dani-dijaspore.md"))
    let unknown = session.run("edit dani-dijaspora")
    #expect(unknown.exitCode == .nothingFound && unknown.error.contains("dani-dijaspore"))
    sample.outcome = .discarded
    #expect(session.run("edit dani-dijaspore").text == "Nothing was changed.\n")
  }

  @Test(arguments: [
    (WritingFault.nowhereToWrite, "there is no library to write to"),
    (
      .cannotWrite(path: "/own/tools", reason: "Read-only file system"), "“/own/tools” can't be written (Read-only file"
    ),
    (.fileExists(path: "/own/x"), "there is a file “/own/x” already"),
  ])
  func `what can't be written is told with what to do`(fault: WritingFault, words: String) throws {
    sample.fault = fault
    for line in ["new tool novi", "edit dani-dijaspore"] {
      let outcome = try sample.session().run(line)
      #expect(outcome.exitCode == .failed && outcome.error.contains(words) && outcome.error.contains("; "))
    }
  }

  @Test func `kinds and slugs are completed`() throws {
    let session = try sample.session()
    #expect(session.complete("new pr").completions.map(\.text) == ["practice"])
    #expect(session.complete("edit dani").completions.map(\.text) == ["dani-dijaspore"])
    #expect(session.complete("edit x --translation ").completions.map(\.text) == ["bs", "en"])
  }
}
