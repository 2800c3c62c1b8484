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
    // Another process may have written between what was read and what is to be written: then it is looked at again.
    let (changes, version) = try read { db in (try FileChanges(of: scan, in: db), try Self.dataVersion(db)) }
    if changes.isEmpty {
      if !changes.isStamped, let stamp = scan.stamp {
        writeIfPossible { db in
          guard try Self.dataVersion(db) == version else { return }
          try IndexStamp(stamp: stamp, files: changes.report.files, unusable: changes.report.unusable).remember(in: db)
        }
      }
      return changes.report
    }
    return try write { db in
      let isSame = try Self.dataVersion(db) == version
      let changes = isSame ? changes : try FileChanges(of: scan, in: db)
      let update = IndexUpdate(db: db, library: library, scan: scan, changes: changes, listers: listers)
      return try update.run(progress: progress)
    }
  }

  /// A number that changes when another connection has written; see <https://www.sqlite.org/pragma.html#pragma_data_version>.
  private static func dataVersion(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "PRAGMA data_version")
  }
}
