/// Folders and files that matter to what a confined plugin may reach.
public struct ConfinementPlaces: Hashable, Sendable {
  /// The user's own folders, which a plugin with the permission `files` may read and write.
  public var user: [String]
  /// Within them, what no plugin may change: what is installed and what is allowed.
  public var guarded: [String]

  public init(user: [String] = [], guarded: [String] = []) {
    self.user = user
    self.guarded = guarded
  }
}
