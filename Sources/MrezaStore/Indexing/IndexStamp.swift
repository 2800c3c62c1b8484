import GRDB

/// What the index remembers of the listing that it is equal to.
struct IndexStamp {
  var stamp: String
  var files: Int
  var unusable: Int

  init(stamp: String, files: Int, unusable: Int) {
    self.stamp = stamp
    self.files = files
    self.unusable = unusable
  }

  init?(_ text: String) {
    let parts = text.split(separator: "\n")
    guard parts.count == 3, let files = Int(parts[1]), let unusable = Int(parts[2]) else { return nil }
    self.init(stamp: String(parts[0]), files: files, unusable: unusable)
  }

  func remember(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('files', ?)",
      arguments: ["\(stamp)\n\(files)\n\(unusable)"])
  }
}
