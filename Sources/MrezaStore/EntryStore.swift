import Foundation
import GRDB
public import MrezaCore
import MrezaText

/// The index of a library, and the knowledge base that answers from it.
///
///     let store = try EntryStore(library: library, file: cache)
///     try store.refresh()
///     let found = try store.search(SearchRequest(SearchQuery(parsing: "povratnici")))
///
/// The index is a cache. Where its file is damaged it is made anew; where it can't be written, the index is kept in
/// memory for this run. Either way `notices` says so, and no entry is lost, because none lives here.
///
/// A store belongs to the thread that made it. Several processes may have a store on one file.
public final class EntryStore {
  let library: any LibraryReading
  private let file: String?
  private var queue: DatabaseQueue {
    didSet { isPrepared = false }
  }
  /// Whether the connection knows the scoring function.
  private var isPrepared = false
  /// What a user should know about the index, in order; taken by `takeNotices()`.
  private var notices: [IndexNotice] = []
  /// Scores the rows of a search.
  let scoring = ScoringFunction()
  let analyzer = TextAnalyzer()
  /// What finds the tokens of entries that are to be written.
  let listers = TokenListerPool()
  /// From how many matching entries on a single word is ranked in two stages; nil for never. See `Ranking`.
  var boundedFrom: Int? = Ranking.boundedFrom
  /// The themes of the library at the last refresh.
  var currentThemes: [Theme] = []

  /// Opens the index.
  /// - Parameters:
  ///   - library: Where the entries are read from.
  ///   - file: The database; its folder is made where it is missing. Nil keeps the index in memory.
  /// - Throws: only if not even memory can hold a database.
  public init(library: any LibraryReading, file: String?) throws {
    self.library = library
    self.file = file
    do {
      let (queue, notice) = try Self.open(file)
      self.queue = queue
      if let notice { notices.append(notice) }
    } catch {
      queue = try Self.openInMemory()
      notices.append(.keptInMemory(reason: Self.reason(error)))
    }
  }

  /// What happened to the index since the last call.
  public func takeNotices() -> [IndexNotice] {
    defer { notices = [] }
    return notices
  }

  /// Adds a notice, unless the same one waits already.
  func note(_ notice: IndexNotice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try recovering { queue in
      try queue.read { db in
        if !isPrepared {
          try scoring.register(in: db)
          isPrepared = true
        }
        return try body(db)
      }
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try recovering { queue in
      var value: Value?
      try queue.inTransaction(.immediate) { db in
        value = try body(db)
        return .commit
      }
      guard let value else { throw DatabaseError(message: "no value") }
      return value
    }
  }

  /// Writes what only makes the next start faster: where it can't be written, nothing is lost.
  func writeIfPossible(_ body: (Database) throws -> Void) {
    try? queue.inTransaction(.immediate) { db in
      try body(db)
      return .commit
    }
  }

  /// Runs the body; if the index turns out to be damaged, or can't be written, makes it anew or moves it to memory, fills
  /// it, and runs the body once more.
  private func recovering<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    do {
      return try body(queue)
    } catch let error as DatabaseError {
      guard !isRecovering, try recover(from: error) else { throw error }
      return try body(queue)
    }
  }

  private var isRecovering = false

  private func recover(from error: DatabaseError) throws -> Bool {
    isRecovering = true
    defer { isRecovering = false }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      try? queue.close()
      if let file { Self.removeFiles(of: file) }
      if let reopened = try? Self.open(file).0 {
        queue = reopened
        notices.append(.rebuilt(reason: .damaged))
      } else {
        queue = try Self.openInMemory()
        notices.append(.keptInMemory(reason: Self.reason(error)))
      }
    case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_LOCKED,
      .SQLITE_PERM:
      queue = try Self.openInMemory()
      notices.append(.keptInMemory(reason: Self.reason(error)))
    default:
      return false
    }
    try synchronize(progress: nil)
    return true
  }
}

extension EntryStore {
  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.journalMode = .wal
    configuration.prepareDatabase { db in
      db.add(tokenizer: WordTokenizer.self)
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000")
    }
    return configuration
  }

  private static func openInMemory() throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.journalMode = .default
    let queue = try DatabaseQueue(configuration: configuration)
    try IndexSchema.migrator.migrate(queue)
    return queue
  }

  /// Opens the file, making it anew where it is damaged or of another version.
  private static func open(_ file: String?) throws -> (DatabaseQueue, IndexNotice?) {
    guard let file else { return (try openInMemory(), nil) }
    let isNew = !FileManager.default.fileExists(atPath: file)
    try makeFolder((file as NSString).deletingLastPathComponent)
    if isNew { return (try create(file), nil) }
    do {
      let queue = try DatabaseQueue(path: file, configuration: configuration())
      let version = try queue.read { db in
        try db.tableExists("meta") ? String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'version'") : nil
      }
      if version == IndexSchema.version { return (queue, nil) }
      try queue.close()
      removeFiles(of: file)
      return (try create(file), .rebuilt(reason: version == nil ? .damaged : .otherVersion))
    } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
      removeFiles(of: file)
      return (try create(file), .rebuilt(reason: .damaged))
    }
  }

  private static func create(_ file: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: file, configuration: configuration())
    try IndexSchema.migrator.migrate(queue)
    return queue
  }

  /// Makes a folder and those above it, where they are missing.
  private static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let parent = (path as NSString).deletingLastPathComponent
    guard errno == ENOENT, parent != path, !parent.isEmpty else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    try makeFolder(parent)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  private static func removeFiles(of file: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: file + suffix) }
  }

  private static func reason(_ error: any Error) -> String {
    if let error = error as? DatabaseError { return error.message ?? "\(error.resultCode)" }
    if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
    return "\(error)"
  }
}
