import Foundation
import GRDB
import MrezaCore
import Testing

@testable import MrezaStore

/// The index is a cache: whatever happens to its file, the answers come.
@Suite struct IndexFaultTests {
  let library: TemporaryLibrary

  init() throws {
    library = try TemporaryLibrary()
    for index in 0..<40 {
      let text = String(repeating: "riječ\(index) zajednička. ", count: 200)
      try library.practice("e\(index)", title: "Naslov \(index)", text: text + "[^1]")
    }
  }

  private func makeIndex() throws {
    let store = try library.store(file: library.cacheFile)
    #expect(try store.slugs("zajednička").count == 40)
    #expect(store.takeNotices() == [])
    try store.write { try $0.execute(sql: "SELECT 1") }
  }

  /// Opens the index as the next start does.
  private func reopened() throws -> (found: Int, notices: [IndexNotice]) {
    let store = try library.store(file: library.cacheFile)
    let found = try store.slugs("zajednička").count
    return (found, store.takeNotices())
  }

  @Test func `a deleted index comes back`() throws {
    try makeIndex()
    try FileManager.default.removeItem(atPath: library.cacheFile)
    #expect(try reopened().found == 40)
  }

  @Test(arguments: [0, 10, 100, 5_000, 40_000])
  func `a truncated index is made anew, and said so`(length: UInt64) throws {
    try makeIndex()
    try withoutLog()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: library.cacheFile))
    try handle.truncate(atOffset: length)
    try handle.close()
    let (found, notices) = try reopened()
    #expect(found == 40)
    #expect(notices == [.rebuilt(reason: .damaged)])
  }

  @Test(arguments: [0, 4096, 30_000])
  func `an index overwritten with garbage is made anew, and said so`(offset: UInt64) throws {
    try makeIndex()
    try withoutLog()
    let size = try #require(try FileManager.default.attributesOfItem(atPath: library.cacheFile)[.size] as? Int)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: library.cacheFile))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(repeating: 0xA7, count: size - Int(offset)))
    try handle.close()
    let (found, notices) = try reopened()
    #expect(found == 40)
    #expect(notices == [.rebuilt(reason: .damaged)])
  }

  @Test func `an index that is damaged while it is open is made anew`() throws {
    try makeIndex()
    let store = try library.store(file: library.cacheFile)
    try store.write { db in
      try db.execute(sql: "UPDATE entry_fts_data SET block = x'00' WHERE id > 10")
    }
    #expect(try store.slugs("zajednička").count == 40)
    #expect(store.takeNotices() == [.rebuilt(reason: .damaged)])
  }

  @Test func `an index of another version is made anew`() throws {
    try makeIndex()
    let queue = try DatabaseQueue(path: library.cacheFile)
    try queue.write { try $0.execute(sql: "UPDATE meta SET value = 'older' WHERE key = 'version'") }
    try queue.close()
    let (found, notices) = try reopened()
    #expect(found == 40)
    #expect(notices == [.rebuilt(reason: .otherVersion)])
  }

  @Test func `where no file can be made, the index is kept in memory, and said so`() throws {
    let store = try library.store(file: "/dev/null/mreza/index.sqlite")
    #expect(try store.slugs("zajednička").count == 40)
    let notices = store.takeNotices()
    #expect(notices.count == 1)
    guard case .keptInMemory = notices.first else {
      Issue.record("no notice of memory: \(notices)")
      return
    }
  }

  @Test func `two stores on one file see each other's updates`() throws {
    let first = try library.store(file: library.cacheFile)
    let second = try library.store(file: library.cacheFile)
    try library.practice("novi", title: "Posve novo")
    try first.refresh()
    #expect(try second.slugs("posve") == ["novi"])
    try library.remove("practices/novi.md")
    try second.refresh()
    #expect(try first.slugs("posve") == [])
  }

  @Test func `a library that vanishes leaves its last answers, and says so`() throws {
    let store = try library.store(file: library.cacheFile)
    try FileManager.default.removeItem(atPath: library.path)
    try store.refresh()
    #expect(try store.slugs("zajednička").count == 40)
    #expect(store.takeNotices() == [.libraryGone])
  }

  /// Moves what stands in the write-ahead log into the file, so that damage to the file is damage to the index.
  private func withoutLog() throws {
    let queue = try DatabaseQueue(path: library.cacheFile)
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try queue.close()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: library.cacheFile + suffix) }
  }
}
