import Foundation
import GRDB
import MrezaCore

extension EntryStore {
  /// How many files were seen and what came of it.
  public struct SyncReport: Hashable, Sendable {
    public var files = 0
    public var read = 0
    public var removed = 0
    /// Files that could not be used; `mreza check` tells why.
    public var unusable = 0
  }

  /// Brings the index up to date with the library, in one transaction. Only files whose size or time has changed are
  /// read, and only those whose bytes have changed are indexed.
  ///
  /// - Parameter progress: Called with the number of files read so far and of those to read.
  /// - Returns: How many files were seen and what came of it.
  /// - Throws: `LibraryFault` if the library can't be read and there is no index of it yet. Files that can't be used are
  ///   not errors.
  /// - Complexity: O(*n*) file system look-ups, *n* files; reading and indexing only for changed ones.
  @discardableResult
  public func refresh(progress: ((_ done: Int, _ total: Int) -> Void)? = nil) throws -> SyncReport {
    do {
      return try synchronize(progress: progress)
    } catch let fault as LibraryFault {
      let isEmpty = try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") ?? 0 } == 0
      if isEmpty { throw fault }
      note(.libraryGone)
      return SyncReport()
    }
  }

  @discardableResult
  func synchronize(progress: ((_ done: Int, _ total: Int) -> Void)?) throws -> SyncReport {
    let scan = try library.scan()
    currentThemes = scan.themes
    let changes = try read { try FileChanges(of: scan, in: $0) }
    guard !changes.isEmpty else { return changes.report }
    return try write { db in
      // Another process may have been here since.
      let changes = try FileChanges(of: scan, in: db)
      return try IndexUpdate(db: db, library: library, scan: scan, changes: changes).run(progress: progress)
    }
  }
}
