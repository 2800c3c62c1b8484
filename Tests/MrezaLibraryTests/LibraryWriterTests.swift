import Foundation
import MrezaCore
import Synchronization
import Testing

@testable import MrezaLibrary

/// What is written into a library, and what is left alone.
@Suite struct LibraryWriterTests {
  let bundled: CheckedLibrary
  /// The user's own library, which is not there at first.
  let own: String
  let library: Library
  let writer: LibraryWriter

  init() throws {
    bundled = try CheckedLibrary()
    try bundled.entry("b", more: "related: [a]\naliases: [staro]")
    try bundled.entry("a", .practice, "## Pouke\n\nPouka o općini.[^1]")
    try bundled.translation(of: "a", "## Lessons\n\nA lesson.[^1]")
    own = (bundled.path as NSString).deletingLastPathComponent + "/data/mreza/Knowledge"
    library = Library(layers: [try LibraryFolder(path: bundled.path)], own: own)
    writer = LibraryWriter(library: library)
  }

  private func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }

  private func draft(_ slug: String, _ kind: EntryKind = .tool, title: String = "Naslov", language: Language = .bs)
    throws -> EntryDraft
  {
    EntryDraft(
      slug: try self.slug(slug), kind: kind, title: title, language: language,
      day: try #require(CalendarDate("2028-02-29")),
      words: { $0[language] })
  }

  private func files(in folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
      !LibraryFolder.isFolder("\(folder)/\($0)")
    }.sorted()
  }

  @Test(arguments: EntryKind.allCases, Language.allCases)
  func `a new entry passes the check as a draft, and is in the library`(kind: EntryKind, language: Language) throws {
    let entry = try writer.create(draft("novi", kind, title: #"Naslov: "novi" \ #"#, language: language))
    #expect(entry.path == "\(own)/\(kind.folder)/novi.md")
    let report = try writer.check(entry.slug)
    #expect(report.fileCount == 1 && !report.hasErrors)
    #expect(Set(report.findings.map(\.fault.code)) == ["no-sources", "orphan", "empty-text"])
    let file = try #require(try library.scan().files.first { $0.slug == entry.slug })
    guard case .entry(let read) = library.load(file).content else {
      Issue.record("the template is no entry")
      return
    }
    #expect(read.original.title == #"Naslov: "novi" \ #"# && read.language == language && read.kind == kind)
    #expect(read.reviewed?.description == "2028-02-29" && read.reviewBy?.description == "2029-02-28")
    #expect(read.original.body.count == EntrySection.sections(of: kind).count)
  }

  @Test(arguments: EntryKind.allCases)
  func `every key of a kind stands in its template, and holds when its comment sign goes`(kind: EntryKind) throws {
    let text = try EntryTemplate(draft("novi", kind)).text
    let moduleKeys = ["block", "duration", "group", "materials", "online"]
    for key in EntryReader.keys {
      if kind != .module, moduleKeys.contains(key) || key == LinkType.teaches.rawValue { continue }
      if LinkType(rawValue: key) != nil || key == "maturity", kind != .practice { continue }
      #expect(text.contains("\n\(key): ") || text.contains("\n# \(key):"), "\(key)")
    }
    let keys = EntryReader.keys.filter { $0 != "sources" }
    let uncommented = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      keys.contains { line.hasPrefix("# \($0): ") } ? String(line.dropFirst(2)) : String(line)
    }
    try bundled.write("\(kind.folder)/novi.md", uncommented.joined(separator: "\n"))
    let found = try library.layers.flatMap { try $0.markdownFiles() }.first { $0.name?.slug.rawValue == "novi" }
    let file = try SourceFile(path: try #require(found).path, shownAs: "novi.md")
    #expect(EntryReader(file: file, slug: try slug("novi"), kind: kind).readEntry().findings == [])
  }

  @Test func `one's own library comes into being with its first entry`() throws {
    #expect(library.layers.count == 1)
    let fingerprint = library.fingerprint
    _ = try writer.create(draft("novi"))
    #expect(library.layers.map(\.path) == [bundled.path, own])
    #expect(library.fingerprint == fingerprint)
    #expect(files(in: own) == ["tools/novi.md"])
  }

  @Test func `a library without one of one's own is written to itself`() throws {
    let alone = LibraryWriter(library: Library(layers: [try LibraryFolder(path: bundled.path)]))
    #expect(try alone.create(draft("novi")).path == bundled.path + "/tools/novi.md")
    #expect(try alone.makeWritable(slug("a"))?.copiedFrom == [:])
  }

  @Test func `a name that any layer has is taken`() throws {
    let path = bundled.path + "/practices/a.md"
    #expect(throws: WritingFault.slugTaken(try slug("a"), path: path)) { try writer.create(draft("a")) }
    #expect(files(in: own) == [])
  }

  @Test func `of two that write one entry at once, one is first and the other is told`() throws {
    let drafts = try (0..<8).map { try draft("isti", title: "Naslov \($0)") }
    let outcomes = Mutex<[Bool]>([])
    let library = library
    DispatchQueue.concurrentPerform(iterations: drafts.count) { index in
      let isFirst = (try? LibraryWriter(library: library).create(drafts[index])) != nil
      outcomes.withLock { $0.append(isFirst) }
    }
    #expect(outcomes.withLock { $0.filter(\.self).count } == 1)
    #expect(files(in: own) == ["tools/isti.md"])
  }

  @Test func `where a folder can't be made nothing is written, and the reason is told`() throws {
    try FileManager.default.createDirectory(
      atPath: (own as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try "".write(toFile: own, atomically: true, encoding: .utf8)
    #expect(throws: WritingFault.cannotWrite(path: own + "/tools", reason: "Not a directory")) {
      try writer.create(draft("novi"))
    }
    #expect(throws: WritingFault.self) { try writer.makeWritable(slug("a")) }
  }

  @Test func `an entry of another layer is copied with its translations before it is edited`() throws {
    let entry = try #require(try writer.makeWritable(slug("a")))
    #expect(entry.path == own + "/practices/a.md" && entry.translations == [.en: own + "/practices/a.en.md"])
    #expect(files(in: own) == ["practices/a.en.md", "practices/a.md"])
    #expect(try writer.check(slug("a")).findings.filter { $0.severity == .error } == [])
    let again = try #require(try writer.makeWritable(slug("a")))
    #expect(again.path == entry.path && again.translations == entry.translations && again.copiedFrom.isEmpty)
  }

  @Test func `copies that say nothing new are taken away, others stay`() throws {
    let entry = try #require(try writer.makeWritable(slug("a")))
    #expect(writer.settle(entry, opened: entry.path) == .discarded)
    #expect(files(in: own) == [])
    let second = try #require(try writer.makeWritable(slug("a")))
    try "drugo".write(toFile: second.path, atomically: true, encoding: .utf8)
    #expect(writer.settle(second, opened: second.path) == .kept)
    #expect(files(in: own) == ["practices/a.en.md", "practices/a.md"])
    let own = try #require(try writer.makeWritable(slug("a")))
    #expect(writer.settle(own, opened: own.path) == .kept)
  }

  @Test func `a copy that was removed takes those that say nothing new along, and the bundled entry holds again`()
    throws
  {
    let entry = try #require(try writer.makeWritable(slug("a")))
    try FileManager.default.removeItem(atPath: entry.path)
    #expect(writer.settle(entry, opened: entry.path) == .removed)
    #expect(files(in: own) == [])
    let second = try #require(try writer.makeWritable(slug("a")))
    try "drugo".write(toFile: try #require(second.translations[.en]), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: second.path)
    #expect(writer.settle(second, opened: second.path) == .removed)
    #expect(files(in: own) == ["practices/a.en.md"])
  }

  @Test func `an entry that can't be copied whole is not copied at all`() throws {
    // What lies in the way of the original is no file, so it is no entry either.
    try FileManager.default.createDirectory(atPath: own + "/practices/a.md", withIntermediateDirectories: true)
    #expect(throws: WritingFault.fileExists(path: own + "/practices/a.md")) { try writer.makeWritable(slug("a")) }
    #expect(files(in: own) == [])
  }

  @Test func `a translation begins with the headings of its original, and is asked for by the check`() throws {
    let entry = try writer.addTranslation(
      into: TranslationDraft(language: .en, words: { $0.en }), of: #require(try writer.makeWritable(slug("b"))))
    let path = own + "/practices/b.en.md"
    #expect(entry.translations == [.en: path])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("title: \"Naslov\"\n") && text.contains("\n## Lessons\n\n<!-- Pouke -->\n"))
    let codes = try writer.check(slug("b")).findings.filter { $0.file.hasSuffix("b.en.md") }.map(\.fault.code)
    #expect(codes == ["empty-text", "footnotes-differ"])
    #expect(writer.settle(entry, opened: path) == .kept)
    #expect(files(in: own) == ["practices/b.en.md", "practices/b.md"])
  }

  @Test func `there is no translation into an entry's own language, nor of what can't be read`() throws {
    let entry = try #require(try writer.makeWritable(slug("a")))
    let words: @Sendable (LocalizedText) -> String = { $0.bs }
    #expect(throws: WritingFault.ownLanguage(.bs, path: entry.path)) {
      try writer.addTranslation(into: TranslationDraft(language: .bs, words: words), of: entry)
    }
    #expect(try writer.addTranslation(into: TranslationDraft(language: .en, words: words), of: entry) == entry)
    let new = try writer.create(draft("novi"))
    try "bez zaglavlja".write(toFile: new.path, atomically: true, encoding: .utf8)
    #expect(throws: WritingFault.unreadableOriginal(path: new.path)) {
      try writer.addTranslation(into: TranslationDraft(language: .en, words: words), of: new)
    }
  }

  @Test(arguments: EntryKind.allCases, Language.allCases)
  func `a template that has been filled has no findings`(kind: EntryKind, language: Language) throws {
    let entry = try writer.create(draft("novi", kind, language: language))
    let sentence = language == .bs ? "Rečenica o općini, s brojkom 12.[^1]" : "A sentence with the figure 12.[^1]"
    var lines = try String(contentsOfFile: entry.path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.hasPrefix("<!--") ? Substring(sentence) : $0 }
    // The first comment stands above all sections.
    lines.remove(at: try #require(lines.firstIndex { $0 == sentence }))
    let text = lines.joined(separator: "\n").replacing("themes: []", with: "themes: [services]")
      .replacing("# related: [slug]", with: "related: [a]").replacing("sources: []\n", with: "")
      .replacing("# sources:\n#   - id", with: "sources:\n  - id").replacing("\n#     ", with: "\n    ")
    try text.write(toFile: entry.path, atomically: true, encoding: .utf8)
    #expect(try writer.check(entry.slug).findings == [])
  }

  @Test func `a copy has the aliases of what it hides`() throws {
    _ = try writer.makeWritable(slug("b"))
    let whole = try LibraryCheck(library: library).check(path: nil)
    #expect(whole.findings.filter { $0.severity == .error } == [])
  }

  @Test func `a translation left in one's own library is not written over`() throws {
    try FileManager.default.createDirectory(atPath: own + "/practices", withIntermediateDirectories: true)
    try "moje".write(toFile: own + "/practices/a.en.md", atomically: true, encoding: .utf8)
    let entry = try #require(try writer.makeWritable(slug("a")))
    #expect(entry.copiedFrom.keys.sorted() == [own + "/practices/a.md"])
    #expect(try String(contentsOfFile: own + "/practices/a.en.md", encoding: .utf8) == "moje")
  }

  @Test func `an entry that is nowhere can't be edited`() throws {
    #expect(try writer.makeWritable(slug("nema")) == nil)
    #expect(try writer.check(slug("nema")).fileCount == 0)
  }

  @Test func `an entry of one's own is checked beside the bundled ones`() throws {
    let entry = try writer.create(draft("novi"))
    var text = try String(contentsOfFile: entry.path, encoding: .utf8)
    text = text.replacing("# related: [slug]", with: "aliases: [staro, b, svoj]\nrelated: [staro, bb]")
    try text.write(toFile: entry.path, atomically: true, encoding: .utf8)
    let faults = try writer.check(entry.slug).findings.map(\.fault)
    let other = bundled.path + "/practices/b.md"
    #expect(
      faults == [
        .noSources, .aliasTaken("staro", other: other), .aliasTaken("b", other: other),
        .unknownEntry("bb", nearest: nil), .emptyText,
      ])
    let report = try LibraryCheck(library: library).check(path: entry.path)
    #expect(report.findings.map(\.fault) == faults && report.fileCount == 1)
  }

  @Test func `what is out of date is told, by the day`() throws {
    let review = LibraryReview(library: library)
    let day = { (text: String) in try #require(CalendarDate(text)) }
    #expect(try review.staleTexts(on: day("2026-01-01")) == [])
    try bundled.entry("b", more: "related: [a]\nreview_by: 2026-01-01")
    #expect(try review.staleTexts(on: day("2026-01-01")) == [])
    let due = try review.staleTexts(on: day("2026-01-02"))
    #expect(due.map(\.reason) == [.reviewDue(try day("2026-01-01"))])
    #expect(due.map(\.path) == [bundled.path + "/practices/b.md"])
    try bundled.entry("a", .practice, "## Pouke\n\nDruga pouka.[^1]", more: "review_by: 2025-06-01")
    let texts = try review.staleTexts(on: day("2026-02-01"))
    #expect(texts.map(\.slug.rawValue) == ["a", "b", "a"])
    guard case .outdatedTranslation(.en, let revision)? = texts.last?.reason else {
      Issue.record("no outdated translation: \(texts)")
      return
    }
    let current = try LibraryCheck(library: library).check(path: nil).findings.map(\.fault)
    #expect(current.contains(.outdatedTranslation(current: revision)))
  }
}
