import Foundation
import GRDB
import MrezaCore
import Testing

@testable import MrezaStore

/// The index after any edits equals one made from scratch.
@Suite struct IndexEqualityTests {
  @Test(arguments: 1...8)
  func `an index brought up to date equals one made anew`(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let library = try TemporaryLibrary()
    let store = try library.store()
    for round in 0..<12 {
      for _ in 0..<Int.random(in: 1...5, using: &random) { try edit(library, round, &random) }
      try store.refresh()
      let fresh = try library.store()
      #expect(try store.dump() == fresh.dump(), "seed \(seed), round \(round)")
      for typed in ["riječ", "one", "riječ -dva", "theme:investment", "tri OR one", "kind:model"] {
        let (left, right) = (try store.answer(typed), try fresh.answer(typed))
        #expect(left == right, "seed \(seed), round \(round), query \(typed)")
      }
    }
  }

  /// One change as a person makes it: add, edit, rename, delete, move to another kind, break, mend, touch.
  private func edit(_ library: TemporaryLibrary, _ round: Int, _ random: inout SeededGenerator) throws {
    let slug = "e\(Int.random(in: 0..<6, using: &random))"
    let words = ["riječ", "dva", "tri", "četiri"].shuffled(using: &random).prefix(2).joined(separator: " ")
    let file = "practices/\(slug).md"
    let exists = FileManager.default.fileExists(atPath: "\(library.path)/\(file)")
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2:
      try library.practice(slug, title: "Naslov \(words)", text: "\(words) \(round) [[e1]].[^1]", more: more(&random))
    case 3...4: try library.translation(slug, title: "Title one", text: "one \(words) \(round)")
    case 5: if exists { try library.remove(file) }
    case 6:
      let other = "practices/e\(Int.random(in: 0..<6, using: &random)).md"
      if exists, !FileManager.default.fileExists(atPath: "\(library.path)/\(other)") {
        try library.move(file, to: other)
      }
    case 7: try library.write(file, "---\ntitle: [broken\n---\n")
    case 8:
      let theme = ["Ulaganja", "Ulaganje riječ"].randomElement(using: &random) ?? ""
      try library.write("themes.yaml", "investment: {bs: \(theme), en: Investment}\n")
    default:
      let other = "models/\(slug).md"
      if exists, !FileManager.default.fileExists(atPath: "\(library.path)/\(other)") {
        try library.move(file, to: other)
      }
    }
  }

  private func more(_ random: inout SeededGenerator) -> String {
    let extra = ["aliases: [a1]", "related: [e2, e3]", "place: {country: BA}", "addresses: [e4]", "actors: [Grad]"]
    return extra.shuffled(using: &random).prefix(2).joined(separator: "\n")
  }

  @Test func `a file whose time changed but not its bytes changes nothing`() throws {
    let library = try TemporaryLibrary()
    try library.practice("a", title: "A")
    let store = try library.store()
    let before = try store.dump()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: "\(library.path)/practices/a.md")
    #expect(try store.refresh().read == 1)
    #expect(try store.dump() == before)
    #expect(try store.refresh().read == 0)
  }

  @Test func `an index that is equal to the library says the same of it without looking at each file`() throws {
    let library = try TemporaryLibrary()
    for number in 0..<5 {
      try library.practice("e\(number)", title: "Zapis \(number)")
      try library.settle("practices/e\(number).md")
    }
    try library.write("practices/lose.md", "bez zaglavlja")
    try library.settle("practices/lose.md")
    let store = try library.store()
    let stamp = { try store.read { try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'files'") } }
    #expect(try stamp() != nil)
    let report = try store.refresh()
    #expect((report.files, report.read, report.unusable) == (6, 0, 1))
    try library.write("practices/e1.md", "---\ntitle: Drugi\n---\n\nNovo.\n")
    let edited = try store.refresh()
    #expect((edited.files, edited.read, edited.unusable) == (6, 1, 1))
    #expect(try stamp() == nil, "a file that may change again within the same tick is not vouched for")
    #expect(try store.slugs("novo") == ["e1"])
    try library.settle("practices/e1.md")
    #expect(try store.refresh().read == 1)
    #expect(try stamp() != nil)
  }

  @Test func `an index whose listing was forgotten learns it again without writing entries`() throws {
    let library = try TemporaryLibrary()
    try library.practice("a", title: "A")
    try library.settle("practices/a.md")
    let store = try library.store()
    try store.write { try $0.execute(sql: "DELETE FROM meta WHERE key = 'files'") }
    #expect(try store.refresh().read == 0)
    #expect(try store.read { try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'files'") } != nil)
  }

  @Test func `an edit within the same tick of the clock is seen`() throws {
    let library = try TemporaryLibrary()
    try library.practice("a", title: "Jedan")
    let store = try library.store()
    try library.practice("a", title: "Drugi")
    try store.refresh()
    #expect(try store.slugs("drugi") == ["a"])
    #expect(try store.slugs("jedan") == [])
  }
}

/// Random numbers that are the same in each run (SplitMix64, <https://prng.di.unimi.it/splitmix64.c>).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension EntryStore {
  /// All rows that stand for the library, without row numbers and times.
  fileprivate func dump() throws -> [String] {
    let tables = [
      "SELECT path, slug, kind, translation, usable FROM file", "SELECT * FROM content",
      "SELECT slug, kind, kind_rank, level, year_from, year_to, sources, latest_source FROM entry",
      "SELECT * FROM entry_theme",
      "SELECT * FROM entry_country", "SELECT * FROM link", "SELECT * FROM alias",
      "SELECT * FROM document", "SELECT * FROM label", "SELECT * FROM entry_term",
      "SELECT e.slug, \(SearchField.all.map(\.column).joined(separator: ", ")) FROM entry e JOIN entry_text t USING (id)",
    ]
    return try read { db in
      try tables.flatMap { sql in try Row.fetchAll(db, sql: sql).map { "\(sql): \($0)" }.sorted() }
    }
  }

  /// What a query answers, in order, with scores.
  fileprivate func answer(_ typed: String) throws -> [String] {
    try search(SearchRequest(SearchQuery(parsing: typed), limit: 50)).results.map { result in
      "\(result.entry.slug) \(result.entry.language) \((result.score * 1e6).rounded()) \(result.snippet.markdown)"
    }
  }
}
